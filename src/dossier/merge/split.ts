import { freeId } from '../../kernel/ids.ts';
import { sameJson } from '../../kernel/same-json.ts';
import type { Dossier } from '../dossier.ts';
import { type Edit, type Patch, tidied } from '../patch.ts';
import type { Briefing, Entity, EntityId, Position, Scene } from '../types.ts';
import { vocabularyIndex } from '../vocabulary.ts';
import type { MergeStep, SceneBefore } from './record/step.ts';
import { stepsOf, withoutSteps, withSteps } from './record/steps.ts';
import { type Apart, claimRestored } from './together/claims.ts';
import { unmergedEntity } from './together/entity-apart.ts';
import { sceneRestored } from './together/scenes-apart.ts';
import { sourceRestored } from './together/sources.ts';

function edited<T extends { readonly id: string }, B extends { readonly id: string }>(
  items: ReadonlyMap<string, T>,
  befores: readonly B[] | undefined,
  restore: (item: T, before: B) => T,
): Map<string, Edit<T>> {
  const edits = new Map<string, Edit<T>>();
  for (const before of befores ?? []) {
    const item = items.get(before.id);
    const known = edits.get(before.id)?.[1] ?? item;
    if (item && known) edits.set(before.id, [item, restore(known, before)]);
  }
  for (const [id, [before, after]] of edits) if (sameJson(before, after)) edits.delete(id);
  return edits;
}

function scenesBack(dossier: Dossier, step: MergeStep, apart: Apart): Map<string, Edit<Briefing>> {
  const befores = new Map<string, SceneBefore[]>();
  for (const before of step.scenes ?? [])
    befores.set(before.briefing, [...(befores.get(before.briefing) ?? []), before]);
  const all = [...befores].map(([id, scenes]) => ({ id, scenes }));
  return edited(dossier.briefings, all, (briefing, { scenes }) => ({
    ...briefing,
    scenes: briefing.scenes.map((scene): Scene => {
      const before = scenes.find((one) => one.scene === scene.id);
      return before ? sceneRestored(scene, before, apart) : scene;
    }),
  }));
}

/** The ids that those who come back have from now on: their own, unless somebody else has it by now. */
function idsFor(dossier: Dossier, step: MergeStep): Map<EntityId, EntityId> {
  const given = new Set<EntityId>();
  const taken = { has: (id: string) => dossier.entities.has(id) || given.has(id) };
  return new Map(
    step.gone.map(({ entity }) => {
      const id = freeId(entity.id, taken);
      given.add(id);
      return [entity.id, id];
    }),
  );
}

function entitiesBack(dossier: Dossier, now: Entity, apart: Apart): Map<string, Edit<Entity>> {
  const steps = [...stepsOf(now)];
  const step = steps.pop() as MergeStep;
  const { kinds } = vocabularyIndex(dossier.header.vocabulary);
  const edits = new Map<string, Edit<Entity>>();
  for (const { entity, steps: own } of step.gone.toReversed()) {
    const id = apart.back.get(entity.id) ?? entity.id;
    const kind = kinds.has(entity.kind) ? entity.kind : now.kind;
    const back = withSteps({ ...entity, id, kind }, own > 0 ? steps.splice(-own) : []);
    edits.set(id, [undefined, back]);
  }
  const kept = unmergedEntity(withoutSteps(now), step);
  edits.set(now.id, [now, withSteps({ ...kept, id: now.id }, steps)]);
  return edits;
}

function placesBack(dossier: Dossier, step: MergeStep, { kept, back }: Apart): Map<string, Edit<Position>> {
  const edits = new Map<string, Edit<Position>>();
  const placed = step.gone.flatMap(({ entity, place }) =>
    place ? [[back.get(entity.id) ?? entity.id, place] as const] : [],
  );
  for (const [id, place] of placed) edits.set(id, [dossier.positions.get(id), place]);
  const now = dossier.positions.get(kept);
  if (step.unplaced && now && sameJson(now, placed[0]?.[1])) edits.set(kept, [now, undefined]);
  return edits;
}

/**
 * The patch that takes the last merge of an entity apart again: those who had become part of it are there again, with what they said
 * and all that named them. What has been added or changed since stays with the entity, which keeps its id. Without a record of a
 * merge (see `stepsOf`), an empty patch.
 */
export function splitEntity(dossier: Dossier, id: EntityId): Patch {
  const now = dossier.entities.get(id);
  const step = now && stepsOf(now).at(-1);
  if (!now || !step) return {};
  // Its record calls the entity as it was called then.
  const back = new Map([...idsFor(dossier, step), [step.before.id, id]]);
  const apart: Apart = { kept: id, back };
  const edits = {
    entities: entitiesBack(dossier, now, apart),
    sources: edited(dossier.sources, step.sources, (source, before) => sourceRestored(source, before, apart)),
    claims: edited(dossier.claims, step.claims, (claim, before) => claimRestored(claim, before, apart)),
    positions: placesBack(dossier, step, apart),
    briefings: scenesBack(dossier, step, apart),
  };
  return tidied(edits);
}
