import type { Draft } from '../../draft/draft.ts';
import type { DraftEntity } from '../../draft/found.ts';
import type { Tell } from './plan.ts';

interface Implied {
  name?: string;
  kind?: string;
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
  readonly #implied = new Map<string, Implied>();

  constructor(draft: Draft, alone: boolean) {
    this.#draft = draft;
    this.#alone = alone;
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

  /** The id of what a cell names, with what the row says of it. */
  end(text: string, said: Implied, tell: Tell): string {
    if (this.#draft.hasEntity(text)) return text;
    const named = this.#byName.get(text);
    if (named !== undefined) {
      tell('end/by-name', 'note', `“${text}” is no id; the entity of this name was taken, “${named}”.`);
      return named;
    }
    this.#imply(text, said, tell);
    return text;
  }

  /** Adds an entity that no table describes. */
  mention(id: string): void {
    if (!this.#draft.hasEntity(id) && !this.#implied.has(id)) this.#implied.set(id, {});
  }

  /** Puts those that are only named into the draft, once all has been read. */
  done(): void {
    for (const [id, said] of this.#implied) this.#draft.entity({ id, ...said }, 'the whole file');
    this.#implied.clear();
  }

  #imply(id: string, said: Implied, tell: Tell): void {
    const known = this.#implied.get(id);
    if (!known) {
      const isSaid = said.name !== undefined || said.kind !== undefined;
      // What is not described where the others are is for the draft to remark on.
      if (this.#alone || isSaid) this.#implied.set(id, { ...said });
      return;
    }
    for (const part of ['name', 'kind'] as const) {
      const [before, now] = [known[part], said[part]];
      if (now === undefined || now === before) continue;
      if (before === undefined) known[part] = now;
      else
        tell(
          'entity/differs',
          'note',
          `The ${part} of “${id}” is “${now}” here, and was “${before}” before; that stays.`,
        );
    }
  }
}
