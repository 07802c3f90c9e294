/**
 * The address as a browser would write it, if it leads to the web or to a mailbox: nothing else is ever made a link, whatever a file
 * says. Browsers leave `\`, `|`, `{`, `}` and `^` in some places; here they are always encoded, so that no format stumbles over them.
 */
export function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  if (!/^(https?|mailto):$/.test(protocol)) return undefined;
  return href.replace(
    /[\\|{}^`"<>\s]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
