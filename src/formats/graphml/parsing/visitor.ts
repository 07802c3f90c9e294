import type { Draft } from '../../draft/draft.ts';
import { Unreadable } from '../../reading/part.ts';
import type { XmlAttributes } from '../../xml/attributes.ts';
import type { XmlVisitor } from '../../xml/read.ts';
import { Graphics } from '../elements/graphics.ts';
import { Contents } from './contents.ts';
import type { Item } from './item.ts';
import { type Domain, type Key, Keys } from './keys.ts';

/** Attributes of elements that mean something by themselves; others count as fields. */
const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  node: new Set(['id', 'yfiles.foldertype', 'parse.indegree', 'parse.outdegree']),
  edge: new Set(['id', 'source', 'target', 'directed', 'sourceport', 'targetport']),
  hyperedge: new Set(['id']),
};

/** Takes GraphML apart (http://graphml.graphdrawing.org/specification.html): gathers what belongs to an element until it ends. */
export class GraphmlVisitor implements XmlVisitor {
  readonly #draft: Draft;
  readonly #keys: Keys;
  readonly #contents: Contents;
  readonly #items: Item[] = [];
  #key: { readonly key: Key; readonly domain: string } | undefined;
  /** The field that is being read, and how deep inside of it we are. */
  #field: Key | undefined;
  #depth = 0;
  /** How deep inside of an element that means nothing to us. */
  #skipped = 0;
  #text: string | undefined;
  #line = 0;
  /** Where we are; a text for each of a million elements would be more work than all that is done with them. */
  readonly #where = (): string => `line ${this.#line}`;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#keys = new Keys(draft);
    this.#contents = new Contents(draft, this.#keys);
  }

  open(name: string, attributes: XmlAttributes, line: number): void {
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    if (this.#field) {
      this.#inField(name, attributes);
      return;
    }
    this.#line = line;
    const top = this.#items.at(-1);
    if (!top) this.#root(name, attributes);
    else if (name === 'data') {
      this.#field = this.#keys.of(top.element, attributes.get('key') ?? '', this.#where);
      this.#text = '';
    } else if (
      name === 'node' ||
      name === 'edge' ||
      name === 'hyperedge' ||
      name === 'graph' ||
      name === 'port'
    )
      this.#begin(name, attributes, top);
    else if (name === 'key') this.#key = this.#keys.declare(attributes, this.#where());
    else if (name === 'desc' || (name === 'default' && this.#key)) this.#text = '';
    else if (name === 'endpoint') this.#end(attributes, top);
    else this.#skip(name, attributes);
  }

  text(text: string): void {
    if (this.#text === undefined || this.#skipped > 0) return;
    if (this.#depth > 0) this.#items.at(-1)?.graphics?.text(text);
    else this.#text += text;
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const top = this.#items.at(-1);
    if (this.#depth > 0) {
      this.#depth -= 1;
      top?.graphics?.close(name);
    } else if (this.#field) this.#endField(this.#field, top);
    else if (name === 'desc' || name === 'default') this.#endText(name, top);
    else if (name === 'key') this.#key = undefined;
    else if (top?.element === name) {
      this.#items.pop();
      this.#contents.end(top, this.#items);
    }
  }

  /** To be called after the last element. */
  done(): void {
    this.#contents.done();
  }

  #root(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name !== 'graphml')
      throw new Unreadable(
        'graphml/root',
        `It is XML, but no GraphML: its first element is <${name.slice(0, 80)}>, not <graphml>.`,
      );
    this.#items.push(this.#item('graphml', attributes));
  }

  #item(element: Domain, attributes: ReadonlyMap<string, string>): Item {
    return { element, id: attributes.get('id') ?? '', where: this.#where(), attributes, fields: new Map() };
  }

  #begin(element: Domain, attributes: XmlAttributes, top: Item): void {
    const item = this.#item(element, attributes);
    const known = KNOWN[element];
    for (let i = 0; known && i < attributes.size; i += 1) {
      const name = attributes.nameAt(i);
      if (!known.has(name)) item.fields.set(name, attributes.valueAt(i));
    }
    this.#items.push(item);
    this.#contents.begin(item, top, this.#items);
  }

  #inField(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#depth += 1;
    const top = this.#items.at(-1);
    if (!top) return;
    top.graphics ??= new Graphics();
    top.graphics.open(name, attributes);
  }

  #endField(key: Key, top: Item | undefined): void {
    const text = this.#text ?? '';
    this.#field = undefined;
    this.#text = undefined;
    if (!top || text === '' || (top.graphics && text.trim() === '')) return;
    const value = this.#keys.value(key, text, this.#where);
    if (value === undefined) return;
    const whole = top.element === 'graph' || top.element === 'graphml';
    if (whole && this.#contents.ofGraph(key.name, value, this.#where())) return;
    const name = top.fields.has(key.name) ? `${key.name} (${key.id})` : key.name;
    top.fields.set(name, value);
  }

  #endText(name: string, top: Item | undefined): void {
    const text = this.#text ?? '';
    this.#text = undefined;
    if (name === 'default') {
      if (this.#key) this.#keys.default(this.#key.key, this.#key.domain, text, this.#where);
    } else if (!this.#key && top) top.description = (top.description ?? '') + text;
  }

  #end(attributes: ReadonlyMap<string, string>, top: Item): void {
    const node = attributes.get('node');
    if (top.element !== 'hyperedge' || !node)
      throw new Unreadable(
        'graphml/no-end',
        `At ${this.#where()}, an end of a hyperedge names no node.`,
        'Check what made the file.',
      );
    top.ends ??= [];
    top.ends.push({ node, more: [...attributes].filter(([name]) => name !== 'node') });
  }

  #skip(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#skipped = 1;
    if (name === 'locator') {
      const message = `What it points to, ${attributes.get('href') ?? 'another file'}, is not looked up.`;
      this.#draft.remark('locator/dropped', 'warning', this.#where(), message);
    } else
      this.#draft.remark(
        'element/unknown',
        'warning',
        this.#where(),
        `<${name.slice(0, 80)}> is not known here; it is left out, with what is in it.`,
      );
  }
}
