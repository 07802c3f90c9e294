/** A readable id part: lower case, words joined by hyphens; text without any letter gives `item`. */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join('-') ?? 'item';
}

/**
 * `wanted`, or `wanted-2`, `wanted-3`… when it is taken. Gallops, so that a thousand ids that are all alike take no thousand steps
 * each; it finds the next number where those before are taken without a gap.
 */
export function freeId(wanted: string, taken: { has(id: string): boolean }): string {
  if (!taken.has(wanted)) return wanted;
  let [below, free] = [1, 2];
  while (taken.has(`${wanted}-${free}`)) [below, free] = [free, free * 2];
  while (free - below > 1) {
    const middle = (below + free) >> 1;
    if (taken.has(`${wanted}-${middle}`)) below = middle;
    else free = middle;
  }
  return `${wanted}-${free}`;
}
