import { Dossier } from '../../dossier/dossier.ts';
import { PackedMap } from '../../dossier/packed/packed-map.ts';
import type { Entity } from '../../dossier/types.ts';
import { duplicatesBetween, duplicatesWithin } from './duplicates.ts';
import type { DuplicatesAnswer, DuplicatesRequest, SentEntities } from './protocol.ts';

/** A dossier of nothing but its entities, which is all that duplicates are found by. */
const dossierOf = ({ vocabulary, entities }: SentEntities): Dossier =>
  Dossier.holding(
    { id: '', title: '', vocabulary },
    {
      entities: new PackedMap<Entity>(entities),
      sources: new Map(),
      claims: new Map(),
      positions: new Map(),
      briefings: new Map(),
    },
  );

/** What a worker does with a request; the same in a worker, in Node and in tests. */
export function answerDuplicates({ open, incoming }: DuplicatesRequest): DuplicatesAnswer {
  const ours = dossierOf(open);
  return {
    type: 'found',
    pairs: incoming ? duplicatesBetween(ours, dossierOf(incoming)) : duplicatesWithin(ours),
  };
}
