import type { PackedBuffers } from '../../dossier/packed/packed-map.ts';
import type { Vocabulary } from '../../dossier/types.ts';
import type { Suggestion } from './suggestion.ts';

/** The entities of a dossier, as they are sent. */
export interface SentEntities {
  readonly vocabulary: Vocabulary;
  readonly entities: PackedBuffers;
}

/** Asks a worker for entities that may be the same; without `incoming`, within `open`. */
export interface DuplicatesRequest {
  readonly name: string;
  readonly open: SentEntities;
  readonly incoming?: SentEntities;
}

/** What it answers. */
export interface DuplicatesAnswer {
  readonly type: 'found';
  readonly pairs: readonly Suggestion[];
}
