import { relationKey, tripleOf } from '../../relations.ts';
import type { EntityId, Position, Scene } from '../../types.ts';
import { type KeptOf, membersIn, type Sizes, someMembersIn, united, unitedWhereAll } from '../record/list.ts';
import type { Members, SceneBefore } from '../record/step.ts';
import { triplePointed } from './claims.ts';

/** A merge, as scenes need to know it. */
export interface SceneMerge {
  readonly keptOf: KeptOf;
  /**
   * Where given, what is hidden stays so only where all of its members were, so that nothing that a scene shows disappears. Without
   * it, the scenes know one member of each merge at most.
   */
  readonly sizes?: Sizes;
}

/** What scenes name by the ids of entities, in the order in which it is recorded. */
export const LISTS = ['hiddenEntities', 'hiddenSpeakers', 'entities'] as const;
type ListName = (typeof LISTS)[number];

type Lists = Readonly<Record<ListName, readonly EntityId[]>>;
export const listsOf = ({ lens, highlights }: Scene): Lists => ({
  hiddenEntities: lens.hiddenEntities,
  hiddenSpeakers: lens.hiddenSpeakers,
  entities: highlights.entities,
});

/** A scene with other lists; itself where they are the same. */
export function withLists(scene: Scene, lists: Partial<Lists>): Scene {
  const { hiddenEntities, hiddenSpeakers, entities } = lists;
  return {
    ...scene,
    lens: {
      ...scene.lens,
      ...(hiddenEntities && { hiddenEntities }),
      ...(hiddenSpeakers && { hiddenSpeakers }),
    },
    highlights: { ...scene.highlights, ...(entities && { entities }) },
  };
}

/** What a scene names before a merge, and as it is afterwards. */
interface Step {
  readonly scene: Scene;
  readonly before: ReadonlyMap<EntityId, SceneBefore>;
}

type Note = (kept: EntityId, before: Partial<SceneBefore>) => void;

function listsPointed(scene: Scene, { keptOf, sizes }: SceneMerge, note: Note): Scene {
  const now: Partial<Record<ListName, readonly EntityId[]>> = {};
  for (const [name, list] of Object.entries(listsOf(scene)) as [ListName, readonly EntityId[]][]) {
    const partly = name !== 'entities' && sizes;
    const members = partly ? someMembersIn(list, keptOf, partly) : membersIn(list, keptOf);
    if (members.size === 0) continue;
    now[name] = partly ? unitedWhereAll(list, keptOf, members, partly) : united(list, keptOf, members);
    for (const [kept, stood] of members) note(kept, { [name]: stood });
  }
  return Object.keys(now).length > 0 ? withLists(scene, now) : scene;
}

function relationsPointed(scene: Scene, { keptOf }: SceneMerge, note: Note): Scene {
  const { relations } = scene.highlights;
  const into = new Map<string, string>();
  const touched = new Map<EntityId, Set<string>>();
  for (const key of relations) {
    const triple = tripleOf(key);
    const next = triple && triplePointed(triple, keptOf);
    if (!next || next === triple) continue;
    into.set(key, relationKey(next));
    for (const end of [triple[0], triple[2]]) {
      const kept = keptOf.get(end);
      if (kept !== undefined) touched.set(kept, (touched.get(kept) ?? new Set()).add(relationKey(next)));
    }
  }
  if (into.size === 0) return scene;
  const stood = membersIn(relations, into);
  for (const [kept, keys] of touched) {
    const members: Members = [...keys].flatMap((key) => stood.get(key) ?? []).sort(([a], [b]) => a - b);
    note(kept, { relations: members });
  }
  return {
    ...scene,
    highlights: { ...scene.highlights, relations: united(relations, into, stood) },
  };
}

function placesPointed(scene: Scene, { keptOf }: SceneMerge, note: Note): Scene {
  const places = Object.entries(scene.positions ?? {});
  const members = membersIn(
    places.map(([id]) => id),
    keptOf,
  );
  if (members.size === 0) return scene;
  const next = new Map<EntityId, Position>();
  for (const [id, place] of places) if (!keptOf.has(id)) next.set(id, place);
  for (const [id, place] of places) {
    const kept = keptOf.get(id);
    if (kept !== undefined && !next.has(kept)) next.set(kept, place);
  }
  for (const [kept, stood] of members)
    note(kept, { places: stood.map(([index]) => places[index] as [EntityId, Position]) });
  return { ...scene, positions: Object.fromEntries(next) };
}

/** A scene as it is after a merge (itself where it names none that is gone), and what it named before for each kept one. */
export function sceneMerged(briefing: string, scene: Scene, merge: SceneMerge): Step {
  const before = new Map<EntityId, SceneBefore>();
  const note: Note = (kept, more) =>
    before.set(kept, { ...(before.get(kept) ?? { briefing, scene: scene.id }), ...more });
  const listed = listsPointed(scene, merge, note);
  const related = relationsPointed(listed, merge, note);
  return { scene: placesPointed(related, merge, note), before };
}
