import type { RelationKey } from '../dossier/relations.ts';
import type { EntityId, Position } from '../dossier/types.ts';
import type { Box } from '../picture/geometry/box.ts';
import type { Viewport } from '../state/workspace.ts';

/** What was pointed at. */
export type Target =
  | { readonly sort: 'entity'; readonly id: EntityId }
  | { readonly sort: 'relation'; readonly key: RelationKey }
  | { readonly sort: 'ground' };

/** Something that was chosen, in place of the selection or by adding to and taking from it. */
export interface Choice {
  readonly entities: readonly EntityId[];
  readonly relations: readonly RelationKey[];
  readonly mode: 'replace' | 'toggle';
}

/** What the canvas tells whoever mounted it. */
export interface CanvasHost {
  readonly onSelect: (choice: Choice) => void;
  /** Entities were dragged to new places, and pinned there. */
  readonly onMove: (positions: ReadonlyMap<EntityId, Position>) => void;
  /** An entity was double-clicked: its neighbours are wanted as well. */
  readonly onExpand: (id: EntityId) => void;
  /** An entity was double-clicked with Shift: its neighbours are no longer wanted. */
  readonly onCollapse: (id: EntityId) => void;
  /** A menu is wanted; the place is in CSS pixels of the window. */
  readonly onMenu: (target: Target, at: { readonly x: number; readonly y: number }) => void;
  /** Enter was pressed. */
  readonly onOpen: () => void;
  /** The camera has come to rest. */
  readonly onViewport: (viewport: Viewport) => void;
  /** The camera or the size changed just now; called often. */
  readonly onFrame: () => void;
  /** What floats above the canvas, in CSS pixels from its upper left corner, while the whole picture is in view or a part of it. */
  readonly floats: (seen: 'whole' | 'part') => readonly Box[];
}

/** Exploring allows all gestures; a presented scene only looking around and choosing. */
export type Mode = 'explore' | 'present';
