import type { AttributeValue } from '../../dossier/types.ts';
import { attributesOf } from '../draft/attributes.ts';
import type { Draft } from '../draft/draft.ts';
import { asText } from '../json/fields/fields.ts';
import { Network } from '../json/network.ts';
import { keepAbout } from '../json/shape.ts';
import { idOf } from '../json/value.ts';
import { refusedBeyond } from '../reading/limits/beyond.ts';
import { type FoundEdge, readEdge } from './edges.ts';
import { readNode } from './nodes.ts';
import type { GmlVisitor } from './parsing/parser.ts';
import { entriesOf, type GmlRecord } from './parsing/values.ts';

/** What other tools add to items that we wrote, and what we write for them alone. */
const ADDED = ['id', 'key', 'weight', 'value', 'fill', 'graphics', 'LabelGraphics'];
/** What the file says of itself in words of the format. */
const OF_THE_FORMAT = new Set(['directed', 'multigraph', 'hierarchic', 'isPlanar']);
const TITLES = new Set(['label', 'title', 'name']);

/** Puts the graphs of a GML file into a draft, each node and edge as it comes. */
export class GmlReader implements GmlVisitor {
  readonly #draft: Draft;
  readonly #network: Network;
  readonly #about = new Map<string, AttributeValue[]>();
  /** Edges that came before it was said whether the graph has directions. */
  #waiting: FoundEdge[] = [];
  #directed: boolean | undefined;
  #inGraph = false;
  #graphs = 0;
  #ours = false;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#network = new Network(draft, { added: ADDED });
  }

  begin(): void {
    this.#graphs += 1;
    this.#inGraph = true;
    this.#directed = undefined;
  }

  about(key: string, value: AttributeValue, line: number): void {
    const word = key.toLowerCase();
    if (this.#inGraph && word === 'directed') this.#direct(value);
    else if (this.#inGraph && key === 'copy' && this.#network.about(value, `line ${line}`)) this.#ours = true;
    else if (TITLES.has(word) && this.#draft.title === undefined && asText(value) !== undefined)
      this.#draft.title = String(value);
    else if (!OF_THE_FORMAT.has(key)) {
      const known = this.#about.get(key);
      if (known) known.push(value);
      else this.#about.set(key, [value]);
    }
  }

  node(record: GmlRecord): void {
    readNode(record, this.#into);
  }

  edge(record: GmlRecord): void {
    const found = readEdge(record, this.#into);
    if (found === undefined) return;
    if (this.#directed !== undefined || found.directed !== undefined) this.#tie(found);
    else {
      if (this.#waiting.length >= this.#draft.limits.items)
        throw refusedBeyond('import/too-many', this.#draft.limits, 'items', {
          found: (much) => `It has ${much}`,
        });
      this.#waiting.push(found);
    }
  }

  end(): void {
    this.#direct(this.#directed ?? false);
    this.#inGraph = false;
  }

  odd(key: string, word: string, line: number): void {
    if (/^(id|source|target)$/i.test(key)) return;
    const message = `“${word.slice(0, 40)}” (${key.slice(0, 40)}) is no number that a computer can hold as it is written; it is kept as text.`;
    this.#draft.remark('number/as-text', 'note', `line ${line}`, message);
  }

  /** To be called after the last graph. */
  done(): void {
    if (!this.#ours)
      keepAbout(attributesOf(entriesOf({ line: 0, values: this.#about })) ?? {}, [], this.#draft);
    if (this.#graphs > 1) {
      const message = `It holds ${this.#graphs} graphs; they were read as one. Ids of the second begin with “2:”, and so on.`;
      this.#draft.remark('gml/several', 'note', 'the whole file', message);
    }
    this.#network.done();
  }

  /** What nodes and edges are read into. */
  get #into() {
    const before = this.#graphs > 1 ? `${this.#graphs}:` : '';
    const called = (value: unknown): string | undefined => {
      const id = idOf(value);
      return id === undefined ? undefined : before + id;
    };
    return {
      draft: this.#draft,
      network: this.#network,
      called,
      isYed: asText(this.#about.get('Creator')?.[0])?.startsWith('yFiles') ?? false,
      edge: (record: GmlRecord) => this.edge(record),
    };
  }

  /** Now it is known whether edges of this graph have a direction that do not say it themselves. */
  #direct(value: AttributeValue): void {
    this.#directed = value === 1 || value === true || value === '1' || value === 'true';
    for (const edge of this.#waiting) this.#tie(edge);
    this.#waiting = [];
  }

  #tie({ ends, entries, where, directed }: FoundEdge): void {
    this.#network.relation({ ...ends, directed: directed ?? this.#directed ?? false }, entries, where);
  }
}
