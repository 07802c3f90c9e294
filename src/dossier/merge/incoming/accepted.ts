import type { Dossier } from '../../dossier.ts';
import type { EntityId } from '../../types.ts';
import { type Decisions, pairOf } from '../decisions.ts';

/** Entities that accepted pairs join, each in the order of its dossier. */
export interface Joined {
  /** At least one. */
  readonly open: readonly EntityId[];
  /** At least one. */
  readonly incoming: readonly EntityId[];
}

type Pair = readonly [open: EntityId, incoming: EntityId];

/** The pairs that were decided in one way, as far as both entities are there. */
export function decidedPairs(
  open: Dossier,
  incoming: Dossier,
  decisions: Decisions,
  wanted: 'accepted' | 'rejected',
): Pair[] {
  return [...decisions].flatMap(([key, decision]) => {
    const pair = decision === wanted ? pairOf(key) : undefined;
    return pair && open.entities.has(pair[0]) && incoming.entities.has(pair[1]) ? [pair] : [];
  });
}

function inOrder(ids: readonly EntityId[], places: ReadonlyMap<EntityId, number>): EntityId[] {
  return ids.length < 2 ? [...ids] : ids.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

const placesOf = (ids: Iterable<EntityId>): Map<EntityId, number> =>
  new Map([...ids].map((id, i) => [id, i] as const));

/** What accepted pairs join: an incoming entity that is two open ones joins these as well. */
export function joinedBy(open: Dossier, incoming: Dossier, pairs: readonly Pair[]): Joined[] {
  const partners = {
    open: new Map<EntityId, EntityId[]>(),
    incoming: new Map<EntityId, EntityId[]>(),
  };
  const add = (map: Map<EntityId, EntityId[]>, id: EntityId, other: EntityId): void => {
    const known = map.get(id);
    if (known) known.push(other);
    else map.set(id, [other]);
  };
  for (const [one, other] of pairs) {
    add(partners.open, one, other);
    add(partners.incoming, other, one);
  }
  const [openPlaces, incomingPlaces] = [placesOf(open.entities.keys()), placesOf(incoming.entities.keys())];
  const seen = new Set<EntityId>();
  const joined: Joined[] = [];
  for (const start of partners.open.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const [ours, theirs] = [[start], new Set<EntityId>()];
    for (const one of ours) {
      for (const other of partners.open.get(one) ?? []) {
        if (theirs.has(other)) continue;
        theirs.add(other);
        for (const next of partners.incoming.get(other) ?? []) {
          if (seen.has(next)) continue;
          seen.add(next);
          ours.push(next);
        }
      }
    }
    joined.push({ open: inOrder(ours, openPlaces), incoming: inOrder([...theirs], incomingPlaces) });
  }
  return joined;
}
