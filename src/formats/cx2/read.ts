import { ok } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Reader } from '../format.ts';
import { endsOf } from '../json/ends.ts';
import type { FoundPlace } from '../json/fields/place.ts';
import { Network } from '../json/network.ts';
import { parseJson } from '../json/parse.ts';
import { keepAbout, objectUnder } from '../json/shape.ts';
import { idOf, type JsonObject, own, ownText } from '../json/value.ts';
import { type AspectItem, type Aspects, aspectsOf } from './aspects.ts';
import { Declarations } from './declarations.ts';

const READ = ['attributeDeclarations', 'networkAttributes', 'nodes', 'edges', 'status'];

function placeOf(node: JsonObject): FoundPlace | null {
  const [x, y] = [own(node, 'x'), own(node, 'y')];
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : null;
}

/** What an item says: its declared attributes, and whatever stands beside them. */
function entriesOf(
  { item, where }: AspectItem,
  declarations: Declarations,
  taken: readonly string[],
  draft: Draft,
): [string, unknown][] {
  const values = objectUnder(item, 'v', where, draft);
  const beside = Object.entries(item).filter(([name]) => name !== 'v' && !taken.includes(name));
  return [...declarations.entriesOf(values), ...beside];
}

function readAbout(aspects: Aspects, network: Network, draft: Draft): void {
  for (const { item, where } of aspects.get('networkAttributes') ?? []) {
    draft.title ??= ownText(item, 'name');
    const ours = network.about(own(item, 'copy'), `${where}.copy`);
    keepAbout(item, ours ? ['copy', 'exported'] : [], draft);
  }
  const opaque = [...aspects].map(([name, items]) => [name, items.map(({ item }) => item)] as const);
  keepAbout(Object.fromEntries(opaque), READ, draft);
}

/** CX2 of Cytoscape and NDEx. Attributes under `name`, `n` and the like are known by the file's own declarations. Faults: those of `parseJson`, and `aspectsOf`. */
export const readCx2: Reader = async (input, draft) => {
  const parsed = await parseJson(input, draft);
  if (!parsed.ok) return parsed;
  const aspects = aspectsOf(parsed.value, input.part.name, draft);
  if (!aspects.ok) return aspects;
  const of = (name: string): readonly AspectItem[] => aspects.value.get(name) ?? [];
  const network = new Network(draft, { added: ['interaction'] });
  readAbout(aspects.value, network, draft);
  const declared = of('attributeDeclarations');
  const [nodes, edges] = [new Declarations(declared, 'nodes'), new Declarations(declared, 'edges')];
  for (const node of of('nodes')) {
    const { item, where } = node;
    const id = idOf(own(item, 'id'));
    const place = placeOf(item);
    if (id === undefined) draft.remark('entity/no-id', 'note', where, 'It has no id, and was given one.');
    const entries = entriesOf(node, nodes, place ? ['id', 'x', 'y'] : ['id'], draft);
    network.entity(id ?? where, entries, where, place);
  }
  for (const edge of of('edges')) {
    const { item, where } = edge;
    const ends = endsOf(own(item, 's'), own(item, 't'), where, draft);
    if (!ends) continue;
    const id = idOf(own(item, 'id'));
    const entries = entriesOf(edge, edges, ['id', 's', 't'], draft);
    network.relation({ ...ends, ...(id !== undefined && { id }) }, entries, where);
  }
  network.done();
  return ok(undefined);
};
