import type { Draft } from '../../draft/draft.ts';
import type { DraftEntity } from '../../draft/found.ts';
import { entityOf } from '../../json/fields/entity.ts';
import { asNumber, asText, Fields, FoldedNames } from '../../json/fields/fields.ts';
import { type FoundPlace, takePlace } from '../../json/fields/place.ts';
import type { Restorer } from '../../roundtrip/restorer.ts';
import type { Item } from '../parsing/item.ts';
import { entriesOf, joinColour, labelsOf, remarkDrawing } from './look.ts';

/** The name that NetworkX gives to nodes of other formats. */
const NX_NAME = '_nx_name';

/**
 * Puts nodes into the draft: our own as they were, others by the names of their fields, as json/fields/names.ts has them. What yEd
 * draws counts before fields: its label is the name, the middle of its shape the place. Neo4j's first label is the kind.
 */
export class Nodes {
  readonly #draft: Draft;
  readonly #restorer: Restorer;
  readonly #names = new FoldedNames();

  constructor(draft: Draft, restorer: Restorer) {
    this.#draft = draft;
    this.#restorer = restorer;
  }

  /** Adds a node that the file calls `id`; gives the id of its entity. */
  add(item: Item, id: string): string {
    const { fields, where } = item;
    remarkDrawing(item, this.#draft);
    if (fields.has('entity') && fields.has('copy')) {
      const own = this.#own(item, id);
      if (own !== undefined) return own;
    }
    // Gephi's y grows upwards; it is known by the colour that it writes with every place.
    const heights = ['r', 'g', 'b'].every((name) => fields.has(name)) ? 'up' : 'down';
    joinColour(fields);
    const taking = new Fields(entriesOf(item, 'name'), this.#names);
    const place = takePlace(taking, heights);
    this.#place(id, item, place);
    this.#draft.entity(this.#entity(id, item, taking), where);
    return id;
  }

  #entity(id: string, item: Item, taking: Fields): DraftEntity {
    const { fields, where, description, group, ports, attributes } = item;
    const label = labelsOf(taking);
    const folder = group || attributes.has('yfiles.foldertype') ? 'group' : undefined;
    const named = fields.has(NX_NAME) ? taking.take([this.#names.of(NX_NAME)], asText) : undefined;
    const { name = named, kind = label ?? folder, ...found } = entityOf(id, taking, where, this.#draft);
    const said = description?.trim();
    if (ports)
      this.#draft.remark(
        'port/kept',
        'note',
        where,
        'The ports of a node are kept as its attribute “ports”.',
      );
    const more = {
      ...(said && found.summary !== undefined && { desc: said }),
      ...(ports && { ports }),
    };
    return {
      ...found,
      ...(name !== undefined && { name }),
      ...(kind !== undefined && { kind }),
      ...(said && found.summary === undefined && { summary: said }),
      ...(Object.keys(more).length > 0 && { attributes: { ...found.attributes, ...more } }),
    };
  }

  #place(id: string, { graphics, where }: Item, field: FoundPlace | undefined): void {
    if (this.#draft.hasEntity(id)) return;
    const [x, y] = graphics?.place ?? [field?.x, field?.y];
    if (x !== undefined && y !== undefined) this.#draft.place(id, x, y, where, field?.pinned);
  }

  /** A node that we wrote; what is drawn wins over what a field says. */
  #own({ fields, where, graphics }: Item, id: string): string | undefined {
    const rest = new Map(fields);
    const [x, y, label] = ['x', 'y', 'label'].map((name) => fields.get(name));
    for (const name of ['x', 'y', 'label']) rest.delete(name);
    joinColour(rest);
    const [left, top] = graphics?.place ?? [asNumber(x), asNumber(y)];
    const name = graphics?.labels[0] ?? (label === undefined ? undefined : String(label));
    const place = left === undefined || top === undefined ? undefined : ([left, top] as const);
    return this.#restorer.node({ id, name, place, fields: rest }, where);
  }
}
