import { IN_NAME, isName } from './characters.ts';
import type { Tags } from './tag-memory.ts';

/** A name of an element or an attribute. */
export interface XmlName {
  /** As it stands in the file. */
  readonly qualified: string;
  /** Without its prefix. */
  readonly local: string;
  readonly prefixed: boolean;
  /** True for what declares a namespace. */
  readonly declares: boolean;
  /** The number of the element in which it was an attribute last. */
  seen: number;
  /** The name that followed it last: elements of one kind have the same attributes, mostly. */
  next: XmlName | undefined;
  /** The tags of elements of this name that came before. */
  readonly tags: Tags;
}

/** A file of our formats has a few dozen names; one that has more than these has them forgotten and made again. */
const KEPT = 4096;
const SLOTS = 512;

/** Engines compare names of properties by their address, and other text by its characters. */
const asProperty = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text;

function nameOf(qualified: string): XmlName {
  const colon = qualified.indexOf(':');
  const local = asProperty(qualified.slice(colon + 1));
  const declares = qualified === 'xmlns' || qualified.startsWith('xmlns:');
  return {
    qualified: asProperty(qualified),
    local,
    prefixed: colon >= 0,
    declares,
    seen: 0,
    next: undefined,
    tags: { known: new Map(), next: undefined },
  };
}

/** Reads names out of text, each made only once. */
export class XmlNames {
  #known = new Map<string, XmlName>();
  #slots: (XmlName | undefined)[] = new Array(SLOTS).fill(undefined);
  /** Where the name that was read last ends. */
  end = 0;
  #last: XmlName | undefined;

  /** Forgets all names when there are too many, and says so; not to be called while an element is read. */
  prune(): boolean {
    if (this.#known.size < KEPT) return false;
    this.#known = new Map();
    this.#slots.fill(undefined);
    this.#last = undefined;
    return true;
  }

  /** The name that begins at `start`; undefined where there is none, or the text ends with it. */
  read(text: string, start: number): XmlName | undefined {
    const guess = this.#last?.next;
    if (guess && this.#is(guess, text, start)) {
      this.#last = guess;
      return guess;
    }
    const name = this.#look(text, start);
    if (name && this.#last) this.#last.next = name;
    this.#last = name;
    return name;
  }

  #is({ qualified }: XmlName, text: string, start: number): boolean {
    const { length } = qualified;
    for (let i = 0; i < length; i += 1)
      if (text.charCodeAt(start + i) !== qualified.charCodeAt(i)) return false;
    const end = start + length;
    const code = text.charCodeAt(end);
    // Not a number where the text ends.
    if (!(code < 128) || IN_NAME[code] === 1) return false;
    this.end = end;
    return true;
  }

  #look(text: string, start: number): XmlName | undefined {
    let [at, hash] = [start, 0];
    for (let code = text.charCodeAt(at); code < 128 ? IN_NAME[code] === 1 : code >= 128; ) {
      hash = (hash * 31 + code) | 0;
      at += 1;
      code = text.charCodeAt(at);
    }
    this.end = at;
    if (at === start || at === text.length) return undefined;
    const slot = hash & (SLOTS - 1);
    const known = this.#slots[slot];
    if (known && known.qualified.length === at - start && text.startsWith(known.qualified, start))
      return known;
    const name = this.#named(text.slice(start, at));
    this.#slots[slot] = name;
    return name;
  }

  #named(qualified: string): XmlName | undefined {
    const known = this.#known.get(qualified);
    if (known) return known;
    if (!isName(qualified)) return undefined;
    const name = nameOf(qualified);
    this.#known.set(name.qualified, name);
    return name;
  }
}
