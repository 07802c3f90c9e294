import { decoded, paragraphsOf } from '../markup.ts';
import { clean } from '../text.ts';
import type { DotValue } from './graph.ts';

/** What `\N`, `\G`, `\E`, `\T` and `\H` stand for in a label: names of the node, the graph, the edge and its ends. */
export type Names = Readonly<Partial<Record<'N' | 'G' | 'E' | 'T' | 'H', string>>>;

/** Text of an attribute: `\\` is one, and `\n`, `\l`, `\r` end a line. Other escapes stay as they are. */
export function plainText(text: string, names: Names = {}): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([\s\S])/g, (whole, sign: string) => {
    if (sign === '\\') return '\\';
    if (sign === 'n' || sign === 'l' || sign === 'r') return '\n';
    return Object.hasOwn(names, sign) ? (names[sign as keyof Names] ?? whole) : whole;
  });
}

/** A record in words: its fields apart from each other, without the names of ports. `\|` and the like are those signs. */
const recordText = (text: string): string =>
  text
    .replace(/\\([\s\S])|<[^<>]*>|[{}|]/g, (whole, sign: string | undefined) => {
      if (sign !== undefined) return '<>{}| '.includes(sign) ? sign : whole;
      return whole === '|' ? ' | ' : '';
    })
    .replace(/ {2,}/g, ' ')
    .trim();

/** HTML in words: a line for each paragraph or row, the cells of a row apart from each other like the fields of a record. */
const htmlText = (text: string): string =>
  paragraphsOf(text.replace(/\s+/g, ' ').replace(/<\/td>/gi, '\t'))
    .map((line) =>
      line
        .split('\t')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' | '),
    )
    .filter((line) => line !== '')
    .join('\n');

/** A label in words: HTML without its tags, the fields of a record apart from each other, escapes as what they mean. */
export function labelText({ text, html }: DotValue, names: Names, isRecord = false): string {
  if (html) return htmlText(text);
  return decoded(plainText(isRecord ? recordText(text) : text, names));
}

/** Text as a DOT attribute in quotation marks, such that {@link plainText} gives it back. Control characters become visible signs. */
export function quoted(text: string): string {
  return `"${clean(text).replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`;
}

/** The same for labels and tooltips, in which Graphviz reads character references, too. */
export function quotedLabel(text: string): string {
  return quoted(text.replace(/&(?=#?\w+;)/g, '&amp;'));
}
