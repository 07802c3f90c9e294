import { pathText } from '../../dossier/file/path.ts';
import type { RelationKey } from '../../dossier/relations.ts';
import { ok } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Reader } from '../format.ts';
import { endsOf } from '../json/ends.ts';
import { Network } from '../json/network.ts';
import { parseJson } from '../json/parse.ts';
import { keepAbout, wrongShape } from '../json/shape.ts';
import { idOf, isList, isObject, type JsonObject, own, ownText } from '../json/value.ts';
import { itemsOf, type MapItem, partsOf } from './parts.ts';
import { type MapContents, readStory } from './story.ts';

/** What items have unless somebody changed it. */
const USUAL = new Map<string, unknown>([
  ['scale', 1],
  ['status', 'normal'],
  ['dash', false],
]);
/** An edge repeats where its ends are. */
const REPEATED = ['x1', 'y1', 'x2', 'y2', 's1', 's2'];

/** A mark's form, which says nothing of what it stands for. */
const FORMS = new Set<unknown>(['circle', 'square', 'rectangle', 'box', 'ellipse']);

const entriesOf = (fields: JsonObject, taken: readonly string[]): [string, unknown][] =>
  Object.entries(fields)
    .filter(
      ([name, value]) =>
        value !== null && !taken.includes(name) && !(USUAL.has(name) && USUAL.get(name) === value),
    )
    .map(([name, value]) => [name === 'type' && FORMS.has(value) ? 'drawn_as' : name, value]);

/** What stands on items that we wrote for Oligrapher alone. */
const FOR_THE_MAP = ['id', 'type', 'scale', 'status', 'color', 'description'];
const ON_EDGES = [
  'id',
  'node1_id',
  'node2_id',
  'arrow',
  'label',
  'dash',
  'scale',
  'status',
  'url',
  ...REPEATED,
];

/** The fields of an item that we wrote. */
const ownEntries = (fields: JsonObject, taken: readonly string[]): [string, unknown][] =>
  Object.entries(fields).filter(([name]) => !taken.includes(name));

class MapReader implements MapContents {
  readonly places = new Map<string, readonly [number, number]>();
  readonly ties = new Map<string, RelationKey>();
  readonly #draft: Draft;
  readonly #network: Network;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#network = new Network(draft);
  }

  node({ id: key, fields, where }: MapItem): void {
    const id = idOf(key) ?? where;
    this.#keepPlace(id, fields);
    const ours = Object.hasOwn(fields, 'copy');
    const entries = ours ? ownEntries(fields, FOR_THE_MAP) : entriesOf(fields, ['id']);
    this.#network.entity(id, entries, where);
  }

  /** A text on the map: there is no better place for it than an entity of its own. */
  caption({ id: key, fields, where }: MapItem): void {
    const id = `caption:${idOf(key) ?? where}`;
    this.#keepPlace(id, fields);
    const text = ownText(fields, 'text');
    if (Object.hasOwn(fields, 'copy')) {
      const entries = ownEntries(fields, [...FOR_THE_MAP, 'text']);
      this.#network.entity(id, [['name', text ?? ''], ...entries], where);
      return;
    }
    const words: [string, unknown][] = text === undefined ? [] : [['name', text.trim()]];
    this.#network.entity(id, [...words, ['kind', 'caption'], ...entriesOf(fields, ['id', 'text'])], where);
  }

  edge({ id: key, fields, where }: MapItem): void {
    const arrow = own(fields, 'arrow');
    const [one, two] = [own(fields, 'node1_id'), own(fields, 'node2_id')];
    const ends =
      arrow === '2->1' ? endsOf(two, one, where, this.#draft) : endsOf(one, two, where, this.#draft);
    if (!ends) return;
    const id = idOf(key);
    const directed = arrow === true || (typeof arrow === 'string' && arrow !== 'false' && arrow !== '');
    if (Object.hasOwn(fields, 'evidence') && Object.hasOwn(fields, 'relation')) {
      this.#network.relation({ ...ends, directed }, ownEntries(fields, ON_EDGES), where);
      return;
    }
    const entries = entriesOf(fields, ['id', 'node1_id', 'node2_id', 'arrow', ...REPEATED]);
    const mutual = arrow === 'both';
    const known = { ...ends, directed, ...(mutual && { mutual }), ...(id !== undefined && { id }) };
    const relation = this.#network.relation(known, entries, where);
    if (id !== undefined && relation !== undefined) this.ties.set(id, relation);
  }

  /** Takes what we wrote of the whole dossier; false for anything else. */
  about(copy: unknown): boolean {
    return this.#network.about(copy, 'copy');
  }

  done(): void {
    this.#network.done();
  }

  #keepPlace(id: string, fields: JsonObject): void {
    const [x, y] = [own(fields, 'x'), own(fields, 'y')];
    if (typeof x === 'number' && typeof y === 'number') this.places.set(id, [x, y]);
  }
}

const OF_THE_FILE = [
  'id',
  'graph',
  'graph_data',
  'nodes',
  'edges',
  'captions',
  'annotations',
  'annotations_data',
  'attributes',
];

/**
 * Maps of Oligrapher 2 and 3 (https://github.com/public-accountability/oligrapher): captions become entities of their own,
 * annotations the scenes of a briefing. Faults: those of `parseJson`, `json/shape`.
 */
export const readOligrapher: Reader = async (input, draft) => {
  const parsed = await parseJson(input, draft);
  if (!parsed.ok) return parsed;
  const file = input.part.name;
  if (!isObject(parsed.value)) return wrongShape(file, [], 'an object', parsed.value);
  const { graph, path, annotations, about } = partsOf(parsed.value);
  if (!isObject(graph)) return wrongShape(file, path, 'an object', graph);
  const root = parsed.value;
  const reader = new MapReader(draft);
  draft.title = ownText(about, 'title');
  const ours = reader.about(own(root, 'copy'));
  for (const [name, read] of [
    ['nodes', (item: MapItem) => reader.node(item)],
    ['captions', (item: MapItem) => reader.caption(item)],
    ['edges', (item: MapItem) => reader.edge(item)],
  ] as const) {
    const inside = [...path, name];
    const items = itemsOf(own(graph, name) ?? {}, pathText(inside));
    if (!items) return wrongShape(file, inside, 'an object', own(graph, name));
    for (const item of items) read(item);
  }
  draft.exactPlaces = true;
  if (!ours) keepAbout(root, OF_THE_FILE, draft);
  if (!ours && about !== root) keepAbout(about, ['id'], draft);
  if (isList(annotations)) readStory(annotations, reader, draft);
  reader.done();
  return ok(undefined);
};
