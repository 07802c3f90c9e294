import type { Claim, Entity, Source, Vocabulary } from './types.ts';

/** What a dossier can be asked for by id. */
export type Referable = 'entity' | 'source' | 'claim' | 'relation type' | 'kind' | 'family';

/** One place in an item that names another item. */
export interface Reference {
  /** Path inside the item, such as `asserts[0][1]`. */
  readonly path: string;
  readonly to: Referable;
  readonly id: string;
  /** True when the item means nothing without it; otherwise it only says less. */
  readonly needed: boolean;
}

const each = (
  path: string,
  to: Referable,
  ids: readonly string[] | undefined,
  needed: boolean,
): Reference[] => ids?.map((id, i) => ({ path: `${path}[${i}]`, to, id, needed })) ?? [];

const one = (path: string, to: Referable, id: string | undefined): Reference[] =>
  id === undefined ? [] : [{ path, to, id, needed: true }];

/** Everything that a claim names. Comparisons with other claims are not needed: without them its number stands alone. */
export function claimReferences(claim: Claim): Reference[] {
  const { asserts, speakers, source, repeats, quantity } = claim;
  return [
    ...asserts.flatMap(([subject, type, object], i): Reference[] => [
      { path: `asserts[${i}][0]`, to: 'entity', id: subject, needed: true },
      { path: `asserts[${i}][1]`, to: 'relation type', id: type, needed: true },
      { path: `asserts[${i}][2]`, to: 'entity', id: object, needed: true },
    ]),
    ...one('source', 'source', source),
    ...each('speakers', 'entity', speakers, true),
    ...one('quantity.of', 'entity', quantity?.of),
    ...each('quantity.sameAs', 'claim', quantity?.sameAs, false),
    ...each('quantity.additionalTo', 'claim', quantity?.additionalTo, false),
    ...each('repeats', 'source', repeats, true),
  ];
}

/** Text of the form `word:word`, as our entity ids are: a publisher's name is not. */
const ID_LIKE = /^[\p{L}\p{N}_-]+:[\p{L}\p{N}_.-]+$/u;

/** Everything that a source names. A publisher may be plain text, so only text that looks like an id is held to be one. */
export function sourceReferences(source: Source): Reference[] {
  const { publisher, basedOn, entity } = source;
  const named = publisher !== undefined && ID_LIKE.test(publisher) ? publisher : undefined;
  return [
    ...(named === undefined ? [] : [{ path: 'publisher', to: 'entity', id: named, needed: false } as const]),
    ...each('basedOn', 'source', basedOn, true),
    ...one('entity', 'entity', entity),
  ];
}

/** Everything that an entity names. */
export function entityReferences(entity: Entity): Reference[] {
  return one('kind', 'kind', entity.kind);
}

/** Everything that a vocabulary names within itself; the paths begin at the vocabulary. */
export function vocabularyReferences(vocabulary: Vocabulary): Reference[] {
  return [
    ...vocabulary.kinds.flatMap((kind, i) => one(`kinds[${i}].family`, 'family', kind.family)),
    ...vocabulary.relationTypes.flatMap((type, i) =>
      one(`relationTypes[${i}].family`, 'family', type.family),
    ),
  ];
}
