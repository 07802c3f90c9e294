import type { ColumnRole } from '../choice.ts';
import { endsOf, fits, isUnique, type SeenColumn } from './columns.ts';
import { ENTITY_WORDS, RELATION_WORDS } from './words.ts';

type Roles = ColumnRole[];

const AMOUNT_IN =
  /^(?:amount|value|sum|total|betrag|price|cost|importe|montant)(?:in)?(?:usd|eur|gbp|rub|uah|chf|cny|jpy|krw|dollars?|euros?)$/;
/** A label with more different values than these is a sentence about one relation, not the name of a type. */
const MOST_TYPES = 60;
const LONGEST_TYPE = 60;

function assign(
  columns: readonly SeenColumn[],
  given: ReadonlyMap<number, ColumnRole>,
  words: typeof RELATION_WORDS,
): Roles {
  const roles: (ColumnRole | undefined)[] = columns.map((_, i) => given.get(i));
  const taken = new Set(given.values());
  for (const [role, names] of words) {
    if (taken.has(role)) continue;
    for (const name of names) {
      const i = columns.findIndex(({ word }, n) => roles[n] === undefined && word === name);
      const column = columns[i];
      if (!column || !fits(role, column.looks)) continue;
      roles[i] = role;
      taken.add(role);
      break;
    }
  }
  return roles.map((role) => role ?? 'attribute');
}

const isSortOfTypes = ({ looks: { filled, different } }: SeenColumn): boolean =>
  different.size <= Math.min(MOST_TYPES, Math.max(3, filled.length / 2)) &&
  filled.every((text) => text.length <= LONGEST_TYPE);

/** A column called 'type' that says of each relation whether it is directed, as Gephi has it. */
function directions(columns: readonly SeenColumn[]): [number, ColumnRole][] {
  const i = columns.findIndex(
    ({ word, looks: { filled } }) =>
      word === 'type' && filled.length > 0 && filled.every((text) => /^(un)?directed$|^mutual$/i.test(text)),
  );
  return i < 0 ? [] : [[i, 'directed']];
}

/** Roles of the columns of a table of relations; undefined when nothing names its ends. `known` are roles that are sure. */
export function relationRoles(
  columns: readonly SeenColumn[],
  known: ReadonlyMap<number, ColumnRole> = new Map(),
): Roles | undefined {
  const sure = [...known.values()];
  const ends = sure.includes('source') && sure.includes('target') ? known : endsOf(columns);
  if (!ends) return undefined;
  const roles = assign(columns, new Map([...ends, ...known, ...directions(columns)]), RELATION_WORDS);
  const amount = columns.findIndex(({ word }, i) => roles[i] === 'attribute' && AMOUNT_IN.test(word));
  if (amount >= 0 && !roles.includes('number')) roles[amount] = 'number';
  const label = roles.indexOf('label');
  const column = columns[label];
  if (column && !roles.includes('type') && column.looks.filled.length > 0 && isSortOfTypes(column))
    roles[label] = 'type';
  return roles;
}

/** Roles of the columns of a table of entities: without a name and an id by their headers, the first column of different texts is the name. */
export function entityRoles(
  columns: readonly SeenColumn[],
  known: ReadonlyMap<number, ColumnRole> = new Map(),
): Roles {
  const roles = assign(columns, known, ENTITY_WORDS);
  if (!roles.includes('name') && !roles.includes('id')) {
    const free = (i: number): boolean => roles[i] === 'attribute';
    const texts = columns.findIndex(
      ({ looks }, i) => free(i) && isUnique(looks) && !looks.numbers && !looks.dates,
    );
    const first =
      texts >= 0 ? texts : columns.findIndex(({ looks }, i) => free(i) && looks.filled.length > 0);
    if (first >= 0) roles[first] = 'name';
  }
  for (const [one, other] of [
    ['x', 'y'],
    ['latitude', 'longitude'],
  ] as const)
    for (const [role, needed] of [
      [one, other],
      [other, one],
    ] as const) {
      const i = roles.indexOf(role);
      if (i >= 0 && !roles.includes(needed)) roles[i] = 'attribute';
    }
  return roles;
}

const NAMING = new Set(
  ENTITY_WORDS.flatMap(([role, words]) => (role === 'id' || role === 'name' ? words : [])),
);

/** True for a word by which tables of entities call an id or a name. */
export const namesEntities = (word: string): boolean => NAMING.has(word);

const overlap = (a: SeenColumn, b: SeenColumn): number =>
  [...a.looks.different].filter((text) => b.looks.different.has(text)).length;

/**
 * Roles of a table whose headers say nothing: relations where the first two columns of text, or the first and third with a word
 * between them, name the same things or there are only two; undefined when it is none of these.
 */
export function rolesByCells(columns: readonly SeenColumn[]): Roles | undefined {
  const [a, b, c] = columns;
  if (!a || !b) return undefined;
  const alike = (one: SeenColumn, other: SeenColumn): boolean =>
    one.looks.numbers === other.looks.numbers && !one.looks.dates && !other.looks.dates;
  const rest = (from: number): Roles => columns.slice(from).map(() => 'attribute');
  if (c && alike(a, c) && !b.looks.numbers && overlap(a, c) > overlap(a, b) && isSortOfTypes(b))
    return ['source', 'type', 'target', ...rest(3)];
  if (!alike(a, b) || a.looks.filled.length === 0 || b.looks.filled.length === 0) return undefined;
  if (columns.length > 2 && overlap(a, b) === 0 && (columns.length > 3 || isUnique(a.looks)))
    return undefined;
  const third: Roles = c
    ? [!c.looks.numbers && !c.looks.dates && isSortOfTypes(c) ? 'type' : 'attribute']
    : [];
  return ['source', 'target', ...third, ...rest(3)];
}
