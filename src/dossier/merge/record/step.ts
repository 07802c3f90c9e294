import type { ClaimId, Entity, EntityId, Position, SourceId } from '../../types.ts';

/**
 * The attribute of an entity that others were merged into: a list of {@link MergeStep}, the last one last, by which each step can be
 * taken back. The steps of an entity that is gone stand before the step in which it went.
 */
export const MERGED = 'throughline:merged';

/** Members of one merge in a list of ids, with where they stood in it. */
export type Members = readonly (readonly [index: number, id: string])[];

/** One triple as it was, with where it stood among those of its claim. */
export type Asserted = readonly [index: number, subject: EntityId, type: string, object: EntityId];

/** What a claim named before. */
export interface ClaimBefore {
  readonly id: ClaimId;
  /** The triples that named an entity that is gone. */
  readonly asserts?: readonly Asserted[];
  readonly speakers?: Members;
  /** The entity counted. */
  readonly of?: EntityId;
}

/** What a source named before. */
export interface SourceBefore {
  readonly id: SourceId;
  readonly entity?: EntityId;
  readonly publisher?: EntityId;
}

/** What a scene named before. */
export interface SceneBefore {
  readonly briefing: string;
  readonly scene: string;
  readonly hiddenEntities?: Members;
  readonly hiddenSpeakers?: Members;
  readonly entities?: Members;
  /** Keys of relations. */
  readonly relations?: Members;
  /** The places of its own that the scene had for the members of the merge. */
  readonly places?: readonly (readonly [id: EntityId, place: Position])[];
}

/** An entity that became part of another. */
export interface Gone {
  /** As it was, but for what had been merged into it. */
  readonly entity: Entity;
  /** How many of the steps just before this one are its own. */
  readonly steps: number;
  readonly place?: Position;
}

/** One merge, with all that is needed to take it apart again. */
export interface MergeStep {
  /** The entity that was kept, as it was, but for what had been merged into it. */
  readonly before: Entity;
  /** True when it had no place and took that of the first one gone which had. */
  readonly unplaced?: true;
  readonly gone: readonly Gone[];
  readonly claims?: readonly ClaimBefore[];
  readonly sources?: readonly SourceBefore[];
  readonly scenes?: readonly SceneBefore[];
}
