import { type Edit, type Patch, tidied } from '../../patch.ts';
import type { Briefing, Claim, Entity, EntityId, Position, Source } from '../../types.ts';
import type { ClaimBefore, Gone, MergeStep, SceneBefore, SourceBefore } from '../record/step.ts';
import { stepsOf, withoutSteps, withSteps } from '../record/steps.ts';
import { claimBefore, claimPointed } from './claims.ts';
import { mergedEntity } from './entity.ts';
import { type SceneMerge, sceneMerged } from './scenes.ts';
import { sourceBefore, sourcePointed } from './sources.ts';

/** Entities that become one. */
export interface Group {
  readonly keep: EntityId;
  /** At least one, without `keep`, each there. */
  readonly gone: readonly EntityId[];
}

/** What a merge changes: entities and places to be looked up, and whatever may name an entity that is gone. */
export interface Ground {
  readonly entities: Pick<ReadonlyMap<EntityId, Entity>, 'get'>;
  readonly positions: Pick<ReadonlyMap<EntityId, Position>, 'get'>;
  readonly claims: Iterable<Claim>;
  readonly sources: Iterable<Source>;
  readonly briefings: Iterable<Briefing>;
}

/** What is noted of one merge. */
class Notes {
  readonly claims: ClaimBefore[] = [];
  readonly sources: SourceBefore[] = [];
  readonly scenes: SceneBefore[] = [];
}

type Taking = (kept: EntityId) => Notes;

function pointClaims(claims: Iterable<Claim>, keptOf: SceneMerge['keptOf'], notes: Taking) {
  const edits = new Map<string, Edit<Claim>>();
  for (const claim of claims) {
    const next = claimPointed(claim, keptOf);
    if (next === claim) continue;
    edits.set(claim.id, [claim, next]);
    for (const [kept, before] of claimBefore(claim, keptOf)) notes(kept).claims.push(before);
  }
  return edits;
}

function pointSources(sources: Iterable<Source>, keptOf: SceneMerge['keptOf'], notes: Taking) {
  const edits = new Map<string, Edit<Source>>();
  for (const source of sources) {
    const next = sourcePointed(source, keptOf);
    if (next === source) continue;
    edits.set(source.id, [source, next]);
    for (const [kept, before] of sourceBefore(source, keptOf)) notes(kept).sources.push(before);
  }
  return edits;
}

function pointBriefings(briefings: Iterable<Briefing>, merge: SceneMerge, notes: Taking) {
  const edits = new Map<string, Edit<Briefing>>();
  for (const briefing of briefings) {
    const scenes = briefing.scenes.map((scene) => {
      const step = sceneMerged(briefing.id, scene, merge);
      for (const [kept, before] of step.before) notes(kept).scenes.push(before);
      return step.scene;
    });
    if (scenes.some((scene, i) => scene !== briefing.scenes[i]))
      edits.set(briefing.id, [briefing, { ...briefing, scenes }]);
  }
  return edits;
}

/** The edits of the entities and places of one group. */
function unite(ground: Ground, { keep, gone }: Group, noted: Notes, patch: Edits): void {
  const before = ground.entities.get(keep);
  const others = gone.flatMap((id) => ground.entities.get(id) ?? []);
  if (!before) return;
  const places = others.map(({ id }) => ground.positions.get(id));
  const place = places.find((one) => one !== undefined);
  const unplaced = ground.positions.get(keep) === undefined && place !== undefined;
  if (unplaced) patch.positions.set(keep, [undefined, place]);
  const step: MergeStep = {
    before: withoutSteps(before),
    ...(unplaced && { unplaced }),
    gone: others.map((entity, i): Gone => {
      const at = places[i];
      return { entity: withoutSteps(entity), steps: stepsOf(entity).length, ...(at && { place: at }) };
    }),
    ...(noted.claims.length > 0 && { claims: noted.claims }),
    ...(noted.sources.length > 0 && { sources: noted.sources }),
    ...(noted.scenes.length > 0 && { scenes: noted.scenes }),
  };
  const steps = [...stepsOf(before), ...others.flatMap(stepsOf), step];
  patch.entities.set(keep, [before, withSteps(mergedEntity(before, others), steps)]);
  others.forEach((entity, i) => {
    patch.entities.set(entity.id, [entity, undefined]);
    const at = places[i];
    if (at) patch.positions.set(entity.id, [at, undefined]);
  });
}

interface Edits {
  readonly entities: Map<string, Edit<Entity>>;
  readonly positions: Map<string, Edit<Position>>;
}

/**
 * The patch by which the entities of each group become one, with a record by which each can be taken apart. No entity is in two
 * groups. `hidden` tells when a merged one is hidden in a scene: where all of its members were, or where any was, which is right
 * for scenes that know one member of each group at most. Costs what it is given, however many groups there are.
 */
export function together(ground: Ground, groups: readonly Group[], hidden: 'all' | 'any'): Patch {
  const keptOf = new Map(groups.flatMap(({ keep, gone }) => gone.map((id) => [id, keep] as const)));
  const sizes = new Map(groups.map(({ keep, gone }) => [keep, gone.length + 1]));
  const noted = new Map<EntityId, Notes>();
  const notes: Taking = (kept) => {
    const known = noted.get(kept) ?? new Notes();
    noted.set(kept, known);
    return known;
  };
  const merge = { keptOf, ...(hidden === 'all' && { sizes }) };
  const edits = {
    sources: pointSources(ground.sources, keptOf, notes),
    claims: pointClaims(ground.claims, keptOf, notes),
    briefings: pointBriefings(ground.briefings, merge, notes),
    entities: new Map<string, Edit<Entity>>(),
    positions: new Map<string, Edit<Position>>(),
  };
  for (const group of groups) unite(ground, group, notes(group.keep), edits);
  return tidied(edits);
}
