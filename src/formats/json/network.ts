import { type RelationKey, relationKey } from '../../dossier/relations.ts';
import type { Draft } from '../draft/draft.ts';
import type { DraftRelation } from '../draft/found.ts';
import { Restorer } from '../roundtrip/restorer.ts';
import { jsonText } from '../text.ts';
import { entityOf } from './fields/entity.ts';
import { asFlag, type Entries, Fields, FoldedNames } from './fields/fields.ts';
import { flatFields } from './fields/flat.ts';
import { type FoundPlace, type Heights, takePlace } from './fields/place.ts';
import { relationOf } from './fields/relation.ts';
import { NamedSources } from './fields/sources.ts';

type Ends = Pick<DraftRelation, 'subject' | 'object' | 'directed' | 'mutual' | 'id'>;

interface Habits {
  /** Which way y grows in this format; `down` if not given. */
  readonly heights?: Heights;
  /** Fields that tools add to what we wrote, which say nothing new. */
  readonly added?: readonly string[];
}

/**
 * Puts items of a network into a draft: those that we wrote as what they were, those of other tools by the rules in
 * `fields/names.ts`.
 */
export class Network {
  readonly #draft: Draft;
  readonly #heights: Heights;
  readonly #added: ReadonlySet<string>;
  readonly #sources: NamedSources;
  readonly #restorer: Restorer;
  readonly #names = new FoldedNames();

  constructor(draft: Draft, { heights = 'down', added = [] }: Habits = {}) {
    this.#draft = draft;
    this.#heights = heights;
    this.#added = new Set(['name', 'label', 'color', ...added]);
    this.#sources = new NamedSources(draft);
    this.#restorer = new Restorer(draft);
  }

  /** Takes what we wrote of the whole dossier, as text or as JSON; false for anything else. */
  about(copy: unknown, where: string): boolean {
    return copy !== undefined && this.#restorer.file(typeof copy === 'string' ? copy : jsonText(copy), where);
  }

  /** Adds an item. Its place is among its fields, unless `at` says where it is, or null that it has none. `where` is its path. */
  entity(id: string, entries: Entries, where: string, at?: FoundPlace | null): void {
    const fields = new Fields(entries, this.#names);
    const place = at === undefined ? takePlace(fields, this.#heights) : at;
    if (this.#restored(id, entries, where, place)) return;
    if (place && !this.#draft.hasEntity(id)) this.#draft.place(id, place.x, place.y, where, place.pinned);
    this.#draft.entity(entityOf(id, fields, where, this.#draft), where);
  }

  /**
   * Adds a tie between two items; a field `directed` says whether it has a direction, where the format does not. Gives the key of its
   * relation, for those that we did not write.
   */
  relation(ends: Ends, entries: Entries, where: string): RelationKey | undefined {
    const { subject: source, object: target } = ends;
    if (entries.some(([name]) => name === 'evidence')) {
      const flat = flatFields(entries.filter(([name]) => !this.#added.has(name)));
      if (this.#restorer.edge({ source, target, fields: flat }, where)) return undefined;
    }
    const fields = new Fields(entries, this.#names);
    const directed = ends.directed ?? fields.take(['directed'], asFlag);
    const [subject, object] = [this.#restorer.entityOf(source), this.#restorer.entityOf(target)];
    const whole = { ...ends, subject, object, ...(directed !== undefined && { directed }) };
    const found = relationOf(whole, fields, where, { draft: this.#draft, sources: this.#sources });
    return relationKey([subject, this.#draft.relation(found, where), object]);
  }

  /** To be called once, after the last item. */
  done(): void {
    this.#restorer.done();
  }

  #restored(id: string, entries: Entries, where: string, place: FoundPlace | null | undefined): boolean {
    if (!entries.some(([name]) => name === 'copy')) return false;
    const fields = new Fields(entries, this.#names);
    takePlace(fields, this.#heights);
    const name = fields.take(['name', 'label'], (value) => (typeof value === 'string' ? value : undefined));
    const flat = flatFields(fields.rest().filter(([field]) => !this.#added.has(field)));
    const found = { id, name, fields: flat, place: place ? ([place.x, place.y] as const) : undefined };
    return this.#restorer.node(found, where) !== undefined;
  }
}
