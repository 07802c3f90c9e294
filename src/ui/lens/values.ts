import type { ReactNode } from 'react';
import type { Dossier } from '../../dossier/dossier.ts';
import type { FacetCount } from '../../lens/counts.ts';
import type { FacetName } from '../../lens/edit.ts';
import type { FacetCounts } from '../../lens/facets.ts';

/** A dossier with its counts under a lens, which may be the one of a moment ago. */
export interface Counted {
  readonly dossier: Dossier;
  readonly facets: FacetCounts;
}

/** The values of a facet by their numbers. What is said of one is made when it is read: there may be thousands. */
export interface FacetValues {
  readonly facet: FacetName;
  /** In words, as in 'Show 100 more voices'. */
  readonly plural: string;
  /** The numbers of those to list, in their order. The same object for as long as nothing but counts changes. */
  readonly order: ArrayLike<number>;
  readonly id: (value: number) => string;
  readonly label: (value: number) => string;
  readonly count: (value: number) => FacetCount;
  readonly mark?: (value: number) => ReactNode;
}

/**
 * The numbers of the values that occur, or that `also` says are listed all the same; most frequent first, where there are more than
 * `few`, else in their own order.
 */
export function occurring(totals: Uint32Array, few: number, also: (value: number) => boolean): Uint32Array {
  const found = Uint32Array.from(totals.keys()).filter((value) => totals[value] || also(value));
  return found.length <= few ? found : found.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
}

/** The ids of all values listed. */
export const idsOf = ({ order, id }: FacetValues): string[] => Array.from(order, id);
