import { freeId } from '../../../kernel/ids.ts';
import type { Draft } from '../../draft/draft.ts';
import { Unreadable } from '../../reading/part.ts';
import { Restorer } from '../../roundtrip/restorer.ts';
import { freeName } from '../../text.ts';
import { Edges } from '../elements/edges.ts';
import { addHyperedge } from '../elements/hyperedges.ts';
import { Nodes } from '../elements/nodes.ts';
import type { Item } from './item.ts';
import type { Keys, Value } from './keys.ts';
import { Scope } from './scope.ts';

const PART = 'part-of';
/** Under which a graph says what it is called. */
const TITLES = new Set(['title', 'name', 'label']);

/** Puts what a file holds into the draft, element by element. */
export class Contents {
  readonly #draft: Draft;
  readonly #keys: Keys;
  readonly #restorer: Restorer;
  readonly #nodes: Nodes;
  readonly #edges: Edges;
  readonly #scope: Scope;
  /** Whether edges of the graphs that are open have a direction, where they do not say. */
  readonly #directed: boolean[] = [];
  #graphs = 0;
  #ours = false;
  readonly #about = new Map<string, Value>();
  #hyperedges = 0;
  /** What names nodes that have not come yet, where only they can tell which entities are meant. */
  #waiting: (() => void)[] = [];

  constructor(draft: Draft, keys: Keys) {
    this.#draft = draft;
    this.#keys = keys;
    this.#restorer = new Restorer(draft);
    this.#nodes = new Nodes(draft, this.#restorer);
    this.#edges = new Edges(draft, this.#restorer);
    this.#scope = new Scope(draft, this.#restorer);
  }

  /** An element begins inside of `parent`; `open` are all that are open, itself the last. */
  begin(item: Item, parent: Item, open: readonly Item[]): void {
    if (item.element === 'graph') this.#beginGraph(item, parent);
    else if (item.element === 'node') {
      const group = parent.element === 'graph' ? open.at(-3) : undefined;
      if (group?.element === 'node') item.inside = group.id;
    }
  }

  /** An element ends; `open` are those around it. */
  end(item: Item, open: readonly Item[]): void {
    if (item.element !== 'graph' && item.element !== 'graphml') this.#fillIn(item);
    if (item.element === 'node') this.#endNode(item);
    else if (item.element === 'edge') this.#endEdge(item, this.#directed.at(-1) ?? true);
    else if (item.element === 'hyperedge')
      this.#once(item.ends?.map(({ node }) => node) ?? [], () => this.#endHyperedge(item));
    else if (item.element === 'port') endPort(item, open.at(-1));
    else this.#endGraph(item, open.at(-1));
  }

  /** To be called after the last element. Throws an Unreadable when there was no graph. */
  done(): void {
    if (this.#graphs === 0)
      throw new Unreadable('graphml/no-graph', 'There is no <graph> in it.', 'Check what made the file.');
    this.#keepAbout();
    this.#restorer.done();
  }

  #beginGraph(item: Item, parent: Item): void {
    this.#graphs += 1;
    this.#directed.push(item.attributes.get('edgedefault')?.toLowerCase() !== 'undirected');
    if (parent.element === 'graphml') this.#scope.begin(item.id, item.where);
    else if (parent.element === 'node') {
      parent.group = true;
      const message = `The graph inside of the node “${parent.id}” became ties from its nodes to it (${PART}).`;
      this.#draft.remark('graph/nested', 'note', item.where, message);
    } else
      this.#draft.remark(
        'graph/in-edge',
        'note',
        item.where,
        'A graph inside of an edge was read like any other.',
      );
  }

  #fillIn({ element, fields }: Item): void {
    const graph = this.#scope.further;
    if (graph !== undefined && element !== 'port' && !fields.has('graph')) fields.set('graph', graph);
    const defaults = this.#keys.defaultsOf(element);
    if (defaults) for (const [name, value] of defaults) if (!fields.has(name)) fields.set(name, value);
  }

  /** Does something as soon as these nodes of the file are known, at the end of their graph at the latest. */
  #once(ids: readonly string[], act: () => void): void {
    const canWait = this.#ours || this.#scope.further !== undefined;
    if (canWait && !ids.every((id) => this.#scope.knows(id))) this.#waiting.push(act);
    else act();
  }

  #endEdge(item: Item, directed: boolean): void {
    const ends = [item.attributes.get('source') ?? '', item.attributes.get('target') ?? ''];
    this.#once(ends, () => this.#edges.add(item, directed, this.#scope.entityOf));
  }

  #endNode(item: Item): void {
    if (item.id === '')
      throw new Unreadable(
        'graphml/no-id',
        `At ${item.where}, a node has no id.`,
        'Check what made the file.',
      );
    const id = this.#nodes.add(item, this.#scope.idFor(item.id, item.where));
    const { inside } = item;
    if (inside === undefined) return;
    this.#draft.type(PART, { label: 'is part of', inverse: 'contains', directed: true });
    this.#once([inside], () =>
      this.#draft.relation({ subject: id, type: PART, object: this.#scope.entityOf(inside) }, item.where),
    );
  }

  #endHyperedge(item: Item): void {
    this.#hyperedges += 1;
    const taken = { has: (id: string) => this.#draft.hasEntity(id) };
    const id = freeId(item.id || `hyperedge:${this.#hyperedges}`, taken);
    addHyperedge(item, id, this.#draft, this.#scope.entityOf);
  }

  #endGraph(item: Item, around: Item | undefined): void {
    if (item.element === 'graph') this.#directed.pop();
    if (around?.element === 'graphml') for (const act of this.#waiting.splice(0)) act();
    if (item.description?.trim()) item.fields.set('desc', item.description.trim());
    for (const [name, value] of item.fields)
      this.#about.set(freeName(this.#about, name, item.id || 'another graph'), value);
    if (item.graphics?.images.length || item.graphics?.styled)
      this.#draft.remark('image/dropped', 'warning', item.where, 'Pictures inside of the file are left out.');
  }

  /** Takes what is said of the whole graph, as soon as it is said: it may describe what comes. True for what was understood. */
  ofGraph(name: string, value: Value, where: string): boolean {
    const text = String(value);
    if (name === 'copy' && this.#restorer.file(text, where)) this.#ours = true;
    else if (TITLES.has(name.toLowerCase()) && this.#draft.title === undefined && text.trim() !== '')
      this.#draft.title = text;
    else return false;
    return true;
  }

  /** What a file says of itself stays with the source that it is; of ours, the day of the export says nothing, and neither does a title of white space. */
  #keepAbout(): void {
    if (this.#ours) this.#about.delete('exported');
    if (this.#ours && String(this.#about.get('title') ?? '').trim() === '') this.#about.delete('title');
    if (this.#about.size > 0) this.#draft.fileAttributes = Object.fromEntries(this.#about);
  }
}

/** A port of a node, with its name and fields; of ports inside of ports, the node holds all. */
function endPort({ fields, attributes }: Item, around: Item | undefined): void {
  if (!around) return;
  around.ports ??= [];
  const name = attributes.get('name');
  const said: [string, Value][] = [
    ...(name === undefined ? [] : [['name', name] as [string, Value]]),
    ...fields,
  ];
  around.ports.push(Object.fromEntries(said));
}
