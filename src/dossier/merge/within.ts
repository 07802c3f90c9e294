import type { Dossier } from '../dossier.ts';
import { compose, type Patch } from '../patch.ts';
import { type Decisions, pairOf } from './decisions.ts';
import { apart } from './distinct.ts';
import { mergeEntities } from './entities.ts';

/** Groups what accepted pairs say is one; of each group, the entity that comes first in the dossier is kept. */
function groupsOf(dossier: Dossier, pairs: readonly (readonly [string, string])[]): string[][] {
  const group = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const together = new Set([one, other, ...(group.get(one) ?? []), ...(group.get(other) ?? [])]);
    for (const id of together) group.set(id, together);
  }
  const places = new Map([...dossier.entities.keys()].map((id, i) => [id, i]));
  const place = (id: string): number => places.get(id) ?? 0;
  return [...new Set(group.values())].map((ids) => [...ids].sort((a, b) => place(a) - place(b)));
}

/**
 * The patch by which entities of one dossier that were found to be the same become one, see `mergeEntities`, and those that were
 * found to be different are not suggested again.
 */
export function decidedPatch(dossier: Dossier, decisions: Decisions): Patch {
  const decided = (wanted: 'accepted' | 'rejected') =>
    [...decisions].flatMap(([key, decision]) => {
      const pair = decision === wanted ? pairOf(key) : undefined;
      return pair && pair[0] !== pair[1] && pair.every((id) => dossier.entities.has(id)) ? [pair] : [];
    });
  let now = dossier;
  let patch: Patch = { entities: apart(dossier.entities, decided('rejected')) };
  const step = (next: Patch): void => {
    const applied = now.apply(next);
    if (!applied.ok) throw new Error(`Entities could not become one: ${applied.fault.why}`);
    now = applied.value;
  };
  step(patch);
  for (const [keep = '', ...gone] of groupsOf(dossier, decided('accepted'))) {
    const next = mergeEntities(now, keep, gone);
    step(next);
    patch = compose(patch, next);
  }
  return patch;
}
