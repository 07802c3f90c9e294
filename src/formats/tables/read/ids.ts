import type { Cells } from './cells.ts';

/** An id as a cell has it; in front of it the group in which it is unique, where the header names one, as for Neo4j. */
export function idIn(cells: Cells, role: 'id' | 'source' | 'target'): string {
  const id = cells.named(role);
  const space = cells.plan.columns[cells.plan.at(role)]?.space;
  return id === '' || space === undefined ? id : `${space}:${id}`;
}
