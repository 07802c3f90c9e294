import { AttributeCollector, NO_ATTRIBUTES } from './attributes.ts';
import { isAllowed, isSpace } from './characters.ts';
import { type XmlName, XmlNames } from './names.ts';
import type { XmlSource } from './source.ts';
import { type Tag, TagMemory } from './tag-memory.ts';

const [QUOTE, APOSTROPHE, SLASH, EQUALS, END] = [0x22, 0x27, 0x2f, 0x3d, 0x3e];
const [LINE_FEED, RETURN, SPACE, AND, BEGIN, FIRST_HALF] = [0x0a, 0x0d, 0x20, 0x26, 0x3c, 0xd800];

/** Reads the tags of elements. */
export class XmlTags {
  /** What the last tag was. */
  name: XmlName | undefined;
  attributes = NO_ATTRIBUTES;
  /** True for an element without content: `<a/>`. */
  empty = false;
  readonly #source: XmlSource;
  readonly #most: number;
  readonly #names = new XmlNames();
  readonly #memory = new TagMemory();
  readonly #attributes = new AttributeCollector();
  #elements = 0;
  /** The name that was read last, and where what was read last ends. */
  #found: XmlName | undefined;
  #end = 0;
  /** What stands between the quotation marks that were read last. */
  #value = '';

  /** `most` is how many attributes an element may have. */
  constructor(source: XmlSource, most: number) {
    this.#source = source;
    this.#most = most;
  }

  /** Reads the start tag that begins at the source's place; false if it does not end in what is there. */
  start(): boolean {
    const source = this.#source;
    const { text } = source;
    const tag = this.#memory.expected(text, source.at);
    if (tag) return this.#again(tag);
    if (this.#names.prune()) this.#memory.forget();
    this.#elements += 1;
    if (!this.#named(source.at + 1, 'An element')) return false;
    const found = this.#found;
    this.#attributes.begin();
    let at = this.#end;
    for (;;) {
      const before = at;
      at = spaceEnd(text, at);
      if (at >= text.length) return false;
      const code = text.charCodeAt(at);
      if (code === END || code === SLASH) break;
      if (at === before)
        source.wrong(at, 'There is no space before an attribute, or a character that no name has.');
      if (!this.#attribute(at)) return false;
      at = this.#end;
    }
    const empty = text.charCodeAt(at) === SLASH;
    if (empty) {
      if (at + 1 >= text.length) return false;
      if (text.charCodeAt(at + 1) !== END) source.wrong(at, 'There is a “/” that does not end the tag.');
    }
    const end = at + (empty ? 2 : 1);
    this.name = found;
    this.attributes = this.#attributes.done();
    this.empty = empty;
    if (found) this.#memory.learn(found, this, text, source.at, end);
    source.at = end;
    return true;
  }

  /** A tag as it came before. */
  #again({ name, attributes, empty, text }: Tag): boolean {
    this.name = name;
    this.attributes = attributes;
    this.empty = empty;
    this.#source.at += text.length;
    return true;
  }

  /** Reads the end tag that begins at the source's place and must be that of `name`; false if it does not end in what is there. */
  stop(name: XmlName, began: number): boolean {
    const source = this.#source;
    const { text } = source;
    const start = source.at + 2;
    const near = start + name.qualified.length;
    if (text.charCodeAt(near) === END && text.startsWith(name.qualified, start)) {
      source.at = near + 1;
      return true;
    }
    if (!this.#named(start, 'An end tag')) return false;
    const at = spaceEnd(text, this.#end);
    if (at >= text.length) return false;
    if (this.#found?.qualified !== name.qualified)
      source.wrong(
        source.at,
        `</${this.#found?.qualified ?? ''}> ends something else than <${name.qualified}>, which began on line ${began}.`,
      );
    if (text.charCodeAt(at) !== END) source.wrong(at, 'An end tag holds more than a name.');
    source.at = at + 1;
    return true;
  }

  /** Reads a name; false where the text ends with it. */
  #named(at: number, what: string): boolean {
    const { text } = this.#source;
    this.#found = this.#names.read(text, at);
    this.#end = this.#names.end;
    if (this.#end >= text.length) return false;
    if (!this.#found) this.#source.wrong(at, `${what} has no name, or one that XML does not allow.`);
    return true;
  }

  #attribute(start: number): boolean {
    const source = this.#source;
    const { text } = source;
    if (!this.#named(start, 'An attribute')) return false;
    const name = this.#found as XmlName;
    const equals = spaceEnd(text, this.#end);
    if (equals >= text.length) return false;
    if (text.charCodeAt(equals) !== EQUALS)
      source.wrong(equals, `The attribute “${name.qualified}” has no value.`);
    const at = spaceEnd(text, equals + 1);
    if (at >= text.length || !this.#quoted(at, name)) return false;
    if (name.seen === this.#elements) source.wrong(start, `The attribute “${name.qualified}” occurs twice.`);
    name.seen = this.#elements;
    if (this.#attributes.size >= this.#most)
      source.beyond(start, 'xml/attributes', 'attributes', (much) => `an element has ${much}`);
    if (!name.declares) this.#attributes.add(name.local, this.#value, name.prefixed);
    return true;
  }

  #quoted(at: number, name: XmlName): boolean {
    const source = this.#source;
    const { text } = source;
    const quote = text.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE)
      source.wrong(at, `The value of the attribute “${name.qualified}” has no quotation marks.`);
    let end = at + 1;
    let plain = true;
    for (; ; end += 1) {
      const code = text.charCodeAt(end);
      if (code === quote) break;
      if (code > BEGIN && code < FIRST_HALF) continue;
      if (code === AND) plain = false;
      else if (code === BEGIN)
        source.wrong(end, 'There is a “<” in the value of an attribute.', 'Write it as “&lt;”.');
      else if (code < SPACE || code >= FIRST_HALF) {
        if (!isAllowed(text, end)) {
          if (end + 1 >= text.length) return false;
          source.wrong(end, 'There is a character that XML does not allow.');
        }
        if (code < SPACE) plain = false;
      } else if (end >= text.length) return false;
    }
    this.#value = plain ? text.slice(at + 1, end) : this.#decoded(at + 1, end);
    this.#end = end + 1;
    return true;
  }

  /** The value of an attribute, as XML 1.0 §3.3.3 normalises it: references as what they stand for, white space as spaces. */
  #decoded(start: number, end: number): string {
    const { text } = this.#source;
    let value = '';
    let from = start;
    for (let i = start; i < end; i += 1) {
      const code = text.charCodeAt(i);
      if (code !== AND && code >= SPACE) continue;
      value += text.slice(from, i);
      if (code === AND) {
        const meant = this.#source.reference(i);
        value += meant.text;
        i = meant.end - 1;
      } else {
        value += ' ';
        if (code === RETURN && text.charCodeAt(i + 1) === LINE_FEED) i += 1;
      }
      from = i + 1;
    }
    return value + text.slice(from, end);
  }
}

/** Where white space ends that begins at `at`. */
function spaceEnd(text: string, at: number): number {
  let end = at;
  while (isSpace(text.charCodeAt(end))) end += 1;
  return end;
}
