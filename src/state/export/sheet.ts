import { dateInWords } from '../../dossier/evidence/dates.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Visible } from '../../lens/visible.ts';
import { draw } from '../../picture/drawing.ts';
import { type Picture, pictureOf } from '../../picture/export/picture.ts';
import { sourceNote } from '../../picture/export/source-note.ts';
import type { Flags } from '../../picture/flags.ts';
import type { Measure } from '../../picture/labels/measure.ts';
import { type Scheme, themeOf } from '../../picture/theme.ts';

/** What a picture needs besides what is visible. */
export interface SheetOptions {
  readonly title: string;
  readonly subtitle: string;
  readonly scheme: Scheme;
  /** ISO 8601. */
  readonly day: string;
  readonly measure: Measure;
  readonly flags: Flags;
}

/** A picture and what it could not show. */
export interface Sheet {
  readonly picture: Picture;
  /** How many entities have no place, and so are not drawn. */
  readonly unplaced: number;
}

/** Draws the visible on a sheet with title, legend, sources and date. Faults: `export/unplaced` when nothing has a place to be drawn at. */
export function sheetOf(visible: Visible, options: SheetOptions): Result<Sheet> {
  const { title, subtitle, measure, flags, day } = options;
  const drawing = draw(visible, { theme: themeOf(options.scheme), measure });
  if (drawing.marks.size === 0) {
    const why = 'Nothing of this has a place on the canvas, so there is nothing to draw.';
    return fail({ code: 'export/unplaced', why, fix: 'Run a layout first, or choose a format of data.' });
  }
  const date = `Drawn ${dateInWords({ edtf: day })} with Throughline.`;
  const sources = sourceNote(visible);
  const picture = pictureOf(drawing, { title, subtitle, measure, flags, date, sources });
  return ok({ picture, unplaced: drawing.unplaced.length });
}
