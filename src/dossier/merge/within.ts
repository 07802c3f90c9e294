import { namesOf } from '../columns/build/layers.ts';
import type { Dossier } from '../dossier.ts';
import type { Patch } from '../patch.ts';
import { type Decisions, decidedPairs, type Pair } from './decisions.ts';
import { keptApart } from './distinct.ts';
import { mergeGroups } from './entities.ts';
import { connected, inOrderOf } from './groups.ts';

/**
 * The patch by which entities of one dossier that were found to be the same become one, see `mergeGroups`, and those that were found
 * to be different are not suggested again. Of those that are the same, the first in the dossier is kept.
 */
export function decidedPatch(dossier: Dossier, decisions: Decisions): Patch {
  const pairs = (wanted: 'accepted' | 'rejected'): Pair[] =>
    decidedPairs(dossier, dossier, decisions, wanted).filter(([one, other]) => one !== other);
  const groups = connected(pairs('accepted'))
    .map(inOrderOf(namesOf(dossier.entities)))
    .map(([keep = '', ...gone]) => ({ keep, gone }));
  const kept = new Map(groups.flatMap(({ keep, gone }) => gone.map((id) => [id, keep] as const)));
  const now = (id: string): string => kept.get(id) ?? id;
  const others = pairs('rejected').map(([one, other]) => [now(one), now(other)] as const);
  return keptApart(dossier, mergeGroups(dossier, groups), others);
}
