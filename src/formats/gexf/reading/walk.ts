import type { Draft } from '../../draft/draft.ts';
import { asNumber } from '../../json/fields/fields.ts';
import { Unreadable } from '../../reading/part.ts';
import type { XmlAttributes } from '../../xml/attributes.ts';
import type { XmlVisitor } from '../../xml/read.ts';
import { About } from './about.ts';
import { Declarations, type Declared, type Domain } from './declared.ts';
import { Item } from './item.ts';
import { lookOf } from './looks.ts';
import { EDGE_TYPES, type EdgeType, Putting } from './put.ts';
import { listedTimes, timesOf } from './times.ts';

/** Elements that only hold others. */
const HOLDERS = new Set(['nodes', 'edges', 'attvalues', 'spells', 'slices', 'parents']);
const SHORT_TIMES = ['intervals', 'timestamps'] as const;

/** Walks through a GEXF file and puts what is in it into a draft, each node and edge as it ends. Throws `gexf/root`. */
export class GexfVisitor implements XmlVisitor {
  readonly #draft: Draft;
  readonly #fields: Declarations;
  readonly #putting: Putting;
  readonly #about = new About();
  readonly #items: Item[] = [];
  #edgeType: EdgeType = 'undirected';
  /** Graphs so far. */
  graphs = 0;
  #line = 0;
  #rooted = false;
  #inMeta = false;
  #domain: Domain | undefined;
  #declared: Declared | undefined;
  /** Text is collected while this is some. */
  #text: string | undefined;
  /** How deep we are in something that is left out. */
  #skipped = 0;
  #nameless = 0;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#fields = new Declarations(draft);
    this.#putting = new Putting(draft, this.#fields);
  }

  open(name: string, attributes: XmlAttributes, line: number): void {
    this.#line = line;
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    const item = this.#items.at(-1);
    if (item ? this.#inside(item, name, attributes) : this.#outside(name, attributes)) return;
    this.#skipped = 1;
    const message = `<${name}> has no meaning here; it is left out, with all that is in it.`;
    this.#remark('element/unknown', 'warning', message);
  }

  text(text: string): void {
    if (this.#text !== undefined) this.#text += text;
    else if (this.#skipped === 0 && text.trim() !== '')
      this.#remark(
        'text/unknown',
        'warning',
        `“${text.trim().slice(0, 80)}” stands where no text belongs; it is left out.`,
      );
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (name === 'node') this.#closeNode();
    else if (name === 'edge') {
      const edge = this.#items.pop();
      if (edge) this.#putting.edge(edge, this.#edgeType);
    } else if (name === 'meta') this.#inMeta = false;
    else if (name === 'attributes') this.#domain = undefined;
    else if (this.#text !== undefined) this.#said(name, this.#text);
  }

  /** To be called once, after the last element. */
  done(): void {
    this.#about.done(this.#draft, this.#putting.done());
  }

  #remark(code: string, severity: 'warning' | 'note', message: string): void {
    this.#draft.remark(code, severity, `line ${this.#line}`, message);
  }

  /** True for an element that belongs into a node or an edge. */
  #inside(item: Item, name: string, attributes: XmlAttributes): boolean {
    if (name === 'attvalue') this.#value(item, attributes);
    else if (name === 'position') this.#place(item, attributes);
    else if (name === 'spell' || name === 'slice') {
      const times = timesOf(attributes);
      if (times) item.times.push(times);
    } else if (name === 'node' || name === 'edge') this.#begin(name, attributes);
    else if (name === 'parent') {
      const parent = attributes.get('for');
      if (parent) item.parents.push(parent);
    } else if (!HOLDERS.has(name)) {
      const looks = lookOf(name, attributes);
      for (const [look, value] of looks ?? []) item.more.add(look, value, timesOf(attributes));
      return looks !== undefined;
    }
    return true;
  }

  /** True for an element that belongs where it is, outside of nodes and edges. */
  #outside(name: string, attributes: XmlAttributes): boolean {
    if (!this.#rooted) this.#root(name);
    else if (this.#inMeta) this.#text = '';
    else if (name === 'node' || name === 'edge') this.#begin(name, attributes);
    else if (name === 'meta') {
      this.#inMeta = true;
      this.#about.meta(attributes);
    } else if (name === 'graph') this.#graph(attributes);
    else if (name === 'attributes') return this.#declare(attributes.get('class'));
    else if (name === 'attribute' && this.#domain)
      this.#declared = this.#fields.declare(this.#domain, attributes, `line ${this.#line}`);
    else if ((name === 'default' || name === 'options') && this.#declared) this.#text = '';
    else return HOLDERS.has(name);
    return true;
  }

  #root(name: string): void {
    if (name !== 'gexf') throw new Unreadable('gexf/root', `It is no GEXF: its first element is <${name}>.`);
    this.#rooted = true;
  }

  #graph(attributes: XmlAttributes): void {
    this.graphs += 1;
    if (this.graphs > 1)
      this.#remark('graph/several', 'warning', 'There is another graph; all are read as one.');
    this.#about.graph(attributes);
    const said = attributes.get('defaultedgetype')?.toLowerCase();
    this.#edgeType = EDGE_TYPES.find((type) => type === said) ?? 'undirected';
    if (said && said !== this.#edgeType)
      this.#remark(
        'edge/type',
        'warning',
        `“${said}” is no type of edge; edges have no direction unless they say so.`,
      );
  }

  #declare(domain: string | undefined): boolean {
    this.#domain = domain === 'node' || domain === 'edge' ? domain : undefined;
    return this.#domain !== undefined;
  }

  #begin(domain: Domain, attributes: XmlAttributes): void {
    const item = new Item(domain, attributes, `line ${this.#line}`);
    const parent = this.#items.at(-1);
    if (domain === 'node') {
      item.id = attributes.get('id') || this.#newId();
      if (parent?.domain === 'node') item.parents.push(parent.id);
      const pid = attributes.get('pid');
      if (pid) item.parents.push(pid);
    }
    for (const name of SHORT_TIMES) {
      const text = attributes.get(name);
      const times = text === undefined ? undefined : listedTimes(name, text);
      if (times) item.times.push(...times);
      else if (text) item.more.add(name, text, undefined);
    }
    this.#items.push(item);
  }

  #newId(): string {
    this.#nameless += 1;
    this.#remark('entity/no-id', 'note', 'It has no id, and was given one.');
    return `node without id ${this.#nameless}`;
  }

  #closeNode(): void {
    const node = this.#items.pop();
    if (node) this.#putting.node(node);
  }

  #value(item: Item, attributes: XmlAttributes): void {
    // 1.0 says `id`.
    const field = this.#fields.of(
      item.domain,
      attributes.get('for') ?? attributes.get('id') ?? '',
      item.where,
    );
    const text = attributes.get('value') ?? '';
    if (text === '' && field.type.sort !== 'text') return;
    const value = this.#fields.value(field, text, item.where);
    if (item.fields.add(field.name, value, timesOf(attributes))) return;
    const message = `“${field.name}” is said again without another time; all its values are kept, as a list.`;
    this.#remark('value/twice', 'note', message);
  }

  #place(item: Item, attributes: XmlAttributes): void {
    const [x, y, z] = ['x', 'y', 'z'].map((name) => asNumber(attributes.get(name)));
    item.place ??= [x ?? Number.NaN, y ?? Number.NaN];
    const deep = z === undefined ? attributes.get('z') : z;
    if (deep) item.more.add('z', deep, undefined);
  }

  #said(name: string, text: string): void {
    this.#text = undefined;
    const where = `line ${this.#line}`;
    if (this.#inMeta) {
      if (!this.#putting.about(text, where)) this.#about.say(name, text);
    } else if (this.#declared && this.#domain) {
      if (name === 'options') this.#fields.options(this.#declared, text);
      else this.#fields.default(this.#domain, this.#declared, text, where);
    }
  }
}
