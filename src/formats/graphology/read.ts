import { ok } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Reader } from '../format.ts';
import { endsOf } from '../json/ends.ts';
import { Network } from '../json/network.ts';
import { parseJson } from '../json/parse.ts';
import { keepAbout, objectsIn, objectUnder, wrongShape } from '../json/shape.ts';
import { idOf, isList, isObject, type JsonObject, own, ownText } from '../json/value.ts';

/** How sigma draws what it is given; these say nothing of what is meant. */
const DRAWN = new Set([
  'circle',
  'square',
  'border',
  'bordered',
  'image',
  'pictogram',
  'line',
  'arrow',
  'curve',
  'curvedArrow',
]);
const OF_THE_FILE = ['nodes', 'edges', 'attributes', 'options'];

/** The attributes of an item; what else stands beside them is kept, too. */
function entriesOf(
  item: JsonObject,
  where: string,
  taken: readonly string[],
  draft: Draft,
): [string, unknown][] {
  const inside = Object.entries(objectUnder(item, 'attributes', where, draft));
  const beside = Object.entries(item).filter(([name]) => name !== 'attributes' && !taken.includes(name));
  return [...inside, ...beside].map(([name, value]) =>
    name === 'type' && typeof value === 'string' && DRAWN.has(value) ? ['drawn_as', value] : [name, value],
  );
}

function readNodes(nodes: readonly unknown[], network: Network, draft: Draft): void {
  for (const { item, where } of objectsIn(nodes, ['nodes'], draft)) {
    const id = idOf(own(item, 'key'));
    if (id === undefined) draft.remark('entity/no-id', 'note', where, 'It has no key, and was given one.');
    network.entity(id ?? where, entriesOf(item, where, ['key'], draft), where);
  }
}

function readEdges(edges: readonly unknown[], undirected: boolean, network: Network, draft: Draft): void {
  for (const { item, where } of objectsIn(edges, ['edges'], draft)) {
    const ends = endsOf(own(item, 'source'), own(item, 'target'), where, draft);
    if (!ends) continue;
    const id = idOf(own(item, 'key'));
    const entries = entriesOf(item, where, ['key', 'source', 'target', 'undirected'], draft);
    const none = undirected || own(item, 'undirected') === true;
    const known = { ...ends, ...(id !== undefined && { id }), ...(none && { directed: false }) };
    network.relation(known, entries, where);
  }
}

function readAbout(root: JsonObject, network: Network, draft: Draft): void {
  const about = own(root, 'attributes');
  if (isObject(about)) {
    draft.title = ownText(about, 'title') ?? ownText(about, 'name');
    const ours = network.about(own(about, 'copy'), 'attributes.copy');
    keepAbout(about, ours ? ['copy', 'exported'] : [], draft);
  }
  keepAbout(root, OF_THE_FILE, draft);
}

/**
 * graphology's serialisation (https://graphology.github.io/serialization.html). Its y grows upwards, as sigma draws it. Faults: those
 * of `parseJson`, `json/shape`.
 */
export const readGraphology: Reader = async (input, draft) => {
  const parsed = await parseJson(input, draft);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const file = input.part.name;
  if (!isObject(root)) return wrongShape(file, [], 'an object', root);
  const nodes = own(root, 'nodes');
  const edges = own(root, 'edges') ?? [];
  if (!isList(nodes)) return wrongShape(file, ['nodes'], 'a list', nodes);
  if (!isList(edges)) return wrongShape(file, ['edges'], 'a list', edges);
  const options = own(root, 'options');
  const undirected = isObject(options) && own(options, 'type') === 'undirected';
  const network = new Network(draft, { heights: 'up', added: ['size', 'hidden', 'highlighted'] });
  readAbout(root, network, draft);
  readNodes(nodes, network, draft);
  readEdges(edges, undirected, network, draft);
  network.done();
  return ok(undefined);
};
