import type { PackedBuffers } from '../../dossier/packed/packed-map.ts';
import type { Vocabulary } from '../../dossier/types.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Hit } from './search.ts';
import type { NamedEntity } from './search-index.ts';

/** Numbers the readings of a worker: names are read anew when they have changed. */
interface ReadingMark {
  readonly reading: number;
}

/** Names to read, in the order of the entities: as they are, or as entities in buffers. */
export type SearchNames =
  | { readonly type: 'read'; readonly entities: readonly NamedEntity[] }
  | { readonly type: 'read-packed'; readonly buffers: PackedBuffers };

/**
 * What the search worker is told, in this order: that a reading begins, all names, then any number of questions. A
 * question that comes before the last slice is answered from what has been read by then. A new reading forgets the last.
 */
export type SearchRequest =
  | (ReadingMark & {
      readonly type: 'begin';
      readonly vocabulary: Vocabulary;
      /** How many relations each entity has, in the order in which the entities will come. */
      readonly degrees: Uint32Array;
    })
  | (ReadingMark & SearchNames)
  | (ReadingMark & {
      readonly type: 'ask';
      readonly question: number;
      readonly query: string;
      readonly limit: number;
    });

/** What the search worker answers. */
export type SearchAnswer =
  | (ReadingMark & { readonly type: 'found'; readonly question: number; readonly hits: readonly Hit[] })
  | (ReadingMark & { readonly type: 'failed'; readonly fault: Fault });
