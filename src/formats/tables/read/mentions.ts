import type { Draft } from '../../draft/draft.ts';
import type { DraftEntity } from '../../draft/found.ts';
import type { Telling } from './plan.ts';

interface Implied {
  readonly name?: string;
  readonly kind?: string;
}

/**
 * Entities that tables name. Where there are tables of entities, an end of a relation is an id in them, or a name that only one of
 * them has; where there are none, entities are what the relations name.
 */
export class MentionedEntities {
  readonly #draft: Draft;
  /** True when no table describes entities. */
  readonly #alone: boolean;
  readonly #byName = new Map<string, string | undefined>();
  readonly #sameName = new Map<string, number>();
  readonly #implied = new Map<string, Implied | undefined>();
  /** The id for each text that named an entity. */
  readonly #ids = new Map<string, string>();

  constructor(draft: Draft, alone: boolean) {
    this.#draft = draft;
    this.#alone = alone;
    draft.impliesEntities = alone;
  }

  /** Adds an entity that a table describes. */
  described(entity: DraftEntity, where: string): void {
    const { id, name } = entity;
    const isNew = !this.#draft.hasEntity(id);
    this.#draft.entity(entity, where);
    if (!isNew || name === undefined || name === id) return;
    this.#byName.set(name, this.#byName.has(name) ? undefined : id);
  }

  /** An id for an entity of which a table gives the name alone: the name, or `name (2)`, `name (3)`… where that is taken. */
  idFor(name: string): string {
    let id = name;
    while (this.#draft.hasEntity(id)) {
      const count = (this.#sameName.get(name) ?? 1) + 1;
      this.#sameName.set(name, count);
      id = `${name} (${count})`;
    }
    return id;
  }

  /** The id of what a cell names; `said` is what the row says of it besides. */
  end(text: string, said: Implied | undefined, telling: Telling): string {
    if (this.#alone && !said) return text;
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#idOf(text, telling);
      this.#ids.set(text, id);
    }
    if (said) this.#imply(id, said, telling);
    return id;
  }

  /** Adds an entity that no table describes. */
  mention(id: string): void {
    if (!this.#draft.hasEntity(id) && !this.#implied.has(id)) this.#implied.set(id, undefined);
  }

  /** Puts those that are only named into the draft, once all has been read. */
  done(): void {
    for (const [id, said] of this.#implied) this.#draft.entity({ id, ...said }, 'the whole file');
    this.#implied.clear();
  }

  #idOf(text: string, telling: Telling): string {
    const named = this.#draft.hasEntity(text) ? undefined : this.#byName.get(text);
    if (named === undefined) return text;
    const message = `“${text}” is no id; the entity of this name was taken, “${named}”.`;
    telling.tell('end/by-name', 'note', message);
    return named;
  }

  #imply(id: string, said: Implied, telling: Telling): void {
    if (this.#draft.hasEntity(id)) return;
    const known = this.#implied.get(id);
    if (!known) this.#implied.set(id, said);
    else this.#implied.set(id, { ...said, ...known });
    for (const part of ['name', 'kind'] as const) {
      const [before, now] = [known?.[part], said[part]];
      if (before === undefined || now === undefined || now === before) continue;
      const message = `The ${part} of “${id}” is “${now}” here, and was “${before}” before; that stays.`;
      telling.tell('entity/differs', 'note', message);
    }
  }
}
