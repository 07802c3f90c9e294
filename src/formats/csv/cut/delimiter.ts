import { LIMITS } from '../../reading/limits.ts';
import type { Row } from '../../tables/cell.ts';
import { RowCutter } from './row-cutter.ts';

/** What may separate cells, the one first that is least likely to occur in text. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

/** How a text is cut by a delimiter. */
export interface Shape {
  readonly delimiter: string;
  /** Cells of most rows, and the share of rows that have so many. */
  readonly width: number;
  readonly share: number;
  readonly rows: readonly Row[];
}

/** The first rows of a text that may be cut off anywhere: at most `most`, without the last one unless the text is `whole`. Empty ones count. */
export function firstRows(text: string, delimiter: string, most: number, whole: boolean): Row[] {
  const cutter = new RowCutter({ delimiter, limits: LIMITS, mark: () => undefined });
  const rows: Row[] = [];
  try {
    for (const some of cutter.take(text)) {
      rows.push(...some);
      if (rows.length >= most) return rows.slice(0, most);
    }
    if (whole) for (const some of cutter.end()) rows.push(...some);
  } catch {
    // Only the reading itself can say what is wrong.
  }
  return rows.slice(0, most);
}

/** How a text is cut by a delimiter. */
function shapeOf(text: string, delimiter: string, whole: boolean): Shape {
  const rows = firstRows(text, delimiter, 100, whole).filter(({ length }) => length > 0);
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0] ?? [0, 0];
  return { delimiter, width, share: rows.length === 0 ? 0 : count / rows.length, rows };
}

/** What Excel writes into a first line of its own, such as `sep=;`; saved again, it has as many separators as other lines. */
export const SEPARATOR_LINE = /^"?sep=(.)"?\1*(?=[\r\n])/i;

/** The text with such a line emptied, so that its row still counts. */
export const withoutSeparator = (text: string): string => text.replace(SEPARATOR_LINE, '');

/** The shape by the delimiter that cuts a text best: into rows of more than one cell, of which most are of one width; of two that cut alike, the one that is rarer in text. */
export function bestShape(text: string, whole: boolean): Shape {
  const told = SEPARATOR_LINE.exec(text)?.[1];
  if (told !== undefined) return shapeOf(withoutSeparator(text), told, whole);
  const shapes = DELIMITERS.map((delimiter) => shapeOf(text, delimiter, whole));
  const worth = ({ width, share }: Shape): number => (width < 2 ? 0 : share);
  const best = shapes.reduce((best, shape) => (worth(shape) > worth(best) ? shape : best));
  return worth(best) > 0 ? best : shapeOf(text, ',', whole);
}
