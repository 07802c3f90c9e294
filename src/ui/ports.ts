import type { OverviewGround } from '../canvas/overview/overview.ts';
import type { CameraMove } from '../commands/command.ts';
import type { Decisions } from '../dossier/merge/decisions.ts';
import type { Camera, EntityId, Position } from '../dossier/types.ts';
import type { GraphWork } from '../state/graph-work.ts';
import type { FindDuplicates } from '../state/import/duplicates.ts';
import type { Choices, LimitId } from '../state/import/reading.ts';
import type { Search } from '../state/search/search.ts';
import type { Viewport } from '../state/workspace.ts';

/** What the mounted canvas can be asked to do; the pane sets it while it lives. */
export interface CanvasPort {
  /** Moves the camera, animated unless motion is reduced. */
  readonly move: (move: CameraMove) => void;
  /** Shows a rectangle of the picture. */
  readonly show: (camera: Camera) => void;
  /** Moves entities to new places, animated; the document is changed by the caller at once or afterwards. */
  readonly animateTo: (positions: ReadonlyMap<EntityId, Position>) => Promise<void>;
  /** Shows entities of a large dossier at other places than the document's, for as long as a layout settles; undefined ends it. */
  readonly preview: (places: Float32Array | undefined) => void;
  /** Where the camera looks just now, even while it moves. */
  readonly viewport: () => Viewport;
  /** Makes ready for a large dossier, which is on its way, or of which this much is known already. */
  readonly prepare: (ground?: OverviewGround) => void;
  /** Puts the keyboard focus on the canvas. */
  readonly focus: () => void;
}

/** What the import dialog can ask for; see `Importing` for how far it is. */
export interface ImportPort {
  /** Reads the files again, as the person decided. */
  readonly readAs: (choices: Choices) => void;
  /** Asks about their tables again, with what was decided so far. */
  readonly askAgain: (choices: Choices) => void;
  /** Raises a limit for these files alone, and reads them again. */
  readonly allow: (id: LimitId, value: number) => void;
  /** Sets a limit for these and all later files, or sets it back to the usual one. */
  readonly setLimit: (id: LimitId, value: number | undefined) => void;
  /** Sets all limits back. */
  readonly usualLimits: () => void;
  /** Reads the files again, under the limits as they are now. */
  readonly readAgain: () => void;
  /** Opens what was found as a new dossier. */
  readonly open: () => void;
  /** Adds what was found to the open dossier, with what was decided about each pair of possible duplicates. */
  readonly merge: (decisions: Decisions) => void;
  /** Stops; then nothing has happened. */
  readonly cancel: () => void;
}

/** What the composition root and the mounted parts do for each other. Mutable on purpose: parts come and go. */
export interface Ports {
  canvas: CanvasPort | undefined;
  /** Finds entities by name. */
  readonly search: Search;
  /** Looks into the graph of a large dossier. */
  readonly graph: GraphWork;
  /** Puts the cursor into the search field. */
  focusSearch: (() => void) | undefined;
  /** Opens files that were chosen or dropped, or adds them to the open dossier; a failure leaves that as it is. */
  readonly openFiles: (files: readonly File[], merge: boolean) => void;
  /** Finds entities that may be the same. */
  readonly duplicates: FindDuplicates;
  /** What can be done with the files that are being imported. */
  readonly importing: ImportPort;
  /** Hands a finished file to the person. */
  readonly download: (name: string, bytes: Uint8Array, mediaType: string) => void;
  /** Starts the worker that paints the overview of a large dossier. */
  readonly startOverview: () => Worker;
  /** Told once, when the first picture has been painted. */
  readonly pictured: () => void;
  /** The date of today, ISO 8601. */
  readonly today: () => string;
}
