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
  /** Ids of the nodes of a further graph. */
  #own = new Set<string>();

  constructor(draft: Draft, restorer: Restorer) {
    this.#draft = draft;
    this.#restorer = restorer;
  }

  /** A graph begins that is in no other. */
  begin(id: string, where: string): void {
    this.#graphs += 1;
    this.#name = id || `graph ${this.#graphs}`;
    this.#renamed = new Map();
    this.#own = new Set();
    if (this.#graphs < 2) return;
    const message = `The file holds several graphs; they became one dossier. What is in this one has the attribute “graph”: ${this.#name}.`;
    this.#draft.remark('graph/several', 'note', where, message);
  }

  /** What the graph is called that what comes now belongs to; undefined for the first, to which most files keep. */
  get further(): string | undefined {
    return this.#graphs < 2 ? undefined : this.#name;
  }

  /** True when the node that the file means by `id` has come: an edge may stand before its nodes. */
  knows(id: string): boolean {
    if (this.#graphs > 1) return this.#own.has(id);
    return this.#draft.hasEntity(id) || this.#restorer.entityOf(id) !== id;
  }

  /** The id for the entity of a node that the file calls `id`. */
  idFor(id: string, where: string): string {
    if (this.#graphs < 2) return id;
    this.#own.add(id);
    if (!this.#draft.hasEntity(id)) return id;
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
