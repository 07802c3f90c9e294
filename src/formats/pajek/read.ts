import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Reader } from '../format.ts';
import { Network } from '../json/network.ts';
import { LIMITS } from '../reading/limits.ts';
import { type Line, linesOf, type Word, wordsOf } from './lines.ts';
import { OWN_COMMENT, OwnComments } from './own.ts';
import { MatrixReader, readTie, type TieSection } from './ties.ts';
import { Vertices } from './vertices.ts';
import { numberOf } from './words.ts';

const TIES: ReadonlyMap<string, { readonly directed: boolean; readonly list: boolean }> = new Map([
  ['*arcs', { directed: true, list: false }],
  ['*edges', { directed: false, list: false }],
  ['*arcslist', { directed: true, list: true }],
  ['*edgeslist', { directed: false, list: true }],
  ['*matrix', { directed: true, list: false }],
]);

type State = 'none' | 'vertices' | 'ties' | 'matrix' | 'other';

class PajekReader {
  readonly #draft: Draft;
  readonly #network: Network;
  readonly #own: OwnComments;
  readonly #relations = new Map<string, string>();
  #state: State = 'none';
  #vertices = new Vertices(0, undefined, LIMITS);
  #firstMode: number | undefined;
  #open = false;
  #section: TieSection = {
    directed: true,
    list: false,
    type: undefined,
    number: undefined,
    network: undefined,
  };
  #matrix: MatrixReader | undefined;
  #networks = 0;
  #name: string | undefined;
  /** True from a section that is no network until its own line of vertices has come. */
  #expectsOwn = false;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#network = new Network(draft);
    this.#own = new OwnComments(draft, this.#network);
  }

  /** Takes a line; gives what is wrong where the file cannot be read on. */
  read({ text, number }: Line): string | undefined {
    if (text.startsWith(OWN_COMMENT)) this.#own.take(text, number);
    if (text.trim() === '' || /^\s*%/.test(text)) return undefined;
    const words = wordsOf(text);
    if (/^\s*\*/.test(text)) return this.#header(words, number);
    if (this.#state === 'vertices') {
      if (this.#vertices.add(words, number)) return undefined;
      const message = 'It describes no vertex that the file announces, or one again; it is left out.';
      this.#draft.remark('line/unreadable', 'warning', `line ${number}`, message);
    } else if (this.#state === 'ties') readTie(words, number, this.#section, this.#into());
    else if (this.#state === 'matrix') this.#matrix?.read(words, number, this.#section, this.#into());
    else if (this.#state === 'none') return `Line ${number}: a section such as *Vertices is expected.`;
    return undefined;
  }

  /** To be called after the last line; gives what is wrong where something is missing. */
  done(line: number): string | undefined {
    this.#close(line);
    const cut = this.#cut();
    this.#network.done();
    if (this.#networks > 1)
      this.#draft.remark(
        'pajek/several',
        'note',
        'the whole file',
        `It holds ${this.#networks} networks; they were read as one, in which equal labels are one entity.`,
      );
    return cut;
  }

  /** Of several networks none is ours. */
  get #ours(): OwnComments | undefined {
    return this.#networks === 1 ? this.#own : undefined;
  }

  #into() {
    return {
      network: this.#network,
      draft: this.#draft,
      vertices: this.#vertices,
      relations: this.#relations,
      ours: this.#ours,
    };
  }

  #header(words: readonly Word[], line: number): string | undefined {
    const [first, ...rest] = words;
    const name = first?.text.toLowerCase() ?? '';
    const cut = this.#cut();
    if (cut !== undefined) return cut;
    const isOwn = name === '*vertices' && this.#expectsOwn;
    this.#close(line);
    if (isOwn) this.#expectsOwn = false;
    else if (name === '*vertices') return this.#begin(rest, line);
    else if (name === '*network') this.#named(rest);
    else if (TIES.has(name)) return this.#ties(name, rest, line);
    else {
      this.#state = 'other';
      this.#expectsOwn = true;
      const message = `The section ${first?.text.slice(0, 40)} is no network; it is left out.`;
      this.#draft.remark('pajek/section', 'warning', `line ${line}`, message);
    }
    return undefined;
  }

  #named(words: readonly Word[]): void {
    this.#state = 'none';
    this.#expectsOwn = false;
    const name = words
      .map(({ text }) => text)
      .join(' ')
      .replace(/\.net$/i, '');
    this.#name = name || undefined;
    this.#draft.title ??= this.#name;
  }

  #begin(words: readonly Word[], line: number): string | undefined {
    const [count, firstMode] = [numberOf(words[0]), numberOf(words[1])];
    if (count === undefined || !Number.isInteger(count) || count < 0)
      return `Line ${line}: after *Vertices their number is expected.`;
    this.#networks += 1;
    this.#relations.clear();
    this.#firstMode = firstMode;
    this.#vertices = new Vertices(count, firstMode, this.#draft.limits);
    this.#open = true;
    this.#state = 'vertices';
    return undefined;
  }

  /** `*Arcs`, `*Arcs :2`, `*Arcs :2 "owns"`. */
  #ties(name: string, words: readonly Word[], line: number): string | undefined {
    if (this.#networks === 0) return `Line ${line}: before ${name} the section *Vertices is expected.`;
    const [first, ...rest] = words;
    const number = /^:?(\d+)$/.exec(first?.text ?? '')?.[1];
    const named = (number === undefined ? words : rest).map(({ text }) => text).join(' ');
    if (number !== undefined && named !== '') this.#relations.set(number, named);
    const type =
      named || (number === undefined ? undefined : (this.#relations.get(number) ?? `relation ${number}`));
    const kind = TIES.get(name) ?? { directed: true, list: false };
    this.#section = { ...kind, type, number, network: this.#networks > 1 ? this.#name : undefined };
    this.#state = name === '*matrix' ? 'matrix' : 'ties';
    this.#matrix = name === '*matrix' ? new MatrixReader(this.#vertices.count, this.#firstMode) : undefined;
    return undefined;
  }

  /** Ends a section: after that of the vertices, their ids are known. */
  #close(line: number): void {
    if (this.#open) this.#vertices.done(this.#network, this.#draft, line, this.#ours);
    this.#open = false;
  }

  #cut(): string | undefined {
    if (!this.#matrix || this.#matrix.isComplete) return undefined;
    const [found, wanted] = this.#matrix.progress;
    return `The matrix has ${found} numbers, not ${wanted}; its end may be missing.`;
  }
}

/**
 * Pajek's networks and projects (http://mrvar.fdv.si/pajek/DrawEPS.htm): one or several `*Network`, with arcs, edges, lists, matrices,
 * relations by number and name, and times. Faults: `pajek/syntax` with the line, `pajek/line`, `import/too-many`.
 */
export const readPajek: Reader = async (input, draft) => {
  const reader = new PajekReader(draft);
  const refused = (why: string): Result<never> =>
    fail({
      code: 'pajek/syntax',
      where: input.part.name,
      why,
      fix: 'Check what made the file, or fetch it again.',
    });
  let last = 0;
  for await (const line of linesOf(input.text(), input.limits)) {
    const wrong = reader.read(line);
    if (wrong !== undefined) return refused(wrong);
    last = line.number;
  }
  const wrong = reader.done(last);
  return wrong === undefined ? ok(undefined) : refused(wrong);
};
