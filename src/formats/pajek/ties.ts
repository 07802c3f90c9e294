import type { Draft } from '../draft/draft.ts';
import type { Network } from '../json/network.ts';
import type { Word } from './lines.ts';
import type { OwnComments } from './own.ts';
import type { Vertices } from './vertices.ts';
import { numberOf, remarksOf, timeEntries } from './words.ts';

/** A section of ties, as its header describes it. */
export interface TieSection {
  readonly directed: boolean;
  /** True where a line names one end and then all the others. */
  readonly list: boolean;
  /** The relation's name, or its number. */
  readonly type: string | undefined;
  /** The relation's number, where it has one. */
  readonly number: string | undefined;
  /** The network's name, where there are several. */
  readonly network: string | undefined;
}

interface Placed {
  readonly network: Network;
  readonly draft: Draft;
  readonly vertices: Vertices;
  /** Names of relations by number, from the headers. */
  readonly relations: ReadonlyMap<string, string>;
  /** What we wrote of ties into comments. */
  readonly ours: OwnComments | undefined;
}

function unreadable(line: number, draft: Draft): void {
  draft.remark(
    'line/unreadable',
    'warning',
    `line ${line}`,
    'It does not name two vertices; it is left out.',
  );
}

/** Reads a line of ties: `1 2 3.5 l "label" [1990-1995]`, or `1 2 3 4` in a list; `7:` in front is the number of a relation. */
export function readTie(words: readonly Word[], line: number, section: TieSection, into: Placed): void {
  const prefix = words[0]?.sort === 'bare' ? /^(\d+):$/.exec(words[0].text)?.[1] : undefined;
  const rest = prefix === undefined ? words : words.slice(1);
  const type = prefix === undefined ? section.type : (into.relations.get(prefix) ?? `relation ${prefix}`);
  const [from, to] = [numberOf(rest[0]), numberOf(rest[1])];
  if (from === undefined || to === undefined) {
    unreadable(line, into.draft);
    return;
  }
  const add = (other: number, entries: readonly [string, unknown][]): void => {
    const { vertices } = into;
    const ends = { subject: vertices.idOf(from), object: vertices.idOf(other), directed: section.directed };
    const own = into.ours?.tie(prefix ?? section.number, from, other);
    if (own) {
      into.network.relation(ends, own, `line ${line}`);
      return;
    }
    const typed: [string, unknown][] = type === undefined ? [] : [['type', type]];
    const of: [string, unknown][] = section.network === undefined ? [] : [['network', section.network]];
    into.network.relation(ends, [...typed, ...entries, ...of], `line ${line}`);
  };
  if (section.list) {
    for (const word of rest.slice(1)) {
      const other = numberOf(word);
      if (other === undefined) unreadable(line, into.draft);
      else add(other, []);
    }
    return;
  }
  const weight = numberOf(rest[2]);
  const { entries, time } = remarksOf(rest.slice(weight === undefined ? 2 : 3), 'words');
  const named = entries.map(([name, value]): [string, unknown] => [name === 'l' ? 'label' : name, value]);
  const weighed: [string, unknown][] = weight === undefined ? [] : [['weight', weight]];
  add(to, [...weighed, ...named, ...timeEntries(time)]);
}

/** Reads matrices row by row: what is not 0 is a tie from the row's vertex to the column's, with the number as its weight. */
export class MatrixReader {
  readonly #rows: number;
  readonly #columns: number;
  readonly #shift: number;
  #at = 0;

  /** Two-mode matrices have a row for each vertex of the first mode, and a column for each of the second. */
  constructor(count: number, firstMode: number | undefined) {
    this.#rows = firstMode ?? count;
    this.#columns = firstMode === undefined ? count : count - firstMode;
    this.#shift = firstMode ?? 0;
  }

  /** True once all numbers have come. */
  get isComplete(): boolean {
    return this.#at >= this.#rows * this.#columns;
  }

  /** How many have come, and should. */
  get progress(): readonly [number, number] {
    return [this.#at, this.#rows * this.#columns];
  }

  /** Takes a line of numbers. */
  read(words: readonly Word[], line: number, section: TieSection, into: Placed): void {
    for (const word of words) {
      const value = numberOf(word);
      if (value === undefined || this.isComplete) {
        const message = `“${word.text.slice(0, 40)}” is no number of the matrix; it is left out.`;
        into.draft.remark('matrix/unreadable', 'warning', `line ${line}`, message);
        continue;
      }
      const [row, column] = [
        Math.floor(this.#at / this.#columns) + 1,
        (this.#at % this.#columns) + 1 + this.#shift,
      ];
      this.#at += 1;
      if (value === 0) continue;
      const weight: Word = { text: word.text, sort: 'bare' };
      const [from, to] = [row, column].map((number): Word => ({ text: String(number), sort: 'bare' }));
      if (from && to) readTie([from, to, weight], line, section, into);
    }
  }
}
