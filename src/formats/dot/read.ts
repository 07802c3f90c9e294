import { ok } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Reader } from '../format.ts';
import type { FoundPlace } from '../json/fields/place.ts';
import { Network } from '../json/network.ts';
import { keepAbout } from '../json/shape.ts';
import type { DotAttributes, DotEdge, DotGraph, DotNode, Scope } from './graph.ts';
import { parseDot } from './parse.ts';
import { labelText, type Names, plainText } from './texts.ts';

/** What we write beside fields of our own, for Graphviz alone. */
const ADDED = [
  'tooltip',
  'shape',
  'style',
  'fillcolor',
  'color',
  'fontcolor',
  'fontname',
  'fontsize',
  'penwidth',
  'dir',
];
const PLACE = /^\s*([-+\d.eE]+)\s*,\s*([-+\d.eE]+)(?:\s*,\s*[-+\d.eE]+)?\s*(!?)\s*$/;
const LABELS = new Set(['label', 'xlabel', 'headlabel', 'taillabel', 'tooltip', 'URL', 'href']);
/** A number as Graphviz writes it. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Graphviz measures in points, y upwards. */
function placeOf(attributes: DotAttributes): FoundPlace | null {
  const match = PLACE.exec(attributes.get('pos')?.text ?? '');
  const [x, y] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || !Number.isFinite(x) || !Number.isFinite(y)) return null;
  return { x, y: 0 - y, ...(match[3] === '!' && { pinned: true }) };
}

/** Attributes as fields: labels in words, numbers as numbers where that changes nothing. */
function entriesOf(attributes: DotAttributes, names: Names, taken: readonly string[]): [string, unknown][] {
  const isRecord = /^M?record$/.test(attributes.get('shape')?.text ?? '');
  return [...attributes].flatMap(([name, value]): [string, unknown][] => {
    if (taken.includes(name)) return [];
    if (LABELS.has(name)) {
      const label = labelText(value, names, isRecord && name === 'label');
      return [[name, attributes.has('copy') ? label : label.trim()]];
    }
    const text = plainText(value.text);
    const isNumber = NUMBER.test(text) && String(Number(text)) === text;
    return [[name, isNumber ? Number(text) : text]];
  });
}

class GraphReader {
  readonly #draft: Draft;
  readonly #network: Network;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#network = new Network(draft, { added: ADDED });
  }

  read(graph: DotGraph): void {
    this.#about(graph);
    const labels = new Map<Scope, string>();
    for (const node of graph.nodes.values()) this.#node(node, graph, labels);
    for (const edge of graph.edges) this.#edge(edge, graph);
  }

  done(): void {
    this.#network.done();
  }

  #about({ root }: DotGraph): void {
    const label = root.attributes.get('label');
    const title = label ? labelText(label, { G: root.id ?? '' }) : root.id;
    if (title) this.#draft.title ??= title;
    const copy = root.attributes.get('copy');
    const ours = copy !== undefined && this.#network.about(plainText(copy.text), 'the graph');
    if (!ours) keepAbout(Object.fromEntries(entriesOf(root.attributes, {}, [])), ['label'], this.#draft);
  }

  #node({ id, line, attributes, clusters }: DotNode, graph: DotGraph, labels: Map<Scope, string>): void {
    // Another graph of the file that only mentions it again.
    if (attributes.size === 0 && this.#draft.hasEntity(id)) return;
    const place = placeOf(attributes);
    const names = { N: plainText(id), G: graph.root.id ?? '' };
    const entries = entriesOf(attributes, names, place ? ['pos'] : []);
    if (!attributes.has('label') && id.includes('\\')) entries.push(['label', plainText(id)]);
    const around = clusters.filter((scope) => scope.isCluster).map((scope) => clusterLabel(scope, labels));
    if (around.length > 0) entries.push(['cluster', around.length === 1 ? around[0] : around]);
    this.#network.entity(id, entries, `line ${line}`, place);
  }

  #edge({ tail, head, line, attributes }: DotEdge, { directed, root }: DotGraph): void {
    const names = {
      T: tail.id,
      H: head.id,
      E: `${tail.id}${directed ? '->' : '--'}${head.id}`,
      G: root.id ?? '',
    };
    const dir = attributes.get('dir')?.text;
    const ours = attributes.has('evidence');
    const entries = entriesOf(attributes, names, ours || !dir ? ['pos'] : ['pos', 'dir']);
    if (tail.port !== undefined) entries.push(['tailport', tail.port]);
    if (head.port !== undefined) entries.push(['headport', head.port]);
    const [subject, object] = dir === 'back' ? [head.id, tail.id] : [tail.id, head.id];
    const arrows = dir === undefined ? directed : dir !== 'none';
    const known = { subject, object, directed: arrows, ...(dir === 'both' && { mutual: true }) };
    this.#network.relation(known, entries, `line ${line}`);
  }
}

function clusterLabel(scope: Scope, labels: Map<Scope, string>): string {
  const known = labels.get(scope);
  if (known !== undefined) return known;
  const own = scope.attributes.get('label');
  const label =
    (own && labelText(own, { G: scope.id ?? '' })) || scope.id?.replace(/^cluster_?/, '') || 'cluster';
  labels.set(scope, label);
  return label;
}

/**
 * Graphviz DOT: every node an entity with the clusters that it is in as an attribute, every edge a tie. Defaults are filled in where
 * they hold; several graphs of one file become one dossier. Faults: those of `parseDot`.
 */
export const readDot: Reader = async (input, draft) => {
  const graphs = parseDot(await input.wholeText(), input.limits);
  const reader = new GraphReader(draft);
  for (const graph of graphs) reader.read(graph);
  if (graphs.length > 1)
    draft.remark(
      'dot/several',
      'note',
      'the whole file',
      `It holds ${graphs.length} graphs; they were read as one.`,
    );
  reader.done();
  return ok(undefined);
};
