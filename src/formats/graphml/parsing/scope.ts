import { freeId } from '../../../kernel/ids.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Restorer } from '../../roundtrip/restorer.ts';

/** Which entity a node's id means: ids hold within a graph, and a file may have several. */
export class Scope {
  readonly #draft: Draft;
  readonly #restorer: Restorer;
  #graphs = 0;
  #name = '';
  #renamed = new Map<string, string>();

  constructor(draft: Draft, restorer: Restorer) {
    this.#draft = draft;
    this.#restorer = restorer;
  }

  /** A graph begins that is in no other. */
  begin(id: string, where: string): void {
    this.#graphs += 1;
    this.#name = id || `graph ${this.#graphs}`;
    this.#renamed = new Map();
    if (this.#graphs > 1)
      this.#draft.remark(
        'graph/several',
        'note',
        where,
        'The file holds several graphs; they became one dossier.',
      );
  }

  /** The id for the entity of a node that the file calls `id`. */
  idFor(id: string, where: string): string {
    if (this.#graphs < 2 || !this.#draft.hasEntity(id)) return id;
    const known = this.#renamed.get(id);
    if (known !== undefined) return known;
    const other = freeId(`${this.#name}/${id}`, { has: (taken) => this.#draft.hasEntity(taken) });
    this.#renamed.set(id, other);
    const message = `Another graph of the file has a “${id}” already; this one became “${other}”.`;
    this.#draft.remark('node/renamed', 'note', where, message);
    return other;
  }

  /** The entity that the file means by `id` at the end of an edge. */
  readonly entityOf = (id: string): string => this.#renamed.get(id) ?? this.#restorer.entityOf(id);
}
