import type { Attributes, AttributeValue } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';
import type { Draft } from '../../draft/draft.ts';
import type { DraftRelation } from '../../draft/found.ts';
import { entityOf } from '../../json/fields/entity.ts';
import { asNumber, Fields, FoldedNames } from '../../json/fields/fields.ts';
import { flatFields } from '../../json/fields/flat.ts';
import { relationOf } from '../../json/fields/relation.ts';
import { NamedSources } from '../../json/fields/sources.ts';
import { Restorer } from '../../roundtrip/restorer.ts';
import { freeName } from '../../text.ts';
import type { Declarations } from './declared.ts';
import type { Item } from './item.ts';
import { type Held, heldOf, together } from './times.ts';

type Ends = Pick<DraftRelation, 'subject' | 'object' | 'directed' | 'mutual' | 'id'>;
type Entry = readonly [name: string, value: AttributeValue];

/** From nodes to those that they are in. */
const PART = 'part-of';

/** Whether an edge has a direction, has none, or holds both ways. */
export const EDGE_TYPES = ['directed', 'undirected', 'mutual'] as const;
/** The name of such a type. */
export type EdgeType = (typeof EDGE_TYPES)[number];

/** What an element itself says, by the names under which it is understood. */
function said(...entries: readonly (readonly [string, string | undefined])[]): Map<string, AttributeValue> {
  const map = new Map<string, AttributeValue>();
  for (const [name, text] of entries) if (text !== undefined) map.set(name, text);
  return map;
}

const NOTHING: readonly Entry[] = [];

const restOf = ({ rest }: Held): readonly Entry[] =>
  rest === undefined
    ? NOTHING
    : Object.entries(rest).map(([name, text]) => [name, asNumber(String(text)) ?? text]);

/** The times of a node: each by itself where it is one, a list under `spells` where they are several and dates do not say it all. */
function restOfAll(held: readonly Held[]): readonly Entry[] {
  if (held.length === 1) return held.flatMap(restOf);
  if (!held.some(({ rest }) => rest)) return NOTHING;
  return [['spells', held.map((one) => Object.fromEntries([...said(['when', one.edtf]), ...restOf(one)]))]];
}

/**
 * Puts nodes and edges into a draft: those that we wrote as what they were, others by the names of their fields, as json/fields/names.ts
 * has them. What the elements themselves say (`label`, `kind`, `start`) counts before fields of the same meaning.
 */
export class Putting {
  readonly #draft: Draft;
  readonly #fields: Declarations;
  readonly #restorer: Restorer;
  readonly #sources: NamedSources;
  readonly #names = new FoldedNames();
  #ours = false;

  constructor(draft: Draft, fields: Declarations) {
    this.#draft = draft;
    this.#fields = fields;
    this.#restorer = new Restorer(draft);
    this.#sources = new NamedSources(draft);
  }

  /** Takes what we wrote of a whole dossier that has no node to hold it; false for other text. */
  about(text: string, where: string): boolean {
    const ours = this.#restorer.file(text, where);
    this.#ours ||= ours;
    return ours;
  }

  /** Adds a node, and what it is a part of. */
  node(node: Item): void {
    const { id, where, place, fields } = node;
    if (fields.map.has('copy')) {
      const found = {
        id,
        name: node.text('label'),
        place: place && turned(place),
        fields: flatFields([...fields.map]),
      };
      if (this.#restorer.node(found, where) !== undefined) {
        this.#ours = true;
        return;
      }
    }
    const held = this.#held(node);
    const when = together(held.flatMap(({ edtf }) => edtf ?? []));
    const leading = said(['name', node.text('label')], ['when', when]);
    const entity = entityOf(id, this.#fieldsOf(node, leading), where, this.#draft);
    if (place && !this.#draft.hasEntity(id)) this.#draft.place(id, ...turned(place), where);
    this.#draft.entity(withTimes(entity, restOfAll(held)), where);
    for (const parent of node.parents) {
      const message = 'Nodes inside of one another are read as relations of the type “part-of”.';
      this.#draft.remark('node/nested', 'note', where, message);
      this.#draft.type(PART, { label: 'is part of', inverse: 'contains', directed: true });
      this.#draft.relation({ subject: id, type: PART, object: this.#restorer.entityOf(parent) }, where);
    }
  }

  /** Adds an edge; `type` is the graph's. What holds at several times becomes a claim for each. */
  edge(edge: Item, type: EdgeType): void {
    const { where, fields } = edge;
    const [source, target] = [edge.text('source'), edge.text('target')];
    if (source === undefined || target === undefined) {
      const message = 'It has no source or no target; without both ends it is left out.';
      this.#draft.remark('relation/no-end', 'warning', where, message);
      return;
    }
    if (fields.map.has('evidence'))
      if (this.#restorer.edge({ source, target, fields: flatFields([...fields.map]) }, where)) return;
    const held = this.#held(edge);
    const own = this.#typeOf(edge, type);
    const id = edge.text('id');
    const ends = {
      subject: this.#restorer.entityOf(source),
      object: this.#restorer.entityOf(target),
      directed: own !== 'undirected',
      mutual: own === 'mutual',
      id,
    };
    (held.length > 0 ? held : [NEVER_SAID]).forEach((one, i) => {
      const known = i === 0 || id === undefined ? ends : { ...ends, id: `${id} (${i + 1})` };
      this.#draft.relation(withTimes(this.#relation(edge, known, one), restOf(one)), where);
    });
  }

  /** To be called once, after the last; true when something was ours. */
  done(): boolean {
    this.#restorer.done();
    return this.#ours;
  }

  #relation(edge: Item, ends: Ends, { edtf }: Held): DraftRelation {
    const leading = said(['type', edge.text('kind')], ['label', edge.text('label')], ['when', edtf]);
    const reading = { draft: this.#draft, sources: this.#sources };
    return relationOf(ends, this.#fieldsOf(edge, leading), edge.where, reading);
  }

  #typeOf(edge: Item, other: EdgeType): EdgeType {
    const said = edge.text('type');
    if (said === undefined) return other;
    const known = EDGE_TYPES.find((type) => type === said.trim().toLowerCase());
    if (known) return known;
    const message = `“${said}” is no type of edge; it counts as ${other}, and is kept as an attribute.`;
    this.#draft.remark('edge/type', 'warning', edge.where, message);
    edge.more.add('direction', said, undefined);
    return other;
  }

  #held({ times, where }: Item): Held[] {
    const held = times.map(heldOf);
    for (const { unread } of held)
      if (unread) {
        const message = 'Its time is a number, or text that is no date; it is kept as an attribute.';
        this.#draft.remark('time/unreadable', 'note', where, message);
      }
    return held;
  }

  /** All that is said of an item, under names that differ: of two with the same, the first keeps it. */
  #fieldsOf({ domain, fields, more, said }: Item, leading: Map<string, AttributeValue>): Fields {
    for (const [name, value] of fields.map) leading.set(freeName(leading, name, 'attribute'), value);
    for (const [name, value] of this.#fields.defaultsOf(domain))
      if (!fields.map.has(name)) leading.set(freeName(leading, name, 'attribute'), value);
    const weight = domain === 'edge' ? said.get('weight') : undefined;
    if (weight) leading.set(freeName(leading, 'weight', domain), asNumber(weight) ?? weight);
    for (const [name, value] of more.map) leading.set(freeName(leading, name, domain), value);
    return new Fields(leading, this.#names);
  }
}

/** An item with times that its date does not say. */
const withTimes = <T extends { readonly attributes?: Attributes | undefined }>(
  item: T,
  times: readonly Entry[],
): T => (times.length === 0 ? item : { ...item, attributes: { ...item.attributes, ...attributesOf(times) } });

const NEVER_SAID: Held = { edtf: undefined, rest: undefined, unread: false };

/** y grows upwards in GEXF. */
const turned = ([x, y]: readonly [number, number]): readonly [x: number, y: number] => [x, 0 - y];
