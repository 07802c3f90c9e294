/** The address, if it is one that may become a link: web and mail, nothing that runs. */
export function linkable(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return ['https:', 'http:', 'mailto:'].includes(new URL(address).protocol) ? address : undefined;
}
