import type { AttributeValue } from '../../dossier/types.ts';
import type { Draft } from '../draft/draft.ts';
import { asText } from '../json/fields/fields.ts';
import type { Network } from '../json/network.ts';
import { isObject, type JsonObject } from '../json/value.ts';
import { nameOfKey } from './keys.ts';
import { type Look, takeLook } from './look.ts';
import { entriesOf, type GmlRecord, withEmptyLists } from './parsing/values.ts';

/** What an item is read into. */
export interface GmlPlace {
  readonly draft: Draft;
  readonly network: Network;
  /** The id that a node of this graph has among those of all graphs; undefined for what can be none. */
  called(value: unknown): string | undefined;
  /** True in files of yEd, which draws what has a direction with an arrow. */
  readonly isYed: boolean;
  edge(record: GmlRecord): void;
}

const PART = 'part-of';

/** The entry that is called this way, in any case; gone from the entries then. Of several values the first counts, with a remark. */
export function takeOne(
  entries: Map<string, AttributeValue>,
  name: string,
  where: string,
  draft: Draft,
): AttributeValue | undefined {
  const key = entries.has(name) ? name : [...entries.keys()].find((one) => one.toLowerCase() === name);
  if (key === undefined) return undefined;
  const value = entries.get(key);
  entries.delete(key);
  if (!Array.isArray(value)) return value;
  const [first, ...others] = value as readonly AttributeValue[];
  if (others.length > 0) {
    const message = `“${name}” is there ${others.length + 1} times; the first counts, and all are kept as an attribute.`;
    draft.remark('gml/repeated', 'warning', where, message);
    entries.set(`${name} (all)`, value);
  }
  return first;
}

/** Says what of the drawing of something is not kept: pictures, which are never loaded, and styles. */
export function remarkLook({ pictures, styled }: Look, where: string, draft: Draft): void {
  for (const picture of pictures) {
    const message = `The picture “${picture.slice(0, 200)}” is left out; pictures out of files are not loaded.`;
    draft.remark('image/dropped', 'note', where, message);
  }
  if (!styled) return;
  const message = 'Lines, bends and fonts are left out; colour, shape and size are kept.';
  draft.remark('style/dropped', 'note', where, message);
}

/** The fields of what we wrote, under the names that they had. */
export const ownEntries = (record: GmlRecord): [string, AttributeValue][] =>
  entriesOf(record).map(([key, value]) => [nameOfKey(key), value]);

/** Says that a node is inside of another. */
function readGroup(around: string, id: string, where: string, { draft, network }: GmlPlace): void {
  const message = 'Nodes inside of one another are read as relations of the type “part-of”.';
  draft.remark('node/nested', 'note', where, message);
  draft.type(PART, { label: 'is part of', inverse: 'contains', directed: true });
  network.relation({ subject: id, object: around, directed: true }, [['type', PART]], where);
}

const recordOf = (line: number, item: JsonObject): GmlRecord => ({
  line,
  values: new Map(Object.entries(item).map(([name, value]) => [name, [value as AttributeValue]])),
});

/** A graph inside of a node, as it was kept: its nodes are parts of the node, its edges like any other. Gives what else it says. */
function readInside(graph: JsonObject, around: string, line: number, into: GmlPlace): unknown[] {
  const others = Object.entries(graph).filter(([key, value]) => {
    const isEdges = key.toLowerCase() === 'edge';
    const items = [value].flat();
    if (!(isEdges || key.toLowerCase() === 'node') || !items.every(isObject)) return true;
    for (const item of items) {
      if (isEdges) into.edge(recordOf(line, item));
      else readNode(recordOf(line, item), into, around);
    }
    return false;
  });
  return others.length > 0 ? [Object.fromEntries(others)] : [];
}

/** Puts a node into the draft: one that we wrote as what it was, others by the names of their fields. `around` is the node that it is in. */
export function readNode(record: GmlRecord, into: GmlPlace, around?: string): void {
  const { draft, network, called } = into;
  const where = `line ${record.line}`;
  const { values } = record;
  if (values.has('copy') && values.has('entity')) {
    const own = new Map(ownEntries(record));
    const id = called(own.get('id'));
    own.delete('id');
    const { place } = takeLook(new Map(own));
    if (id !== undefined) {
      network.entity(id, [...own], where, place);
      return;
    }
  }
  const entries = new Map(withEmptyLists(entriesOf(record)));
  const [written, gid, isGroup, label] = ['id', 'gid', 'isgroup', 'label'].map((name) =>
    takeOne(entries, name, where, draft),
  );
  if (label !== undefined) entries.set('label', label);
  const graphs: readonly unknown[] = [entries.get('graph') ?? []].flat();
  const inside = graphs.filter(isObject);
  if (inside.length > 0) entries.delete('graph');
  const look = takeLook(entries);
  remarkLook(look, where, draft);
  const id = called(written) ?? nameless(asText(label), where, into);
  const isAround = isGroup === 1 || inside.length > 0;
  if (isAround && !entries.has('kind') && !entries.has('type')) entries.set('kind', 'group');
  const others = inside.flatMap((graph) => readInside(graph, id, record.line, into));
  if (others.length > 0) entries.set('graph', others as AttributeValue);
  network.entity(id, [...entries], where, look.place ?? undefined);
  const outer = around ?? called(gid);
  if (outer !== undefined && outer !== id) readGroup(outer, id, where, into);
}

/** What a node without an id is called. */
function nameless(label: string | undefined, where: string, { draft, called }: GmlPlace): string {
  const wanted = called(label ?? `node at ${where}`) ?? where;
  const id = draft.hasEntity(wanted) ? `${wanted} (${where})` : wanted;
  const message = `A node has no id; it goes by “${id.slice(0, 80)}”, and no edge can name it.`;
  draft.remark('node/no-id', 'warning', where, message);
  return id;
}
