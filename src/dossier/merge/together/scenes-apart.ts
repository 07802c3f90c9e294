import { sameJson } from '../../../kernel/same-json.ts';
import { relationKey, tripleOf } from '../../relations.ts';
import type { EntityId, Position, Scene } from '../../types.ts';
import { restored } from '../record/list.ts';
import type { Members, SceneBefore } from '../record/step.ts';
import { type Apart, cameFrom, tripleRestored } from './claims.ts';
import { LISTS, listsOf, withLists } from './scenes.ts';

const named = (members: Members, { back }: Apart): Members =>
  members.map(([index, id]) => [index, back.get(id) ?? id]);

/** Keys of relations as they were; one that somebody has removed since is let go. */
function relationsRestored(now: readonly string[], members: Members, apart: Apart): readonly string[] {
  const gone = new Set<string>();
  const back: [number, string][] = [];
  for (const [index, key] of members) {
    const was = tripleOf(key);
    const fits = (loosely: boolean): string | undefined =>
      was &&
      now.find((one) => {
        const triple = tripleOf(one);
        return triple && triple[1] === was[1] && cameFrom(triple, was, apart, loosely);
      });
    const found = fits(false) ?? fits(true);
    const triple = found === undefined ? undefined : tripleOf(found);
    if (!was || !triple || found === undefined) continue;
    gone.add(found);
    back.push([index, relationKey(tripleRestored(triple, was, apart))]);
  }
  const list = now.filter((key) => !gone.has(key));
  for (const [index, key] of back) list.splice(Math.min(index, list.length), 0, key);
  return list;
}

function placesRestored(
  now: Scene['positions'],
  places: NonNullable<SceneBefore['places']>,
  { kept, back }: Apart,
): Record<EntityId, Position> {
  const next = new Map(Object.entries(now ?? {}));
  const named = places.map(([id, place]) => [back.get(id) ?? id, place] as const);
  const own = named.some(([id]) => id === kept);
  if (!own && sameJson(next.get(kept), places[0]?.[1])) next.delete(kept);
  for (const [id, place] of named) if (id !== kept) next.set(id, place);
  return Object.fromEntries(next);
}

/** A scene with the entities that it named before a merge, as far as somebody has not changed it since. */
export function sceneRestored(scene: Scene, before: SceneBefore, apart: Apart): Scene {
  const { kept } = apart;
  const now = listsOf(scene);
  const lists: Record<string, readonly EntityId[]> = {};
  for (const name of LISTS) {
    const members = before[name];
    // What is hidden may not name the kept one, see `SceneMerge`.
    if (members && (name !== 'entities' || now[name].includes(kept)))
      lists[name] = restored(now[name], named(members, apart), kept);
  }
  const next = withLists(scene, lists);
  const { relations, places } = before;
  return {
    ...next,
    ...(relations && {
      highlights: {
        ...next.highlights,
        relations: relationsRestored(next.highlights.relations, relations, apart),
      },
    }),
    ...(places && { positions: placesRestored(scene.positions, places, apart) }),
  };
}
