import type { EntityKind, Family, RelationType, Vocabulary } from './types.ts';

/** A vocabulary by id. */
export interface VocabularyIndex {
  readonly kinds: ReadonlyMap<string, EntityKind>;
  readonly families: ReadonlyMap<string, Family>;
  readonly types: ReadonlyMap<string, RelationType>;
}

const indexes = new WeakMap<Vocabulary, VocabularyIndex>();
const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** The vocabulary by id; made once for each vocabulary. */
export function vocabularyIndex(vocabulary: Vocabulary): VocabularyIndex {
  let index = indexes.get(vocabulary);
  if (!index) {
    index = {
      kinds: byId(vocabulary.kinds),
      families: byId(vocabulary.families),
      types: byId(vocabulary.relationTypes),
    };
    indexes.set(vocabulary, index);
  }
  return index;
}
