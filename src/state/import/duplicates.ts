import { duplicatesBetween, duplicatesWithin } from '../../analysis/duplicates/duplicates.ts';
import type { Suggestion } from '../../analysis/duplicates/suggestion.ts';
import type { Dossier } from '../../dossier/dossier.ts';

export type { Suggestion } from '../../analysis/duplicates/suggestion.ts';

/** Entities that may be the same: of `incoming` and `open`, or, without `incoming`, within the open dossier; best first. */
export async function suggestions(open: Dossier, incoming?: Dossier): Promise<readonly Suggestion[]> {
  return incoming ? duplicatesBetween(open, incoming) : duplicatesWithin(open);
}
