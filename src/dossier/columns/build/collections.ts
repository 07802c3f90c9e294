import { LayeredMap } from '../../layered/map.ts';
import type { Claim, Entity, Vocabulary } from '../../types.ts';
import {
  assertSame,
  type ClaimColumns,
  ClaimColumnsBuilder,
  numberedBy,
  translatedClaims,
} from './claims.ts';
import { shorts } from './growing.ts';
import { replay } from './layers.ts';
import { type Numbering, sameNumbering, translated } from './numbering.ts';

type Claims = ReadonlyMap<string, Claim>;
type Entities = ReadonlyMap<string, Entity>;

const claimColumns = new WeakMap<Claims, { readonly numbering: Numbering; readonly columns: ClaimColumns }>();

/** Lets columns stand for the claims that they were built from. */
export function keepClaimColumns(claims: Claims, numbering: Numbering, columns: ClaimColumns): void {
  claimColumns.set(claims, { numbering, columns });
}

/**
 * The columns of claims in a numbering. Those of a layered map come from its base's, so that a small change reads only what it
 * touches. Columns are kept in the first numbering that knew all that they name, and translated for others.
 */
export function columnsOfClaims(claims: Claims, numbering: Numbering): ClaimColumns {
  const kept = claimColumns.get(claims);
  if (kept) {
    if (sameNumbering(kept.numbering, numbering)) return kept.columns;
    return translatedClaims(kept.columns, kept.numbering, numbering);
  }
  const read = claims instanceof LayeredMap ? readLayered(claims, numbering) : readAll(claims, numbering);
  if (read.whole) keepClaimColumns(claims, numbering, read.columns);
  return read.columns;
}

/** Columns, and whether the numbering knew all that their claims name. */
interface Read {
  readonly columns: ClaimColumns;
  readonly whole: boolean;
}

function readAll(claims: Claims, numbering: Numbering): Read {
  const builder = new ClaimColumnsBuilder(numberedBy(numbering));
  let whole = true;
  for (const claim of claims.values()) whole = builder.add(claim) && whole;
  return { columns: builder.done(), whole };
}

function readLayered(claims: LayeredMap<Claim>, numbering: Numbering): Read {
  const base = columnsOfClaims(claims.base, numbering);
  const builder = new ClaimColumnsBuilder(numberedBy(numbering), base);
  let whole = true;
  replay(claims, {
    add: (claim) => {
      whole = builder.add(claim) && whole;
    },
    addRun: (start, end) => builder.addRun(base, start, end),
  });
  const columns = builder.done();
  // What is built from the triples is known by them: where they are the same ones, it is not built again.
  const same = assertSame(columns.asserted, base.asserted);
  return { columns: same ? { ...columns, asserted: base.asserted } : columns, whole };
}

const kindColumns = new WeakMap<Entities, { readonly vocabulary: Vocabulary; readonly kinds: Uint16Array }>();

/** Lets a column stand for the kinds of the entities that it was built from. */
export function keepKinds(entities: Entities, vocabulary: Vocabulary, kinds: Uint16Array): void {
  kindColumns.set(entities, { vocabulary, kinds });
}

/** The kind of each entity, by its place in the vocabulary. */
export function kindsOf(entities: Entities, vocabulary: Vocabulary): Uint16Array {
  const kept = kindColumns.get(entities);
  if (kept?.vocabulary === vocabulary) return kept.kinds;
  const numbers = new Map(vocabulary.kinds.map(({ id }, i) => [id, i]));
  if (kept) {
    const rows = Uint32Array.from(kept.vocabulary.kinds, ({ id }) => numbers.get(id) ?? 0);
    return translated(kept.kinds, rows);
  }
  const column = shorts(entities.size + 1);
  const add = ({ kind }: Entity): void => column.push(numbers.get(kind) ?? 0);
  if (entities instanceof LayeredMap) {
    const base = kindsOf(entities.base as Entities, vocabulary);
    replay(entities as LayeredMap<Entity>, { add, addRun: (start, end) => column.pushRun(base, start, end) });
  } else for (const entity of entities.values()) add(entity);
  const kinds = column.done();
  keepKinds(entities, vocabulary, kinds);
  return kinds;
}
