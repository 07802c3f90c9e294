import { BASELINE, LINE_HEIGHT, type Measure } from '../labels/measure.ts';
import { setBlock } from '../labels/spots.ts';
import type { Legend, LegendItem } from '../legend.ts';
import { markShapes } from '../mark-shapes.ts';
import type { PictureShape, TextShape } from '../shapes.ts';
import type { Theme } from '../theme.ts';
import { strokePaths } from './drawing-shapes.ts';
import type { PictureOptions } from './picture.ts';

/** A strip of a sheet: shapes from its upper left corner, and how high it is. */
export interface Strip {
  readonly shapes: readonly PictureShape[];
  readonly height: number;
}

/** What stands around a drawing. */
export interface Furniture {
  readonly head: Strip;
  readonly foot: Strip;
}

const TITLE = { size: 22, weight: 600 } as const;
const PLAIN = { size: 11.5, weight: 400 } as const;
const SWATCH = { width: 26, gap: 8, between: 22, row: 20 } as const;

/** Breaks text into as many lines as it takes. */
function paragraph(text: string, width: number, size: number, weight: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer, { size, weight }) <= width) lines[lines.length - 1] = longer;
    else
      lines.push(
        ...(measure(word, { size, weight }) <= width
          ? [word]
          : setBlock(word, width, { size, weight }, measure).lines),
      );
  }
  return lines;
}

type Setting = Pick<TextShape, 'size' | 'weight' | 'font' | 'fill'>;

/** Lines of text from `top` on. */
function setLines(lines: readonly string[], top: number, setting: Setting): TextShape[] {
  return lines.map((text, i) => ({
    type: 'text',
    text,
    x: 0,
    y: top + setting.size * (i * LINE_HEIGHT + BASELINE),
    anchor: 'start',
    ...setting,
  }));
}

const heightOf = (lines: readonly string[], size: number): number => lines.length * size * LINE_HEIGHT;

function head(theme: Theme, { title, subtitle, measure }: PictureOptions, width: number): Strip {
  const titleLines = paragraph(title, width, TITLE.size, TITLE.weight, measure);
  const top = heightOf(titleLines, TITLE.size);
  const shapes = setLines(titleLines, 0, { ...TITLE, font: 'serif', fill: theme.ink });
  if (!subtitle) return { shapes, height: titleLines.length > 0 ? top + 16 : 0 };
  const lines = paragraph(subtitle, width, 13, 400, measure);
  const below = setLines(lines, top + 3, { size: 13, weight: 400, font: 'sans', fill: theme.dim });
  return { shapes: [...shapes, ...below], height: top + 3 + heightOf(lines, 13) + 16 };
}

function swatch(item: LegendItem, x: number, y: number, theme: Theme): PictureShape[] {
  const { swatch: drawn } = item;
  if (drawn.type === 'line') return strokePaths(`M${x} ${y}h${SWATCH.width}`, drawn, theme.canvas);
  const scale = 0.5;
  return [
    {
      type: 'group',
      at: { x: x + SWATCH.width / 2, y, scale },
      shapes: markShapes(drawn.mark, theme, () => undefined),
    },
  ];
}

/** Legend items side by side, on as many rows as they take. */
function legendRows(
  items: readonly LegendItem[],
  top: number,
  width: number,
  theme: Theme,
  measure: Measure,
): Strip {
  let [x, row] = [0, 0];
  const shapes = items.flatMap((item): PictureShape[] => {
    const wide = SWATCH.width + SWATCH.gap + measure(item.label, PLAIN);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const [left, middle] = [x, top + (row + 0.5) * SWATCH.row];
    x += wide + SWATCH.between;
    const text: TextShape = {
      type: 'text',
      text: item.label,
      x: left + SWATCH.width + SWATCH.gap,
      y: middle + 4,
      anchor: 'start',
      ...PLAIN,
      font: 'sans',
      fill: theme.ink,
    };
    return [...swatch(item, left, middle, theme), text];
  });
  return { shapes, height: items.length > 0 ? (row + 1) * SWATCH.row : 0 };
}

function foot(theme: Theme, options: PictureOptions, legend: Legend | undefined, width: number): Strip {
  const { measure } = options;
  const shapes: PictureShape[] = [];
  let top = 12;
  for (const items of legend ? [legend.families, legend.evidence] : []) {
    const rows = legendRows(items, top, width, theme, measure);
    shapes.push(...rows.shapes);
    top += rows.height;
  }
  const notes = [options.sources, options.date].flatMap((note) =>
    note ? paragraph(note, width, PLAIN.size, PLAIN.weight, measure) : [],
  );
  if (notes.length > 0) {
    top += top > 12 ? 8 : 0;
    shapes.push({ type: 'path', d: `M0 ${top}h${width}`, stroke: theme.line, width: 1 });
    top += 8;
    shapes.push(...setLines(notes, top, { ...PLAIN, font: 'sans', fill: theme.dim }));
    top += heightOf(notes, PLAIN.size);
  }
  return { shapes, height: top > 12 ? top : 0 };
}

/** What stands above and below a drawing on a sheet with `width` to write on. */
export function furnish(
  theme: Theme,
  options: PictureOptions,
  legend: Legend | undefined,
  width: number,
): Furniture {
  return { head: head(theme, options, width), foot: foot(theme, options, legend, width) };
}
