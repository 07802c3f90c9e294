import type { Draft } from '../draft/draft.ts';
import type { DraftRelation } from '../draft/found.ts';
import { entityOf } from './fields/entity.ts';
import { asFlag, type Entries, Fields, FoldedNames } from './fields/fields.ts';
import { type FoundPlace, type Heights, takePlace } from './fields/place.ts';
import { relationOf } from './fields/relation.ts';
import { NamedSources } from './fields/sources.ts';

/** Puts items of another tool's network into a draft, by the rules in `fields/names.ts`. */
export class Network {
  readonly #draft: Draft;
  readonly #heights: Heights;
  readonly #sources: NamedSources;
  readonly #names = new FoldedNames();

  constructor(draft: Draft, heights: Heights = 'down') {
    this.#draft = draft;
    this.#heights = heights;
    this.#sources = new NamedSources(draft);
  }

  /** Adds an item. Its place is among its fields, unless `at` says where it is, or null that it has none. */
  entity(id: string, entries: Entries, where: string, at?: FoundPlace | null): void {
    const fields = new Fields(entries, this.#names);
    const place = at === undefined ? takePlace(fields, this.#heights) : at;
    if (place && !this.#draft.hasEntity(id)) this.#draft.place(id, place.x, place.y, where, place.pinned);
    this.#draft.entity(entityOf(id, fields, where, this.#draft), where);
  }

  /** Adds a tie between two items; a field `directed` says whether it has a direction, where the format does not. */
  relation(
    ends: Pick<DraftRelation, 'subject' | 'object' | 'directed' | 'id'>,
    entries: Entries,
    where: string,
  ): void {
    const fields = new Fields(entries, this.#names);
    const directed = ends.directed ?? fields.take(['directed'], asFlag);
    const whole = { ...ends, ...(directed !== undefined && { directed }) };
    const found = relationOf(whole, fields, where, { draft: this.#draft, sources: this.#sources });
    this.#draft.relation(found, where);
  }
}
