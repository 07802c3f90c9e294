import { freeId } from '../../kernel/ids.ts';
import { clean } from '../text.ts';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as XML, for elements and for attributes in double quotation marks. Characters that XML forbids are replaced visibly. */
export function xmlText(text: string): string {
  return clean(text).replace(/[&<>"\t\n\r]/g, (char) => ESCAPES[char] ?? char);
}

/** Text as XML where double quotation marks stand for themselves: JSON stays short and readable. */
export function xmlContent(text: string): string {
  return clean(text).replace(/[&<>\t\n\r]/g, (char) => ESCAPES[char] ?? char);
}

/** The value of an attribute with its quotation marks: single ones around text with double ones alone, such as JSON. */
const quoted = (text: string): string =>
  text.includes('"') && !text.includes("'") ? `'${xmlContent(text)}'` : `"${xmlText(text)}"`;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with its attributes; undefined ones are left out. `content` must be XML already. */
export function element(
  name: string,
  attributes: Attributes,
  content: string | readonly string[] = '',
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}=${quoted(String(value))}`],
  );
  const inside = typeof content === 'string' ? content : content.join('');
  return inside ? `<${name}${written.join('')}>${inside}</${name}>` : `<${name}${written.join('')}/>`;
}

/** A whole document in UTF-8. */
export function xmlDocument(root: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`);
}

/** For each id, a name that XML accepts as a token (`person:ann` stays as it is), different for different ids. */
export function xmlNames(ids: Iterable<string>): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const id of ids) {
    const name = freeId(clean(id).replace(/[^\p{L}\p{N}_.:-]/gu, '_'), taken);
    taken.add(name);
    names.set(id, name);
  }
  return names;
}
