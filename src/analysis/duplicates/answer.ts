import { PackedMap } from '../../dossier/packed/packed-map.ts';
import type { Entity } from '../../dossier/types.ts';
import type { Compared } from './candidates.ts';
import { duplicatesBetween, duplicatesWithin } from './duplicates.ts';
import type { DuplicatesAnswer, DuplicatesRequest, SentEntities } from './protocol.ts';

const compared = ({ vocabulary, entities }: SentEntities): Compared => ({
  header: { id: '', title: '', vocabulary },
  entities: new PackedMap<Entity>(entities),
});

/** What a worker does with a request; the same in a worker, in Node and in tests. */
export function answerDuplicates({ open, incoming }: DuplicatesRequest): DuplicatesAnswer {
  const ours = compared(open);
  return {
    type: 'found',
    pairs: incoming ? duplicatesBetween(ours, compared(incoming)) : duplicatesWithin(ours),
  };
}
