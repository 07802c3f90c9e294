import type { XmlAttributes } from './attributes.ts';
import type { XmlName } from './names.ts';

/** What may be known of the tag that comes next. */
interface Before {
  /** The tag that followed last. */
  next: Tag | undefined;
}

/** A start tag that occurs again and again, letter by letter: `<data key="label">`. */
export interface Tag extends Before {
  readonly text: string;
  readonly name: XmlName;
  readonly attributes: XmlAttributes;
  readonly empty: boolean;
}

type Rest = Pick<Tag, 'attributes' | 'empty'>;

/** What is known of the tags of one name. */
export interface Tags extends Before {
  readonly known: Map<string, Tag>;
}

/** An element that occurs with more different tags than these has others the next time, too: none of them is looked for. */
const MOST = 64;
/** Longer tags hardly come again. */
const LONGEST = 200;
/** Tags that are remembered at all; each may hold on to the piece of the file that it came in. */
const ALL = 1024;

/**
 * Remembers start tags, and which came after which. Files of graphs have millions of tags out of a few dozen; to compare one with what
 * came last at its place is far less work than to take it apart.
 */
export class TagMemory {
  #before: Before = { next: undefined };
  #count = 0;

  /** To be called when all names are forgotten, and their tags with them. */
  forget(): void {
    this.#before = { next: undefined };
    this.#count = 0;
  }

  /** The tag that begins at `at`, if it is the one that is expected there. */
  expected(text: string, at: number): Tag | undefined {
    const tag = this.#before.next;
    if (!tag || !text.startsWith(tag.text, at)) return undefined;
    this.#before = tag;
    return tag;
  }

  /** Takes a tag that was taken apart, from `start` up to `end`. */
  learn(name: XmlName, { attributes, empty }: Rest, text: string, start: number, end: number): void {
    const { tags } = name;
    if (tags.known.size >= MOST || this.#count >= ALL || end - start > LONGEST) {
      this.#before = tags;
      return;
    }
    const known = text.slice(start, end);
    let tag = tags.known.get(known);
    if (!tag) {
      tag = { text: known, name, attributes, empty, next: undefined };
      tags.known.set(known, tag);
      this.#count += 1;
    }
    this.#before.next = tag;
    this.#before = tag;
  }
}
