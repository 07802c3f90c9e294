import type { Dossier } from '../../dossier/dossier.ts';
import { pairKey } from '../../dossier/merge/decisions.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * The entities of `incoming` that may be entities of `open`, best first; an incoming entity with several candidates is in
 * several suggestions. Pure, and for a worker where the dossiers are large.
 */
export function duplicatesBetween(open: Dossier, incoming: Dossier): Suggestion[] {
  return [...incoming.entities.keys()]
    .filter((id) => open.entities.has(id))
    .map((id) => ({
      id: pairKey(id, id),
      open: id,
      incoming: id,
      reasons: [{ kind: 'same-id', words: `Both have the id ${id}` }],
      strength: 1,
    }));
}

/** The entities of one dossier that may be the same, best first. Pure, and for a worker where the dossier is large. */
export function duplicatesWithin(dossier: Dossier): Suggestion[] {
  return duplicatesBetween(dossier, dossier).filter(({ open, incoming }) => open !== incoming);
}
