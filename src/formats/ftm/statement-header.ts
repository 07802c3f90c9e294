const DELIMITERS = [',', ';', '\t'] as const;

/** What separates the cells of a table of statements, by its header; undefined for every other text. */
export function statementDelimiter(text: string): string | undefined {
  const [line = ''] = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .split(/[\r\n]/, 1);
  return DELIMITERS.find((delimiter) => {
    const names = new Set(line.split(delimiter).map((name) => name.trim().replace(/^"|"$/g, '')));
    const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.has(name));
    return has('schema', 'prop', 'value') && (has('canonical_id') || has('entity_id'));
  });
}
