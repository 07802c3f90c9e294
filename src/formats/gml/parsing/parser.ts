import type { AttributeValue } from '../../../dossier/types.ts';
import { refusedBeyond } from '../../reading/limits/beyond.ts';
import type { Limits } from '../../reading/limits.ts';
import { Unreadable } from '../../reading/part.ts';
import { meant } from './references.ts';
import { GmlTokens, refuseAt, type TokenSink } from './tokens.ts';
import { type GmlRecord, objectOf, wordValue } from './values.ts';

/** What is told of a GML file while it is read. */
export interface GmlVisitor {
  /** A graph begins. */
  begin(): void;
  /** A key of the graph, or of the file where no graph is open, with one value. */
  about(key: string, value: AttributeValue, line: number): void;
  node(record: GmlRecord): void;
  edge(record: GmlRecord): void;
  /** A graph ends. */
  end(): void;
  /** A number that a computer cannot hold as it is written is kept as text. */
  odd(key: string, word: string, line: number): void;
}

interface Open {
  readonly key: string;
  readonly record: GmlRecord;
}

/** A key begins with no digit and no sign; everything else is taken, since programs write what people call their columns. */
const KEY = /^[^\d.+-]/;

/**
 * Reads GML (https://web.archive.org/web/2019/http://www.fim.uni-passau.de/index.php?id=17297&L=1) as it comes: nodes and edges of the
 * outermost graphs one by one, what is inside of them as a whole. Throws an `Unreadable` of code `gml/syntax` or `gml/nesting`.
 */
export class GmlParser implements TokenSink {
  readonly #visitor: GmlVisitor;
  readonly #limits: Limits;
  readonly #tokens: GmlTokens;
  readonly #open: Open[] = [];
  #key: { readonly name: string; readonly line: number } | undefined;
  #graphs = 0;

  constructor(visitor: GmlVisitor, limits: Limits) {
    this.#visitor = visitor;
    this.#limits = limits;
    this.#tokens = new GmlTokens(this, limits);
  }

  get expectsValue(): boolean {
    return this.#key !== undefined;
  }

  /** Takes a piece of the file. */
  add(piece: string): void {
    this.#tokens.add(piece);
  }

  /** To be called after the last piece: refuses what is not whole. */
  done(): void {
    this.#tokens.end();
    const open = this.#open.at(-1);
    const again = 'Fetch the file again.';
    if (this.#key) refuseAt(this.#key.line, `The file ends after “${shown(this.#key.name)}”.`, again);
    if (open)
      refuseAt(open.record.line, `The file ends before “${shown(open.key)} [” is closed by a ].`, again);
    if (this.#graphs === 0)
      throw new Unreadable('gml/no-graph', 'There is no “graph [” in it.', 'Check what made the file.');
  }

  open(line: number): void {
    const key = this.#taken(line, 'A [ stands here without a key before it.');
    if (this.#open.length >= this.#limits.depth)
      throw refusedBeyond('gml/nesting', this.#limits, 'depth', {
        found: (much) => `Line ${line}: it nests ${much} deep`,
      });
    this.#open.push({ key, record: { line, values: new Map() } });
    if (this.#open.length === 1 && this.#isInGraph) {
      this.#graphs += 1;
      this.#visitor.begin();
    }
  }

  close(line: number): void {
    if (this.#key) refuseAt(line, `“${shown(this.#key.name)}” has no value.`);
    const isInGraph = this.#isInGraph;
    const closed = this.#open.pop();
    if (!closed) refuseAt(line, 'A ] closes nothing.');
    const { key, record } = closed;
    const word = key.toLowerCase();
    if (this.#open.length === 0 && isInGraph) this.#visitor.end();
    else if (this.#open.length === 1 && isInGraph && word === 'node') this.#visitor.node(record);
    else if (this.#open.length === 1 && isInGraph && word === 'edge') this.#visitor.edge(record);
    else this.#put(key, objectOf(record), record.line);
  }

  word(text: string, line: number): void {
    if (!this.#key) {
      if (!KEY.test(text))
        refuseAt(line, `“${shown(text)}” stands where a key such as id or label is expected.`);
      this.#key = { name: text, line };
      return;
    }
    const key = this.#taken(line, '');
    const { value, odd } = wordValue(text);
    if (odd) this.#visitor.odd(key, text, line);
    this.#put(key, typeof value === 'string' ? meant(value) : value, line);
  }

  text(text: string, line: number): void {
    const key = this.#taken(line, `The text “${shown(text)}” stands here without a key before it.`);
    this.#put(key, meant(text), line);
  }

  get #isInGraph(): boolean {
    return this.#open[0]?.key.toLowerCase() === 'graph';
  }

  /** The key that was read, which has its value now. */
  #taken(line: number, otherwise: string): string {
    const key = this.#key?.name ?? refuseAt(line, otherwise);
    this.#key = undefined;
    return key;
  }

  #put(key: string, value: AttributeValue, line: number): void {
    const parent = this.#open.at(-1);
    if (!parent || (this.#open.length === 1 && this.#isInGraph)) {
      this.#visitor.about(key, value, line);
      return;
    }
    const values = parent.record.values.get(key);
    if (values) values.push(value);
    else parent.record.values.set(key, [value]);
  }
}

/** As much of a text as a message can hold. */
const shown = (text: string): string => text.slice(0, 40);
