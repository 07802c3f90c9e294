import type { PairKey } from '../../dossier/merge/decisions.ts';
import type { EntityId } from '../../dossier/types.ts';

/** What two entities have in common, the strongest first. */
export const REASONS = [
  'same-id',
  'same-wikidata',
  'same-opensanctions',
  'same-name',
  'same-alias',
  'same-name-other-script',
  'same-name-other-spelling',
] as const;
export type ReasonKind = (typeof REASONS)[number];

/** Why two entities may be the same. */
export interface Reason {
  readonly kind: ReasonKind;
  /** The reason as a few words to be shown, such as '“Шойгу” is “Shoigu” in Cyrillic'; without a full stop. */
  readonly words: string;
}

/** Two entities that may be the same. */
export interface Suggestion {
  /** The key of the pair, under which a decision about it is kept. */
  readonly id: PairKey;
  /** An entity of the open dossier. */
  readonly open: EntityId;
  /** An entity of the incoming dossier; of duplicates within one dossier, the later of the two. */
  readonly incoming: EntityId;
  /** At least one; the strongest first. */
  readonly reasons: readonly Reason[];
  /** How likely they are the same, from 0 to 1. */
  readonly strength: number;
}
