import { refusedBeyond } from '../reading/limits/beyond.ts';
import type { Limits } from '../reading/limits.ts';

/** A value of an attribute: text as it is in quotation marks, or what stands in angle brackets. */
export interface DotValue {
  readonly text: string;
  readonly html: boolean;
}

/** Attributes by name; of two with one name the last counts. */
export type DotAttributes = Map<string, DotValue>;

/** A node with all that its statements say. */
export interface DotNode {
  readonly id: string;
  readonly line: number;
  readonly attributes: DotAttributes;
  /** The clusters that it is in, the outermost first. */
  readonly clusters: readonly Scope[];
}

/** An end of an edge. */
export interface DotEnd {
  readonly id: string;
  readonly port?: string;
}

/** An edge of a chain or between sets. */
export interface DotEdge {
  readonly tail: DotEnd;
  readonly head: DotEnd;
  readonly line: number;
  readonly attributes: DotAttributes;
}

/** A graph or subgraph: what holds inside of it. */
export class Scope {
  readonly id: string | undefined;
  readonly parent: Scope | undefined;
  /** Its own attributes. */
  readonly attributes: DotAttributes = new Map();
  /** What new nodes and edges get. */
  readonly defaults: { readonly node: DotAttributes; readonly edge: DotAttributes };
  /** Nodes mentioned in it, in their order. */
  readonly members = new Set<string>();

  constructor(id: string | undefined, parent: Scope | undefined) {
    this.id = id;
    this.parent = parent;
    this.defaults = { node: new Map(parent?.defaults.node), edge: new Map(parent?.defaults.edge) };
  }

  /** True for what Graphviz draws a box around. */
  get isCluster(): boolean {
    return (
      this.parent !== undefined &&
      (this.id?.startsWith('cluster') || this.attributes.get('cluster')?.text === 'true')
    );
  }
}

/** One graph of a file. */
export class DotGraph {
  readonly directed: boolean;
  readonly strict: boolean;
  readonly root: Scope;
  readonly nodes = new Map<string, DotNode>();
  readonly edges: DotEdge[] = [];
  readonly #once = new Map<string, DotEdge>();
  readonly #limits: Limits;

  /** It may have as many edges as a file may have items. */
  constructor(directed: boolean, strict: boolean, id: string | undefined, limits: Limits) {
    this.#limits = limits;
    this.directed = directed;
    this.strict = strict;
    this.root = new Scope(id, undefined);
  }

  /** Mentions a node: it is made with the defaults that hold where it is mentioned first. */
  mention(id: string, scope: Scope, line: number): DotNode {
    const scopes = path(scope);
    for (const inside of scopes) inside.members.add(id);
    const known = this.nodes.get(id);
    if (known) return known;
    const node: DotNode = { id, line, attributes: new Map(scope.defaults.node), clusters: scopes };
    this.nodes.set(id, node);
    return node;
  }

  /** Adds an edge; a strict graph has one of each, with the attributes of all. Throws an `Unreadable` where there are too many. */
  connect(edge: DotEdge): void {
    if (this.strict) {
      const ends = [edge.tail.id, edge.head.id];
      const key = JSON.stringify(this.directed ? ends : ends.sort());
      const known = this.#once.get(key);
      for (const [name, value] of known ? edge.attributes : []) known?.attributes.set(name, value);
      if (known) return;
      this.#once.set(key, edge);
    }
    if (this.edges.length >= this.#limits.items)
      throw refusedBeyond('import/too-many', this.#limits, 'items', { found: (much) => `It has ${much}` });
    this.edges.push(edge);
  }
}

/** A scope and those around it, the outermost first. */
function path(scope: Scope): Scope[] {
  const scopes: Scope[] = [];
  for (let inside: Scope | undefined = scope; inside; inside = inside.parent) scopes.unshift(inside);
  return scopes;
}
