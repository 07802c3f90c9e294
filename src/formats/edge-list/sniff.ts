import type { Head } from '../format.ts';
import { isComment, tieOf } from './line.ts';

/** Beginnings of what is no list of ties. */
const OTHER = /^\s*(?:%%MatrixMarket|[{[<@*|\\]|(?:strict\s+)?(?:di)?graph\b[^\n]*\{|#!)/i;
const CUT = 64 * 1024;

/** True for what is rather a part of a sentence than a name. */
const isSentence = (name: string): boolean =>
  name.length > 60 || name.split(' ').length > 4 || /\p{L}{2}[.!?]$/u.test(name);

/** How likely a text is a list of ties: never much, since every format of more shape comes before it. */
export function sniffEdgeList({ name, bytes, text }: Head): number {
  if (OTHER.test(text) || text.includes('\0')) return 0;
  const all = text.split(/\r\n|\n|\r/, 201);
  // The last line may be cut.
  const whole = all.length > 200 || bytes.length >= CUT ? all.slice(0, -1) : all;
  const lines = whole.filter((line) => !isComment(line));
  const ties = lines.map(tieOf).filter((tie) => tie !== undefined);
  if (ties.length === 0) return 0;
  if (/\.(edges|edgelist)$/.test(name)) return 0.6;
  if (ties.length < lines.length * 0.8) return 0;
  const arrows = ties.filter(({ isArrow }) => isArrow).length;
  if (arrows >= ties.length * 0.8) return 0.3;
  const names = ties.flatMap(({ from, to }) => [from, to]);
  return ties.length >= 2 && !names.some(isSentence) ? 0.2 : 0;
}
