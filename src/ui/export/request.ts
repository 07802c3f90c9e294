import type { Dossier } from '../../dossier/dossier.ts';
import type { Visible } from '../../lens/visible.ts';
import type { Scheme } from '../../picture/theme.ts';
import type { FileType } from '../../state/export/file-types.ts';

/** Pixels on the longer side of a PNG picture; `screen` is the size that the canvas has at zoom 1. */
export const PNG_SIZES = ['screen', 1920, 3840] as const;
export type PngSize = (typeof PNG_SIZES)[number];

/** Everything that decides what file comes out. */
export interface ExportRequest {
  readonly type: FileType;
  /** What goes in, as it is shown. */
  readonly asked: Visible;
  /** What goes in, as a dossier of its own; undefined where that is too much to be made before it is asked for. */
  readonly part: Dossier | undefined;
  readonly title: string;
  readonly subtitle: string;
  readonly scheme: Scheme;
  readonly size: PngSize;
  /** ISO 8601. */
  readonly day: string;
}
