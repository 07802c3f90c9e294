import type { Dossier } from '../dossier.ts';
import { compose, type Patch } from '../patch.ts';
import { type Decision, type Decisions, pairOf } from './decisions.ts';
import { apart } from './distinct.ts';
import { mergeGroups } from './entities.ts';

/** Groups what accepted pairs say is one; of each group, the entity that comes first in the dossier is kept. */
function groupsOf(dossier: Dossier, pairs: readonly (readonly [string, string])[]): string[][] {
  const group = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const [a, b] = [group.get(one) ?? new Set([one]), group.get(other) ?? new Set([other])];
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    for (const id of small) large.add(id);
    for (const id of [one, other, ...small]) group.set(id, large);
  }
  const places = new Map([...dossier.entities.keys()].map((id, i) => [id, i]));
  const place = (id: string): number => places.get(id) ?? 0;
  return [...new Set(group.values())].map((ids) => [...ids].sort((a, b) => place(a) - place(b)));
}

/** Pairs that were decided like this, of entities that are there. */
function pairsDecided(
  dossier: Dossier,
  decisions: Decisions,
  wanted: Decision,
): (readonly [string, string])[] {
  return [...decisions].flatMap(([key, decision]) => {
    const pair = decision === wanted ? pairOf(key) : undefined;
    return pair && pair[0] !== pair[1] && pair.every((id) => dossier.entities.has(id)) ? [pair] : [];
  });
}

/**
 * The patch by which entities of one dossier that were found to be the same become one, see `mergeGroups`, and those that were found
 * to be different are not suggested again.
 */
export function decidedPatch(dossier: Dossier, decisions: Decisions): Patch {
  const groups = groupsOf(dossier, pairsDecided(dossier, decisions, 'accepted'));
  const merged = mergeGroups(
    dossier,
    groups.map(([keep = '', ...gone]) => ({ keep, gone })),
  );
  const kept = new Map(groups.flatMap(([keep = '', ...gone]) => gone.map((id) => [id, keep] as const)));
  const now = (id: string): string => kept.get(id) ?? id;
  const entities = {
    get: (id: string) => (merged.entities?.has(id) ? merged.entities.get(id)?.[1] : dossier.entities.get(id)),
  };
  const others = pairsDecided(dossier, decisions, 'rejected').map(
    ([one, other]) => [now(one), now(other)] as const,
  );
  const told = apart(entities, others);
  return compose(merged, told.size > 0 ? { entities: told } : {});
}
