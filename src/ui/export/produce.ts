import { flags, loadFlags } from '../../canvas/flags.ts';
import { browserMeasure, fontsFor } from '../../canvas/measure.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { toSvg } from '../../picture/export/svg.ts';
import { flagCodes } from '../../picture/flags.ts';
import { FONTS } from '../../picture/theme.ts';
import { excerpt } from '../../state/export/excerpt.ts';
import { visiblePart } from '../../state/export/part.ts';
import { type Sheet, sheetOf } from '../../state/export/sheet.ts';
import { writePart } from '../../state/export/write.ts';
import { pixelsOf, toPng } from './png.ts';
import type { ExportRequest, PngSize } from './request.ts';

/** What a person sees of a file before it is written; nothing where that would take too long. */
export type Preview =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string; readonly bytes: number }
  | {
      readonly kind: 'image';
      readonly image: Blob;
      /** Of the file, in pixels; for SVG, in CSS pixels. */
      readonly width: number;
      readonly height: number;
      /** Pixels of the file to a unit of the sheet. */
      readonly scale: number;
      readonly unplaced: number;
    };

/** Large enough to be looked at, quick enough to be made at every change. */
const PREVIEW_SIZE: PngSize = 1920;

/** Writing more claims than these takes longer than a person may wait at every change. */
const MOST_WRITTEN = 20_000;

/** Drawing more entities than these takes seconds, too long for every change; and no preview would show them apart. */
const MOST_PREVIEWED = 3000;

/** Everything that is written on the sheet, near enough, to have its letters' fonts at hand. */
const wordsOf = ({ asked, title }: ExportRequest): string =>
  [
    title,
    ...[...asked.entities.values()].map(({ name }) => name),
    ...[...asked.dossier.sources.values()].map((source) => source.title),
  ].join(' ');

async function sheetFor(request: ExportRequest): Promise<Result<Sheet>> {
  const words = wordsOf(request);
  const serif = document.fonts.load(`600 22px ${FONTS.serif}`, words).catch(() => undefined);
  await Promise.all([fontsFor(words), serif, loadFlags(flagCodes(request.asked.entities.values()))]);
  const { title, subtitle, scheme, day } = request;
  return sheetOf(request.asked, { title, subtitle, scheme, day, flags, measure: browserMeasure() });
}

const svgBlob = (sheet: Sheet): Blob => new Blob([toSvg(sheet.picture)], { type: 'image/svg+xml' });

async function imagePreview(request: ExportRequest): Promise<Result<Preview>> {
  if (request.asked.entities.size > MOST_PREVIEWED) return ok({ kind: 'none' });
  const sheet = await sheetFor(request);
  if (!sheet.ok) return sheet;
  const { picture, unplaced } = sheet.value;
  if (request.type.picture === 'svg') {
    const { width, height } = picture;
    return ok({ kind: 'image', image: svgBlob(sheet.value), width, height, scale: 1, unplaced });
  }
  const image = await toPng(picture, PREVIEW_SIZE);
  if (!image.ok) return image;
  return ok({ kind: 'image', image: image.value, ...pixelsOf(picture, request.size), unplaced });
}

/** Makes what is shown before a file is written. Faults as those of the file. */
export async function producePreview(request: ExportRequest): Promise<Result<Preview>> {
  if (request.type.picture) return imagePreview(request);
  if (!request.part || request.part.claims.size > MOST_WRITTEN) return ok({ kind: 'none' });
  const written = await produceFile(request);
  if (!written.ok) return written;
  return ok({ kind: 'text', text: await excerpt(written.value), bytes: written.value.length });
}

/** Lets the page answer before long work goes on. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Makes the file. Faults: those of `writePart`, `sheetOf` and `toPng`. */
export async function produceFile(request: ExportRequest): Promise<Result<Uint8Array>> {
  const { type, title, day, size } = request;
  if (!type.picture) {
    const part = request.part ?? visiblePart(request.asked);
    await breath();
    return writePart(type.id, part, { title, exportedOn: day });
  }
  const sheet = await sheetFor(request);
  if (!sheet.ok) return sheet;
  const image = type.picture === 'svg' ? ok(svgBlob(sheet.value)) : await toPng(sheet.value.picture, size);
  if (!image.ok) return image;
  return ok(new Uint8Array(await image.value.arrayBuffer()));
}
