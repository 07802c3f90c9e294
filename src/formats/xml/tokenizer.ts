import type { Limits } from '../reading/limits.ts';
import { firstForbidden, isAllowed, isFirstHalf, isName, isSpace } from './characters.ts';
import type { XmlName } from './names.ts';
import type { XmlVisitor } from './read.ts';
import { XmlSource } from './source.ts';
import { XmlTags } from './tags.ts';

const [RETURN, SPACE, AND, SLASH, BEGIN, END] = [0x0d, 0x20, 0x26, 0x2f, 0x3c, 0x3e];
const [BANG, QUESTION, BRACKET, FIRST_HALF, MARK] = [0x21, 0x3f, 0x5d, 0xd800, 0xfeff];
const CDATA = '<![CDATA[';
const DOCTYPE = '<!DOCTYPE';
/** After so many characters, what begins with `&` is no reference that goes on in the next piece. */
const LONGEST_REFERENCE = 200;

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/;

/**
 * Takes XML 1.0 (fifth edition, without DOCTYPE) apart as it comes, and holds it to all that well-formed means. Throws an `Unreadable`
 * at the first place where it is not.
 */
export class XmlTokenizer {
  readonly #source: XmlSource;
  readonly #tags: XmlTags;
  readonly #visitor: XmlVisitor;
  readonly #depth: number;
  readonly #open: XmlName[] = [];
  /** The lines on which they begin. */
  readonly #lines: number[] = [];
  #rooted = false;
  /** True before the first character, and until something has been read. */
  #begun = false;
  #fresh = true;

  constructor(visitor: XmlVisitor, limits: Limits) {
    this.#visitor = visitor;
    this.#source = new XmlSource(limits);
    this.#tags = new XmlTags(this.#source, limits.attributes);
    this.#depth = limits.depth;
  }

  /** Takes the next piece of the text, which may end anywhere. */
  write(piece: string): void {
    if (piece !== '' && this.#source.add(piece)) this.#run();
  }

  /** To be called after the last piece. */
  close(): void {
    const source = this.#source;
    source.end();
    this.#run();
    const { text, at } = source;
    const name = this.#open.at(-1);
    if (name)
      source.wrong(
        text.length,
        `The file ends inside of <${name.qualified}>, which begins on line ${this.#lines.at(-1)}.`,
        'It was cut off: fetch or make it again.',
      );
    if (at < text.length) source.wrong(at, 'The file ends inside of what begins here.');
    if (!this.#rooted) source.wrong(at, 'There is no element in it.');
  }

  #run(): void {
    const source = this.#source;
    if (!this.#begun && source.text !== '') {
      this.#begun = true;
      if (source.text.charCodeAt(0) === MARK) source.at = 1;
    }
    while (source.at < source.text.length) {
      const whole = source.text.charCodeAt(source.at) === BEGIN ? this.#markup() : this.#characters();
      if (!whole) {
        source.short();
        return;
      }
      this.#fresh = false;
    }
  }

  /** Reads what begins with `<`; false if it does not end in what is there. */
  #markup(): boolean {
    const { text, at } = this.#source;
    const code = text.charCodeAt(at + 1);
    if (code === SLASH) return this.#endTag();
    if (code === BANG) return this.#declaration();
    if (code === QUESTION) return this.#instruction();
    return this.#startTag();
  }

  #startTag(): boolean {
    const source = this.#source;
    const start = source.at;
    if (!this.#tags.start()) return false;
    const { name, attributes, empty } = this.#tags;
    if (!name) return false;
    if (this.#open.length === 0) {
      if (this.#rooted)
        source.wrong(start, 'There is a second element beside the first, which holds everything.');
      this.#rooted = true;
    }
    const line = source.lineAt(start);
    if (this.#open.length >= this.#depth)
      source.beyond(start, 'xml/nesting', 'depth', (much) => `it nests ${much} deep`);
    this.#visitor.open(name.local, attributes, line);
    if (empty) this.#visitor.close(name.local);
    else {
      this.#open.push(name);
      this.#lines.push(line);
    }
    return true;
  }

  #endTag(): boolean {
    const name = this.#open.at(-1);
    if (!name) this.#source.wrong(this.#source.at, 'There is an end tag of nothing that was begun.');
    if (!this.#tags.stop(name, this.#lines.at(-1) ?? 0)) return false;
    this.#open.pop();
    this.#lines.pop();
    this.#visitor.close(name.local);
    return true;
  }

  /** Reads what begins with `<!`: a comment, or text that needs no references. */
  #declaration(): boolean {
    const source = this.#source;
    const { text, at } = source;
    if (text.startsWith('<!--', at)) return this.#comment();
    if (text.startsWith(CDATA, at)) return this.#cdata();
    if (text.startsWith(DOCTYPE, at))
      source.refuse(
        at,
        'xml/doctype',
        'It has a DOCTYPE, which can make a small file expand without bound.',
        'Remove the DOCTYPE; what is in the file does not need one.',
      );
    const start = text.slice(at, at + CDATA.length);
    if ([CDATA, DOCTYPE, '<!--'].some((one) => one.startsWith(start))) return false;
    return source.wrong(at, 'There is a “<!” that begins nothing that XML has.');
  }

  #comment(): boolean {
    const source = this.#source;
    const { text, at } = source;
    const end = text.indexOf('--', at + 4);
    if (end < 0 || end + 2 >= text.length) return false;
    if (text.charCodeAt(end + 2) !== END) source.wrong(end, 'There is a “--” in a comment.');
    this.#check(at, end);
    source.at = end + 3;
    return true;
  }

  #cdata(): boolean {
    const source = this.#source;
    const { text, at } = source;
    if (this.#open.length === 0) source.wrong(at, 'There is text beside the first element.');
    const start = at + CDATA.length;
    const end = text.indexOf(']]>', start);
    if (end < 0) return false;
    this.#check(start, end);
    this.#say(start, end);
    source.at = end + 3;
    return true;
  }

  /** Reads what begins with `<?`, which only has to be well-formed. */
  #instruction(): boolean {
    const source = this.#source;
    const { text, at } = source;
    const end = text.indexOf('?>', at + 2);
    if (end < 0) return false;
    let stop = at + 2;
    while (stop < end && !isSpace(text.charCodeAt(stop))) stop += 1;
    const target = text.slice(at + 2, stop);
    if (!isName(target)) source.wrong(at, 'There is a “<?” without a name.');
    this.#check(at, end);
    if (target.toLowerCase() === 'xml') {
      if (!this.#fresh) source.wrong(at, 'The XML declaration is not at the very beginning.');
      if (!DECLARATION.test(text.slice(at, end + 2)))
        source.wrong(at, 'The XML declaration is not as it should be.');
    }
    source.at = end + 2;
    return true;
  }

  /** Reads text up to the next `<`, or what there is of it. */
  #characters(): boolean {
    const source = this.#source;
    const { text, at } = source;
    if (this.#open.length === 0) return this.#between();
    let from = at;
    for (let i = at; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code > END && code < FIRST_HALF) continue;
      if (code === BEGIN) {
        this.#say(from, i);
        source.at = i;
        return true;
      }
      if (code === AND) {
        this.#say(from, i);
        source.at = i;
        if (!source.ended && text.length - i < LONGEST_REFERENCE && text.indexOf(';', i) < 0) return false;
        const meant = source.reference(i);
        this.#visitor.text?.(meant.text);
        from = meant.end;
        i = from - 1;
      } else if (code === END) {
        if (i >= from + 2 && text.charCodeAt(i - 1) === BRACKET && text.charCodeAt(i - 2) === BRACKET)
          source.wrong(i - 2, 'There is a “]]>” in text.', 'Write it as “]]&gt;”.');
      } else if ((code < SPACE || code >= FIRST_HALF) && !isAllowed(text, i)) {
        if (i + 1 === text.length && isFirstHalf(code) && !source.ended) break;
        source.wrong(i, 'There is a character that XML does not allow.');
      }
    }
    source.at = source.ended ? text.length : this.#steady(from);
    this.#say(from, source.at);
    return source.at === text.length;
  }

  /** Reads what is before and after the first element: white space. */
  #between(): boolean {
    const source = this.#source;
    const { text } = source;
    let { at } = source;
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (at < text.length && text.charCodeAt(at) !== BEGIN)
      source.wrong(at, 'There is text beside the first element, which holds everything.');
    source.at = at;
    return true;
  }

  /** Where text that may go on can be cut: not within a line end, a pair of halves, or what may become `]]>`. */
  #steady(from: number): number {
    const { text } = this.#source;
    let end = text.length;
    const last = text.charCodeAt(end - 1);
    if (end > from && (last === RETURN || isFirstHalf(last))) return end - 1;
    while (end > from && text.length - end < 2 && text.charCodeAt(end - 1) === BRACKET) end -= 1;
    return end;
  }

  #check(start: number, end: number): void {
    const place = firstForbidden(this.#source.text, start, end);
    if (place >= 0) this.#source.wrong(place, 'There is a character that XML does not allow.');
  }

  /** Hands text on, each end of a line as one line feed (§2.11). */
  #say(start: number, end: number): void {
    if (start >= end || !this.#visitor.text) return;
    const text = this.#source.text.slice(start, end);
    this.#visitor.text(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  }
}
