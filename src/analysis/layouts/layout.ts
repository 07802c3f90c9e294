import type { EntityId } from '../../dossier/types.ts';
import type { Result } from '../../kernel/result.ts';

export type LayoutId = 'force' | 'hierarchy' | 'concentric' | 'grid';

/** An entity to be placed. Sizes and places in picture units, of the mark alone: room for its name is added. */
export interface LaidEntity {
  readonly id: EntityId;
  readonly width: number;
  readonly height: number;
  readonly kind?: string;
  /** Where its centre is now, if it has been placed. */
  readonly x?: number;
  readonly y?: number;
  /** True for an entity that stays exactly where it is. */
  readonly pinned?: boolean;
}

export interface LaidRelation {
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly directed: boolean;
}

/** What a layout works on: only what is visible, so that nothing else can move. Can be cloned to a worker. */
export interface LayoutInput {
  readonly entities: readonly LaidEntity[];
  /** Relations with an end that is not among the entities are left out. */
  readonly relations: readonly LaidRelation[];
  /** The same seed gives the same places. */
  readonly seed: number;
  /** Wanted width divided by height. */
  readonly aspect?: number;
}

/** New centres in picture units, one for each entity of the input; pinned ones exactly where they were. */
export type Positions = ReadonlyMap<EntityId, readonly [x: number, y: number]>;

/** Told now and then how far the work is, from 0 to 1. */
export type Report = (share: number) => void;

/** A way to arrange entities, described for menus. */
export interface Layout {
  readonly id: LayoutId;
  readonly title: string;
  readonly description: string;
  /**
   * Places every entity without overlaps, centred where they were before; with pins, around these. Pure for a seed.
   * Faults: `layout/input` for sizes or places that are not finite numbers, `layout/twice` for an id that occurs twice.
   */
  compute(input: LayoutInput, report?: Report): Promise<Result<Positions>>;
}
