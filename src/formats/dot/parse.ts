import { refusedBeyond } from '../reading/limits/beyond.ts';
import type { Limits } from '../reading/limits.ts';
import { Unreadable } from '../reading/part.ts';
import { type DotAttributes, type DotEnd, DotGraph, type DotValue, Scope } from './graph.ts';
import { type Token, Tokens } from './tokens.ts';

/** What stands at one end of an edge: a node, or all those of a subgraph. */
interface Group {
  readonly ends: readonly DotEnd[];
}

/**
 * Reads DOT (https://graphviz.org/doc/info/lang.html): all graphs of a text, one after the other. Throws an `Unreadable` of code
 * `dot/syntax` with line and column, `dot/nesting`, or `dot/too-many` where one statement makes more edges than anybody means.
 */
export function parseDot(text: string, limits: Limits): DotGraph[] {
  const parser = new Parser(text, limits);
  const graphs: DotGraph[] = [];
  while (!parser.atEnd) graphs.push(parser.graph());
  return graphs;
}

class Parser {
  readonly #tokens: Tokens;
  readonly #limits: Limits;
  #now: Token;
  #graph: DotGraph;
  /** Subgraphs by name: mentioned again, they go on. */
  #named = new Map<string, Scope>();

  constructor(text: string, limits: Limits) {
    this.#tokens = new Tokens(text);
    this.#limits = limits;
    this.#graph = new DotGraph(false, false, undefined, limits);
    this.#now = this.#tokens.next();
  }

  get atEnd(): boolean {
    return this.#now.sort === 'end';
  }

  graph(): DotGraph {
    const strict = this.#takeKeyword('strict');
    const directed = this.#takeKeyword('digraph');
    if (!directed && !this.#takeKeyword('graph')) this.#expected('graph or digraph');
    const id = this.#isId() ? this.#take().text : undefined;
    this.#graph = new DotGraph(directed, strict, id, this.#limits);
    this.#named = new Map();
    this.#body(this.#graph.root, 1);
    return this.#graph;
  }

  #body(scope: Scope, depth: number): void {
    if (depth > this.#limits.depth)
      throw refusedBeyond('dot/nesting', this.#limits, 'depth', {
        found: (much) => `Line ${this.#now.line}: it nests ${much} deep`,
      });
    this.#sign('{');
    while (!this.#isSign('}')) {
      if (this.atEnd) this.#tokens.fail('The file ends before the graph does.', 'Fetch the file again.');
      if (!this.#takeSign(';')) this.#statement(scope, depth);
    }
    this.#take();
  }

  #statement(scope: Scope, depth: number): void {
    const { sort, text, line } = this.#now;
    if (sort === 'keyword' && (text === 'graph' || text === 'node' || text === 'edge')) {
      this.#take();
      const target = text === 'graph' ? scope.attributes : scope.defaults[text];
      for (const [name, value] of this.#attributes()) target.set(name, value);
      return;
    }
    if (this.#isId()) {
      const name = this.#take();
      if (this.#takeSign('=')) {
        scope.attributes.set(name.text, this.#value());
        return;
      }
      this.#chain({ ends: [this.#end(name.text, scope, line)] }, scope, depth, line);
      return;
    }
    if (this.#isSubgraph()) this.#chain(this.#subgraph(scope, depth), scope, depth, line);
    else this.#expected('a name, an edge or }');
  }

  /** A node, a subgraph, or edges between several of them, with the attributes of all. */
  #chain(first: Group, scope: Scope, depth: number, line: number): void {
    const groups = [first];
    const isNode = first.ends.length === 1 && !this.#isArrow();
    while (this.#isArrow()) {
      const { text } = this.#take();
      if ((text === '->') !== this.#graph.directed)
        this.#tokens.fail(
          `In a ${this.#graph.directed ? 'digraph edges are written ->' : 'graph edges are written --'}.`,
        );
      groups.push(this.#group(scope, depth));
    }
    const own = this.#attributes();
    const [only] = first.ends;
    if (isNode && only) {
      const { attributes } = this.#graph.mention(only.id, scope, line);
      for (const [name, value] of own) attributes.set(name, value);
    }
    groups.slice(1).forEach((heads, i) => {
      this.#connect(groups[i] ?? heads, heads, new Map([...scope.defaults.edge, ...own]), line);
    });
  }

  #connect(tails: Group, heads: Group, attributes: DotAttributes, line: number): void {
    const needed = tails.ends.length * heads.ends.length;
    if (needed > this.#limits.pairs) {
      const found = (much: string): string => `Line ${line}: one statement makes ${much}`;
      throw refusedBeyond('dot/too-many', this.#limits, 'pairs', { found, needed });
    }
    for (const tail of tails.ends)
      for (const head of heads.ends)
        this.#graph.connect({ tail, head, line, attributes: new Map(attributes) });
  }

  #group(scope: Scope, depth: number): Group {
    if (this.#isSubgraph()) return this.#subgraph(scope, depth);
    if (!this.#isId()) this.#expected('a name or {');
    const { text, line } = this.#take();
    return { ends: [this.#end(text, scope, line)] };
  }

  #end(id: string, scope: Scope, line: number): DotEnd {
    this.#graph.mention(id, scope, line);
    const ports: string[] = [];
    while (this.#takeSign(':')) {
      if (!this.#isId()) this.#expected('the name of a port');
      ports.push(this.#take().text);
    }
    return { id, ...(ports.length > 0 && { port: ports.join(':') }) };
  }

  #subgraph(scope: Scope, depth: number): Group {
    const named = this.#takeKeyword('subgraph') && this.#isId() ? this.#take().text : undefined;
    const known = named === undefined ? undefined : this.#named.get(named);
    const inside = known ?? new Scope(named, scope);
    if (named !== undefined) this.#named.set(named, inside);
    if (this.#isSign('{')) this.#body(inside, depth + 1);
    else if (!known) this.#expected('{');
    return { ends: [...inside.members].map((id) => ({ id })) };
  }

  #attributes(): DotAttributes {
    const found: DotAttributes = new Map();
    while (this.#takeSign('[')) {
      while (!this.#takeSign(']')) {
        if (this.#takeSign(',') || this.#takeSign(';')) continue;
        if (!this.#isId()) this.#expected('the name of an attribute or ]');
        const name = this.#take().text;
        this.#sign('=');
        found.set(name, this.#value());
      }
    }
    return found;
  }

  #value(): DotValue {
    if (!this.#isId()) this.#expected('a value');
    const { text, sort } = this.#take();
    return { text, html: sort === 'html' };
  }

  #isId(): boolean {
    return this.#now.sort === 'id' || this.#now.sort === 'html';
  }

  #isSign(text: string): boolean {
    return this.#now.sort === 'sign' && this.#now.text === text;
  }

  #isArrow(): boolean {
    return this.#isSign('->') || this.#isSign('--');
  }

  #isSubgraph(): boolean {
    return this.#isSign('{') || (this.#now.sort === 'keyword' && this.#now.text === 'subgraph');
  }

  #take(): Token {
    const taken = this.#now;
    this.#now = this.#tokens.next();
    return taken;
  }

  #takeSign(text: string): boolean {
    return this.#isSign(text) && this.#take() !== undefined;
  }

  #takeKeyword(text: string): boolean {
    return this.#now.sort === 'keyword' && this.#now.text === text && this.#take() !== undefined;
  }

  #sign(text: string): void {
    if (!this.#takeSign(text)) this.#expected(text);
  }

  #expected(what: string): never {
    if (this.atEnd) this.#tokens.fail(`The file ends where ${what} is expected.`, 'Fetch the file again.');
    const found = this.#now.text.slice(0, 40);
    throw new Unreadable(
      'dot/syntax',
      `Line ${this.#now.line}: “${found}” stands where ${what} is expected.`,
    );
  }
}
