import type { Lens, Vocabulary } from '../dossier/types.ts';

/** The facets of a lens that are lists of hidden ids. */
export type FacetName =
  | 'hiddenTypes'
  | 'hiddenKinds'
  | 'hiddenCertainties'
  | 'hiddenSources'
  | 'hiddenSpeakers'
  | 'hiddenEntities';

/** Every facet, in the order of the panel. */
export const FACETS: readonly FacetName[] = [
  'hiddenTypes',
  'hiddenKinds',
  'hiddenCertainties',
  'hiddenSpeakers',
  'hiddenSources',
  'hiddenEntities',
];

/** The lens with `ids` of one facet hidden (or shown again), the rest as it was. */
export function setHidden(lens: Lens, facet: FacetName, ids: Iterable<string>, hidden: boolean): Lens {
  const next = new Set<string>(lens[facet]);
  for (const id of ids) {
    if (hidden) next.add(id);
    else next.delete(id);
  }
  return { ...lens, [facet]: [...next] };
}

/** Hides what is shown and shows what is hidden. Several ids together: hides them all if any is shown. */
export function toggle(lens: Lens, facet: FacetName, ids: readonly string[]): Lens {
  const hidden = new Set<string>(lens[facet]);
  return setHidden(
    lens,
    facet,
    ids,
    ids.some((id) => !hidden.has(id)),
  );
}

/** Shows only `ids` of the facet's values. */
export function only(lens: Lens, facet: FacetName, ids: readonly string[], all: readonly string[]): Lens {
  const kept = new Set(ids);
  return { ...lens, [facet]: all.filter((id) => !kept.has(id)) };
}

/** The ids of the relation types of a family. */
export function typesOfFamily(vocabulary: Vocabulary, family: string): string[] {
  return vocabulary.relationTypes.flatMap((type) => (type.family === family ? [type.id] : []));
}

/** True when both lenses leave the same, whatever the order of their lists. */
export function sameLens(a: Lens, b: Lens): boolean {
  if (a.hideUnrelated !== b.hideUnrelated) return false;
  return FACETS.every((facet) => {
    const [left, right] = [new Set<string>(a[facet]), new Set<string>(b[facet])];
    return left.size === right.size && [...left].every((id) => right.has(id));
  });
}
