import type { Entity } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Restorer } from '../../roundtrip/restorer.ts';
import type { Item } from '../parsing/item.ts';
import type { Value } from '../parsing/keys.ts';
import { addLook, colourOf, dropImages, remarkStyle } from './look.ts';
import { asNumber, asText, asWords, NODE_ROLES, Roles, Taking } from './roles.ts';
import { whenOf } from './times.ts';

/** Longer text is no name of a kind. */
const LONGEST_KIND = 100;

/** Neo4j writes the labels of a node as `:Person:Actor`; the first one counts as its kind. */
const kindOf = (value: Value): string | undefined => {
  const text = asText(value)?.trim();
  return text !== undefined && text.length <= LONGEST_KIND ? text.replace(/^:/, '') || undefined : undefined;
};

const linkOf = (value: Value): string | undefined =>
  typeof value === 'string' && /^\s*https?:\/\//i.test(value) ? value.trim() : undefined;
const wikidataOf = (value: Value): string | undefined =>
  typeof value === 'string' && /^Q\d+$/.test(value.trim()) ? value.trim() : undefined;
const countryOf = (value: Value): string | undefined =>
  typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : undefined;

type NodeTaking = Taking<keyof typeof NODE_ROLES>;

/** Puts nodes into the draft: our own as they were, others by the rules of roles.ts. */
export class Nodes {
  readonly #roles = new Roles<keyof typeof NODE_ROLES>(NODE_ROLES);
  readonly #draft: Draft;
  readonly #restorer: Restorer;

  constructor(draft: Draft, restorer: Restorer) {
    this.#draft = draft;
    this.#restorer = restorer;
  }

  /** Adds a node that the file calls `id`; gives the id of its entity. */
  add(item: Item, id: string): string {
    const { fields, where, graphics } = item;
    remarkStyle(item, this.#draft);
    if (fields.has('entity') && fields.has('copy')) {
      const own = this.#own(item, id);
      if (own !== undefined) return own;
    }
    const taking: NodeTaking = new Taking(fields, this.#roles);
    const place = this.#placeOf(taking, item);
    dropImages(fields, this.#roles, item, this.#draft);
    const when = whenOf(taking, this.#draft, where);
    const colour = colourOf(taking);
    const known = {
      ...this.#words(taking, item),
      country: taking.take('country', countryOf),
      when,
      at: this.#onEarth(taking),
      links: linksOf(taking),
    };
    addLook(fields, graphics, colour);
    if (item.ports) this.#addPorts(item);
    const attributes = attributesOf([...fields, ...portsOf(item)]);
    const entity = { id, ...defined({ ...known, attributes }) };
    this.#draft.entity(entity, where);
    if (place) this.#draft.place(id, place[0], place[1], where);
    return id;
  }

  /** A node that we wrote; what is drawn wins over what a field says. */
  #own({ fields, where, graphics }: Item, id: string): string | undefined {
    const rest = new Map(fields);
    const [x, y, label] = ['x', 'y', 'label'].map((name) => fields.get(name));
    for (const name of ['x', 'y', 'label']) rest.delete(name);
    const numbers = [x, y].map((value) => (value === undefined ? undefined : asNumber(value)));
    const [left, top] = graphics?.place ?? numbers;
    const name = graphics?.labels[0] ?? (label === undefined ? undefined : String(label));
    const place = left === undefined || top === undefined ? undefined : ([left, top] as const);
    return this.#restorer.node({ id, name, place, fields: rest }, where);
  }

  #words(taking: NodeTaking, { fields, graphics, description, attributes, group }: Item): Partial<Entity> {
    const [drawn, ...labels] = graphics?.labels ?? [];
    const name = drawn ?? taking.take('name', asWords);
    for (const [i, label] of labels.entries()) fields.set(`label ${i + 2}`, label);
    const folder = group || attributes.has('yfiles.foldertype') ? 'group' : undefined;
    const kind = this.#kind(taking) ?? folder;
    const said = description?.trim() || undefined;
    const summary = said ?? taking.take('summary', asText);
    return defined({ name, kind, summary });
  }

  #kind(taking: NodeTaking): string | undefined {
    const found = taking.look('kind');
    const whole = found && kindOf(found.value);
    if (whole === undefined || !String(found?.value).startsWith(':')) return taking.take('kind', kindOf);
    const [first, ...more] = whole.split(':');
    // With several labels, the field stays, so that none is lost.
    if (more.length === 0) taking.take('kind', kindOf);
    return first || undefined;
  }

  /** Gephi's y grows upwards; it is known by the colours that it writes with every place. */
  #placeOf(taking: NodeTaking, { graphics }: Item): readonly [number, number] | undefined {
    const [x, y] = [taking.look('x'), taking.look('y')].map((found) => found && asNumber(found.value));
    if (graphics?.place) return graphics.place;
    if (x === undefined || y === undefined) return undefined;
    taking.take('x', asNumber);
    taking.take('y', asNumber);
    return [x, taking.look('r') && taking.look('g') && taking.look('b') ? 0 - y : y];
  }

  #onEarth(taking: NodeTaking): Entity['at'] {
    const pair = taking.pair('latitude', 'longitude', asNumber);
    return pair && { lat: pair[0], lon: pair[1] };
  }

  #addPorts({ where }: Item): void {
    this.#draft.remark('port/kept', 'note', where, 'The ports of a node are kept as its attribute “ports”.');
  }
}

const portsOf = ({ ports }: Item): [string, NonNullable<Item['ports']>][] =>
  ports ? [['ports', ports]] : [];

function linksOf(taking: NodeTaking): Entity['links'] {
  const links = defined({ wikidata: taking.take('wikidata', wikidataOf), url: taking.take('url', linkOf) });
  return Object.keys(links).length > 0 ? links : undefined;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** An object without what is undefined. */
function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
