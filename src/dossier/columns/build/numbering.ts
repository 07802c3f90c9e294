import type { Vocabulary } from '../../types.ts';
import type { Names } from '../names.ts';

/** What the numbers in columns of claims mean: the rows of entities and sources, and the relation types in their order. */
export interface Numbering {
  readonly entities: Names;
  readonly sources: Names;
  readonly vocabulary: Vocabulary;
}

const typeRows = new WeakMap<Vocabulary, ReadonlyMap<string, number>>();

/** The number of each relation type of a vocabulary. */
export function typeNumbers(vocabulary: Vocabulary): ReadonlyMap<string, number> {
  let rows = typeRows.get(vocabulary);
  if (!rows) {
    rows = new Map(vocabulary.relationTypes.map(({ id }, i) => [id, i]));
    typeRows.set(vocabulary, rows);
  }
  return rows;
}

/** True when a number means the same in both. */
export const sameNumbering = (a: Numbering, b: Numbering): boolean =>
  a.entities === b.entities && a.sources === b.sources && a.vocabulary === b.vocabulary;

/** New numbers by old ones; undefined when each row keeps its number. A row that is gone gets 0, and nothing names it any more. */
export function renumbered(from: Names, to: Names): Uint32Array | undefined {
  if (from === to || to.continues?.(from)) return undefined;
  const rows = new Uint32Array(from.length);
  let same = true;
  for (let i = 0; i < rows.length; i += 1) {
    const row = to.indexOf(from.at(i));
    rows[i] = Math.max(0, row);
    same &&= row === i;
  }
  return same ? undefined : rows;
}

/** The same for the relation types of two vocabularies. */
export function renumberedTypes(from: Vocabulary, to: Vocabulary): Uint32Array | undefined {
  if (from === to) return undefined;
  const rows = typeNumbers(to);
  const moved = Uint32Array.from(from.relationTypes, ({ id }) => rows.get(id) ?? 0);
  return moved.every((row, i) => row === i) ? undefined : moved;
}

/** A column in new numbers. */
export function translated<C extends Uint16Array | Uint32Array>(column: C, rows: Uint32Array | undefined): C {
  if (!rows) return column;
  const copy = column.slice() as C;
  for (let i = 0; i < copy.length; i += 1) copy[i] = rows[column[i] as number] ?? 0;
  return copy;
}
