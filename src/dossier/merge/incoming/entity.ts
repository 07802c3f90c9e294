import { relationKey, tripleOf } from '../../relations.ts';
import type { Entity } from '../../types.ts';
import { DISTINCT, distinctFrom } from '../distinct.ts';
import type { Members, MergeStep } from '../record/step.ts';
import { stepsOf, withoutSteps, withSteps } from '../record/steps.ts';
import { one, type Renaming, renamed } from './renaming.ts';

/** An entity with the ids of those that it is not by their new names. */
export function distinctRenamed(entity: Entity, ids: ReadonlyMap<string, string>): Entity {
  const others = distinctFrom(entity);
  if (others.length === 0) return entity;
  return { ...entity, attributes: { ...entity.attributes, [DISTINCT]: renamed(others, ids) } };
}

/** An entity by the new names, with its record of merges. */
export function entityRenamed(entity: Entity, renaming: Renaming): Entity {
  const steps = stepsOf(entity);
  const next = {
    ...withoutSteps(entity),
    id: one(renaming.entities, entity.id),
    kind: one(renaming.kinds, entity.kind),
  };
  return steps.length === 0
    ? next
    : withSteps(
        next,
        steps.map((step) => stepRenamed(step, renaming)),
      );
}

/** Those who are gone keep their ids, since nothing else has them here; so they are in no map. */
function stepRenamed(step: MergeStep, renaming: Renaming): MergeStep {
  const { kinds, types, entities, claims, sources, briefings } = renaming;
  const gone = new Set(step.gone.map(({ entity }) => entity.id));
  const own = (id: string): string => (gone.has(id) ? id : one(entities, id));
  const members = (list: Members): Members => list.map(([index, id]) => [index, own(id)]);
  const kind = (entity: Entity): Entity => ({ ...entity, kind: one(kinds, entity.kind) });
  const key = (text: string): string => {
    const [subject, type, object] = tripleOf(text) ?? [];
    if (subject === undefined || type === undefined || object === undefined) return text;
    return relationKey([own(subject), one(types, type), own(object)]);
  };
  return {
    ...step,
    before: { ...kind(step.before), id: own(step.before.id) },
    gone: step.gone.map((other) => ({ ...other, entity: kind(other.entity) })),
    ...(step.claims && {
      claims: step.claims.map((claim) => ({
        ...claim,
        id: one(claims, claim.id),
        ...(claim.asserts && {
          asserts: claim.asserts.map(
            ([index, subject, type, object]) => [index, own(subject), one(types, type), own(object)] as const,
          ),
        }),
        ...(claim.speakers && { speakers: members(claim.speakers) }),
      })),
    }),
    ...(step.sources && {
      sources: step.sources.map((source) => ({ ...source, id: one(sources, source.id) })),
    }),
    ...(step.scenes && {
      scenes: step.scenes.map((scene) => ({
        ...scene,
        briefing: one(briefings, scene.briefing),
        ...(scene.hiddenEntities && { hiddenEntities: members(scene.hiddenEntities) }),
        ...(scene.hiddenSpeakers && { hiddenSpeakers: members(scene.hiddenSpeakers) }),
        ...(scene.entities && { entities: members(scene.entities) }),
        ...(scene.relations && {
          relations: scene.relations.map(([index, text]) => [index, key(text)] as const),
        }),
        ...(scene.places && { places: scene.places.map(([id, place]) => [own(id), place] as const) }),
      })),
    }),
  };
}
