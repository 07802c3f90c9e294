import { ok, type Result } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Reader } from '../format.ts';
import { endsOf } from '../json/ends.ts';
import { Network } from '../json/network.ts';
import { parseJson } from '../json/parse.ts';
import { keepAbout, objectsIn, remarkNoObject, wrongShape } from '../json/shape.ts';
import { idOf, isList, isObject, type JsonObject, own, ownText } from '../json/value.ts';
import { NodeIds } from './ids.ts';

const OWN = ['nodes', 'links', 'edges', 'directed', 'multigraph', 'graph'];
const LINK_LISTS = ['links', 'edges'] as const;
/** Names of the two ends: NetworkX and D3, vis-network. */
const ENDS: readonly (readonly [from: string, to: string])[] = [
  ['source', 'target'],
  ['from', 'to'],
];

const others = (item: JsonObject, ...taken: (string | undefined)[]): [string, unknown][] =>
  Object.entries(item).filter(([name]) => !taken.includes(name));

/** D3 writes each item's place in the list into it, which says nothing. */
const withoutIndex = (entries: [string, unknown][], index: number): [string, unknown][] =>
  entries.filter(([name, value]) => name !== 'index' || value !== index);

function readNodes(nodes: readonly unknown[], ids: NodeIds, network: Network, draft: Draft): void {
  nodes.forEach((node, index) => {
    const where = `nodes[${index}]`;
    if (isObject(node)) network.entity(ids.at(index), withoutIndex(others(node, ids.field), index), where);
    else if (idOf(node) !== undefined && !isList(node)) network.entity(ids.at(index), [], where);
    else remarkNoObject(node, where, draft);
  });
}

/** Which way a tie of vis-network points, if it says so in words such as `to, from` (https://visjs.github.io/vis-network/docs/network/edges.html). */
function arrowsOf(item: JsonObject, from: string): { readonly back: boolean; readonly mutual: boolean } {
  const arrows = from === 'from' ? (ownText(item, 'arrows') ?? '') : '';
  const [back, to] = [/\bfrom\b/.test(arrows), /\bto\b/.test(arrows)];
  return { back: back && !to, mutual: back && to };
}

function readLinks(
  name: string,
  links: readonly unknown[],
  directed: boolean | undefined,
  reading: { readonly ids: NodeIds; readonly network: Network; readonly draft: Draft },
): void {
  const { ids, network, draft } = reading;
  for (const { item, where, index } of objectsIn(links, [name], draft)) {
    const [from, to] = ENDS.find((names) => names.some((end) => Object.hasOwn(item, end))) ?? [
      'source',
      'target',
    ];
    const { back, mutual } = arrowsOf(item, from);
    const [tail, head] = [ids.meant(own(item, from)), ids.meant(own(item, to))];
    const ends = back ? endsOf(head, tail, where, draft) : endsOf(tail, head, where, draft);
    if (!ends) continue;
    const id = idOf(own(item, 'id'));
    const entries = withoutIndex(
      others(item, from, to, back || mutual ? 'arrows' : undefined, id === undefined ? undefined : 'id'),
      index,
    );
    const known = {
      ...ends,
      ...(mutual && { mutual }),
      ...(id !== undefined && { id }),
      ...(directed !== undefined && { directed }),
    };
    network.relation(known, entries, where);
  }
}

/** What is said of the network: NetworkX's `graph`, an object or (in its first versions) a list of pairs. */
function readAbout(root: JsonObject, network: Network, draft: Draft): void {
  const about = own(root, 'graph');
  const pairs = isList(about)
    ? about.flatMap((pair) =>
        isList(pair) && typeof pair[0] === 'string' ? [[pair[0], pair[1]] as const] : [],
      )
    : isObject(about)
      ? Object.entries(about)
      : [];
  const said: JsonObject = Object.fromEntries(pairs);
  draft.title =
    ownText(said, 'name') ?? ownText(said, 'title') ?? ownText(root, 'title') ?? ownText(root, 'name');
  const ours = network.about(own(said, 'copy'), 'graph.copy');
  const isReadable = isObject(about) || (isList(about) && pairs.length === about.length);
  keepAbout(
    isReadable ? said : about === undefined ? {} : { graph: about },
    ours ? ['copy', 'exported'] : [],
    draft,
  );
  keepAbout(root, OWN, draft);
}

function linksOf(root: JsonObject, file: string): Result<readonly (readonly [string, readonly unknown[]])[]> {
  const lists: [string, readonly unknown[]][] = [];
  for (const name of LINK_LISTS) {
    const list = own(root, name);
    if (isList(list)) lists.push([name, list]);
    else if (list !== undefined) return wrongShape(file, [name], 'a list', list);
  }
  return lists.length > 0 ? ok(lists) : wrongShape(file, ['links'], 'a list', undefined);
}

/**
 * Node-link JSON: NetworkX (https://networkx.org/documentation/stable/reference/readwrite/json_graph.html), D3, force-graph and
 * vis-network. Faults: those of `parseJson`, `json/shape`.
 */
export const readNodeLink: Reader = async (input, draft) => {
  const parsed = await parseJson(input, draft);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const file = input.part.name;
  if (!isObject(root)) return wrongShape(file, [], 'an object', root);
  const nodes = own(root, 'nodes');
  if (!isList(nodes)) return wrongShape(file, ['nodes'], 'a list', nodes);
  const links = linksOf(root, file);
  if (!links.ok) return links;
  const ids = new NodeIds(nodes, draft);
  const network = new Network(draft, { added: ['key'] });
  readAbout(root, network, draft);
  readNodes(nodes, ids, network, draft);
  const directed = own(root, 'directed') === false ? false : undefined;
  for (const [name, list] of links.value) readLinks(name, list, directed, { ids, network, draft });
  network.done();
  return ok(undefined);
};
