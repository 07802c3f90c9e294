import type { CameraMove } from '../commands/command.ts';
import type { Camera, EntityId, Position } from '../dossier/types.ts';
import type { GraphWork } from '../state/graph-work.ts';
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
  /** Makes ready for a large dossier, which is on its way. */
  readonly prepare: () => void;
  /** Puts the keyboard focus on the canvas. */
  readonly focus: () => void;
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
  /** Opens a dossier file that was chosen or dropped; a failure leaves the open one as it is. */
  readonly openFile: (file: File) => void;
  /** Hands a finished file to the person. */
  readonly download: (name: string, bytes: Uint8Array, mediaType: string) => void;
  /** Starts the worker that paints the overview of a large dossier. */
  readonly startOverview: () => Worker;
  /** Told once, when the first picture has been painted. */
  readonly pictured: () => void;
  /** The date of today, ISO 8601. */
  readonly today: () => string;
}
