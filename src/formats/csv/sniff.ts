import type { Head } from '../format.ts';
import { trimmed } from '../tables/cell.ts';
import { bestShape, SEPARATOR_LINE, type Shape } from './cut/delimiter.ts';
import { isOwnReadme } from './readme.ts';

/** Bytes after which a head may have been cut. */
const CUT = 64 * 1024;

/** Beginnings of what is no table: JSON, XML, DOT, Pajek, BibTeX, TeX, Markdown's tables, scripts. */
const OTHER = /^\s*(?:[{[<@|]|\*\w|(?:strict\s+)?(?:di)?graph\b[^,;\t\n]*\{|#!|\/\*|%!|\\)/i;

/** True for bytes that are no text: a zero in every fifty, or other control characters as often. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 4096);
  const odd = start.match(/(?![\t\n\v\f\r\x7F-\x9F])\p{Cc}|\uFFFD/gu)?.length ?? 0;
  return odd > start.length / 50;
}

/** Commas in prose have a space behind them, come in any number and stand in long lines. */
function isProse({ rows, delimiter }: Shape): boolean {
  const cells = rows.flatMap((row) => row.slice(1).map(String));
  const spaced = cells.filter((cell) => /^ \S/.test(cell)).length;
  const long = rows.flat().filter((cell) => String(cell).length > 80).length;
  return delimiter !== '\t' && (spaced > cells.length / 2 || long > rows.length / 2);
}

/** Words of headers that decide where the name of the file does not. */
const WORDS =
  /^(?:(?:source|target|from|to|node|edge|start|end|subject|object|sender|recipient|receiver|entity)?[\s_-]?(?:id|name|type|date|kind|label)?|weight|country|amount|value|count|origin|destination|url|title|:(?:id|start_id|end_id|type|label))$/i;

const worded = ({ rows }: Shape): number =>
  (rows[0] ?? []).filter((cell) => cell !== '' && WORDS.test(trimmed(cell))).length;

/**
 * How likely a file is a table of delimited text. A name that says so decides where the content allows it; without one, its rows must
 * be of one width, and either name their columns by words that are known or be no prose.
 */
export function sniffCsv({ name, bytes, text }: Head): number {
  if (isOwnReadme(text)) return 0.9;
  if (text.trim() === '' || OTHER.test(text) || isBinary(text)) return 0;
  const isNamed = /\.(csv|tsv|tab|psv)$/.test(name);
  if (SEPARATOR_LINE.test(text)) return 0.9;
  const shape = bestShape(text, bytes.length < CUT);
  if (isNamed) return shape.width >= 2 ? 0.85 : 0.3;
  if (shape.width < 2 || shape.share < 0.9 || shape.rows.length < 2) return 0;
  const words = worded(shape);
  if (words >= 2) return 0.7;
  if (isProse(shape) || shape.rows.length < 3) return 0;
  return words > 0 || shape.delimiter === '\t' ? 0.6 : 0.5;
}
