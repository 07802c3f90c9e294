import { ok } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Reader } from '../format.ts';
import { endsOf } from '../json/ends.ts';
import type { FoundPlace } from '../json/fields/place.ts';
import { Network } from '../json/network.ts';
import { parseJson } from '../json/parse.ts';
import { keepAbout, objectsIn, objectUnder, type Path, wrongShape } from '../json/shape.ts';
import { idOf, isList, isObject, type JsonObject, own, ownText } from '../json/value.ts';

/** State of the view: what each element has unless somebody said otherwise, which says nothing. */
const USUAL: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['removed', false],
  ['selected', false],
  ['selectable', true],
  ['locked', false],
  ['grabbable', true],
  ['classes', ''],
]);
/** Read on their own, or without meaning outside of a view. */
const OWN = new Set(['data', 'position', 'group', 'classes', 'renderedPosition', 'pannable']);
const ENDS = new Set(['id', 'source', 'target', 'parent']);

/** Cytoscape keeps its own names and numbers beside those of the file. */
const ADDED = ['shared_name', 'interaction', 'shared_interaction', 'SUID', 'selected'];
const OF_THE_FILE = [
  'elements',
  'nodes',
  'edges',
  'data',
  'format_version',
  'generated_by',
  'target_cytoscapejs_version',
];

interface Elements {
  readonly list: readonly unknown[];
  readonly path: Path;
  /** What they are, where the file keeps them apart. */
  readonly group?: 'nodes' | 'edges';
}

/** Fields of an element: its data without ends, its classes, and what is unusual about its state. */
function entriesOf(element: JsonObject, data: JsonObject): [string, unknown][] {
  const entries: [string, unknown][] = Object.entries(data).filter(([name]) => !ENDS.has(name));
  const classes = own(element, 'classes');
  const words = typeof classes === 'string' ? classes.trim().split(/\s+/) : classes;
  const single = isList(words) && words.length === 1 ? words[0] : undefined;
  if (typeof single === 'string' && single !== '') entries.push(['class', single]);
  else if (isList(words) && words.length > 1) entries.push(['classes', classes]);
  for (const [name, value] of Object.entries(element))
    if (!OWN.has(name) && !(USUAL.has(name) && USUAL.get(name) === value)) entries.push([name, value]);
  return entries;
}

function placeOf(element: JsonObject): FoundPlace | null {
  const position = own(element, 'position');
  if (!isObject(position)) return null;
  const [x, y] = [own(position, 'x'), own(position, 'y')];
  if (typeof x !== 'number' || typeof y !== 'number') return null;
  return { x, y, ...(own(element, 'locked') === true && { pinned: true }) };
}

class ElementReader {
  readonly #draft: Draft;
  readonly #network: Network;
  #unnamed = 0;
  /** NetworkX writes the id of a node as its name if it has none of its own. */
  #namedById = false;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#network = new Network(draft, { added: ADDED });
  }

  /** Reads what is said of the whole network. */
  about(root: JsonObject): void {
    this.#namedById = typeof own(root, 'multigraph') === 'boolean';
    const of = own(root, 'data');
    if (isObject(of)) {
      this.#draft.title = ownText(of, 'name') ?? ownText(of, 'shared_name');
      const ours = this.#network.about(own(of, 'copy'), 'data.copy');
      keepAbout(of, ours ? ['SUID', 'selected', 'copy', 'exported'] : ['SUID', 'selected'], this.#draft);
    }
    keepAbout(root, OF_THE_FILE, this.#draft);
  }

  done(): void {
    this.#network.done();
  }

  read({ list, path, group }: Elements): void {
    for (const { item, where } of objectsIn(list, path, this.#draft)) {
      const data = objectUnder(item, 'data', where, this.#draft);
      const isEdge = Object.hasOwn(data, 'source') && Object.hasOwn(data, 'target');
      if ((group ?? own(item, 'group') ?? (isEdge ? 'edges' : 'nodes')) === 'edges')
        this.#edge(item, data, where);
      else this.#node(item, data, where);
    }
  }

  #node(element: JsonObject, data: JsonObject, where: string): void {
    const id = idOf(own(data, 'id')) ?? this.#named(where);
    const place = placeOf(element);
    const noName = this.#namedById && own(data, 'name') === id && ownText(data, 'label') !== undefined;
    const entries = entriesOf(element, data).filter(
      ([name]) => !(place?.pinned && name === 'locked') && !(noName && name === 'name'),
    );
    if (!place && Object.hasOwn(element, 'position')) entries.push(['position', own(element, 'position')]);
    this.#network.entity(id, entries, where, place);
    const parent = idOf(own(data, 'parent'));
    if (parent !== undefined)
      this.#network.relation({ subject: id, object: parent }, [['type', 'part-of']], `${where}.data.parent`);
  }

  #edge(element: JsonObject, data: JsonObject, where: string): void {
    const ends = endsOf(own(data, 'source'), own(data, 'target'), `${where}.data`, this.#draft);
    if (!ends) return;
    const id = idOf(own(data, 'id'));
    this.#network.relation({ ...ends, ...(id !== undefined && { id }) }, entriesOf(element, data), where);
  }

  /** Cytoscape.js numbers what has no id; nothing can refer to it. */
  #named(where: string): string {
    this.#unnamed += 1;
    this.#draft.remark('entity/no-id', 'note', where, 'It has no id, and was given one.');
    return `${where} ${this.#unnamed}`;
  }
}

/** The elements of a file: under `elements` or at the outermost level, in one list or in two. */
function elementsOf(root: unknown): readonly { path: Path; value: unknown; group?: 'nodes' | 'edges' }[] {
  const inside = isObject(root) && Object.hasOwn(root, 'elements') ? own(root, 'elements') : root;
  const path = inside === root ? [] : ['elements'];
  if (!isObject(inside)) return [{ path, value: inside }];
  return (['nodes', 'edges'] as const)
    .filter((group) => Object.hasOwn(inside, group))
    .map((group) => ({ path: [...path, group], value: own(inside, group), group }));
}

/**
 * Cytoscape.js JSON (https://js.cytoscape.org/#notation/elements-json), of Cytoscape too (`.cyjs`). A compound `parent` becomes
 * `part-of`, a single class the kind if nothing else is. Faults: those of `parseJson`, `json/shape`.
 */
export const readCytoscape: Reader = async (input, draft) => {
  const parsed = await parseJson(input, draft);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const reader = new ElementReader(draft);
  const lists = elementsOf(root);
  if (lists.length === 0) return wrongShape(input.part.name, [], 'an object with nodes or edges', root);
  if (isObject(root)) reader.about(root);
  for (const { path, value, group } of lists) {
    if (!isList(value)) return wrongShape(input.part.name, path, 'a list', value);
    reader.read({ list: value, path, ...(group && { group }) });
  }
  reader.done();
  return ok(undefined);
};
