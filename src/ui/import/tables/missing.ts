import type { TableChoice } from '../../../state/import/reading.ts';

/** What is still missing before tables can be read, in a sentence. */
export function missingOf(choices: readonly TableChoice[]): string | undefined {
  const read = choices.filter(({ rows }) => rows !== 'ignore');
  if (read.length === 0) return 'Every table is left out: choose what the rows of one are.';
  for (const { table, rows, roles } of read) {
    const has = (role: (typeof roles)[number]): boolean => roles.includes(role);
    const isNamed = (end: 'source' | 'target'): boolean => has(end) || has(`${end}-name`);
    if (rows === 'matrix' && !has('target')) return `${table}: say which columns of the matrix hold ties.`;
    if ((rows === 'relations' || rows === 'both') && !(isNamed('source') && isNamed('target')))
      return `${table}: say which column is where a relation begins, and which is where it ends.`;
    if ((rows === 'entities' || rows === 'both') && !has('id') && !has('name'))
      return `${table}: say which column is the id or the name.`;
  }
  return undefined;
}
