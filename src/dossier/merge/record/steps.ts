import { isEntity, isId, isListOf, isPosition, shaped } from '../../file/large/acceptance.ts';
import type { Attributes, AttributeValue, Entity } from '../../types.ts';
import { MERGED, type MergeStep } from './step.ts';

/* A record may come in a stranger's file, so it counts only where it is one. */

const isIndex = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isPair = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && isIndex(value[0]) && isId(value[1]);
const isMembers = (value: unknown): boolean => isListOf(value, isPair);
const isAsserted = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 4 && isIndex(value[0]) && value.slice(1).every(isId);
const isPlaced = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && isId(value[0]) && isPosition(value[1]);

const isGone = shaped({ entity: isEntity, steps: isIndex }, { place: isPosition });
const isClaimBefore = shaped(
  { id: isId },
  { asserts: (value) => isListOf(value, isAsserted), speakers: isMembers, of: isId },
);
const isSourceBefore = shaped({ id: isId }, { entity: isId, publisher: isId });
const isSceneBefore = shaped(
  { briefing: isId, scene: isId },
  {
    hiddenEntities: isMembers,
    hiddenSpeakers: isMembers,
    entities: isMembers,
    relations: isMembers,
    places: (value) => isListOf(value, isPlaced),
  },
);
const isStep = shaped(
  { before: isEntity, gone: (value) => isListOf(value, isGone) && (value as unknown[]).length > 0 },
  {
    unplaced: (value) => value === true,
    claims: (value) => isListOf(value, isClaimBefore),
    sources: (value) => isListOf(value, isSourceBefore),
    scenes: (value) => isListOf(value, isSceneBefore),
  },
);

/** What an entity has under an attribute; undefined without it. */
export const attributeOf = ({ attributes }: Entity, name: string): AttributeValue | undefined =>
  attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;

/** The merges that made an entity what it is, the last one last. None where the attribute is no record of ours. */
export function stepsOf(entity: Entity): readonly MergeStep[] {
  const steps = attributeOf(entity, MERGED);
  return steps !== undefined && isListOf(steps, isStep) ? (steps as unknown as readonly MergeStep[]) : [];
}

/** An entity with other attributes; without any, it has none. */
export function withAttributes(entity: Entity, attributes: Attributes | undefined): Entity {
  const { attributes: _, ...rest } = entity;
  return attributes ? { ...rest, attributes } : rest;
}

/** An entity without the record of what was merged into it. */
export function withoutSteps(entity: Entity): Entity {
  if (stepsOf(entity).length === 0) return entity;
  const { [MERGED]: _, ...others } = entity.attributes ?? {};
  return withAttributes(entity, Object.keys(others).length > 0 ? others : undefined);
}

/** An entity with the record of what was merged into it. */
export function withSteps(entity: Entity, steps: readonly MergeStep[]): Entity {
  if (steps.length === 0) return entity;
  return { ...entity, attributes: { ...entity.attributes, [MERGED]: steps as unknown as AttributeValue } };
}

/** The names of the entities that were merged into this one, each once; for people to read. */
export const mergedNames = (entity: Entity): string[] => [
  ...new Set(stepsOf(entity).flatMap(({ gone }) => gone.map((one) => one.entity.name))),
];
