import type { AttributeValue } from '../../../dossier/types.ts';
import type { XmlAttributes } from '../../xml/attributes.ts';
import type { Domain } from './declared.ts';
import { isTime, type Times, timesOf } from './times.ts';

/** What the attributes of `<node>` and `<edge>` mean by themselves; others are kept under their names. */
const OWN: Readonly<Record<Domain, ReadonlySet<string>>> = {
  node: new Set(['id', 'label', 'pid', 'intervals', 'timestamps']),
  edge: new Set(['id', 'source', 'target', 'type', 'kind', 'label', 'weight', 'intervals', 'timestamps']),
};

const NONE: ReadonlyMap<string, AttributeValue> = new Map();

/** Values by name; of what is said several times, or only for some time, all with their times. */
export class Values {
  #map: Map<string, AttributeValue> | undefined;
  #lists: Set<string> | undefined;

  get map(): ReadonlyMap<string, AttributeValue> {
    return this.#map ?? NONE;
  }

  /** Adds a value; false when there was one of this name, and neither says when it holds. */
  add(name: string, value: AttributeValue, times: Times | undefined): boolean {
    this.#map ??= new Map();
    const known = this.#map.get(name);
    if (known === undefined && !times) {
      this.#map.set(name, value);
      return true;
    }
    this.#lists ??= new Set();
    const list = this.#lists.has(name)
      ? (known as AttributeValue[])
      : known === undefined
        ? []
        : [{ value: known }];
    list.push({ value, ...times });
    this.#map.set(name, list);
    this.#lists.add(name);
    return times !== undefined;
  }
}

/** A node or an edge while it is read. */
export class Item {
  readonly domain: Domain;
  readonly where: string;
  /** Of nodes. */
  id = '';
  /** The attributes of the element that have a meaning of their own. */
  readonly said: XmlAttributes;
  /** Values of declared and undeclared fields, by their names. */
  readonly fields = new Values();
  /** How it is drawn, and attributes of the element without a meaning of their own. */
  readonly more = new Values();
  readonly times: Times[] = [];
  /** Ids of nodes that it is a part of. */
  readonly parents: string[] = [];
  /** y upwards, as in the file. */
  place: readonly [x: number, y: number] | undefined;

  constructor(domain: Domain, attributes: XmlAttributes, where: string) {
    this.domain = domain;
    this.where = where;
    this.said = attributes;
    const own = OWN[domain];
    let timed = false;
    for (let i = 0; i < attributes.size; i += 1) {
      const name = attributes.nameAt(i);
      if (own.has(name)) continue;
      if (isTime(name)) timed = true;
      else if (attributes.valueAt(i) !== '') this.more.add(name, attributes.valueAt(i), undefined);
    }
    const times = timed ? timesOf(attributes) : undefined;
    if (times) this.times.push(times);
  }

  /** An attribute of the element; undefined where it is empty. */
  text(name: string): string | undefined {
    return this.said.get(name) || undefined;
  }
}
