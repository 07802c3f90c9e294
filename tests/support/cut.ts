import { RowCutter } from '../../src/formats/csv/cut/row-cutter.ts';
import { LIMITS } from '../../src/formats/reading/limits.ts';

/** All rows of a text, which comes in pieces of `size` UTF-16 units. */
export function cut(text: string, delimiter = ',', size = text.length || 1): string[][] {
  const cutter = new RowCutter({ delimiter, limits: { ...LIMITS, textLength: 1000 } });
  const rows: string[][] = [];
  const add = (some: readonly (readonly unknown[])[]): void => {
    rows.push(...some.map((row) => row.map(String)));
  };
  for (let at = 0; at < text.length; at += size)
    for (const some of cutter.take(text.slice(at, at + size))) add(some);
  for (const some of cutter.end()) add(some);
  return rows;
}
