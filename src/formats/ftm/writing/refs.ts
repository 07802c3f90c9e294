import type { Dossier } from '../../../dossier/dossier.ts';
import type { Claim, Entity } from '../../../dossier/types.ts';
import { hex, sha1 } from '../../sha1.ts';
import { schemaOf } from '../model.ts';
import { isImpliedId } from '../plain/implied.ts';

/** What FollowTheMoney accepts as an id. */
const ID = /^[0-9A-Za-z]([0-9A-Za-z.-]{0,198}[0-9A-Za-z])?$/;

const isLink = ({ id, asserts }: Claim): boolean => {
  const [first] = asserts;
  const isOne = first && schemaOf(first[1])?.edge && asserts.every(([, type]) => type === first[1]);
  return isOne === true && !isImpliedId(id);
};

const isThing = ({ kind }: Entity): boolean => schemaOf(kind) !== undefined;

/** Ids of the items of a dossier in FollowTheMoney. What came from there keeps its id, unless two items would share one. */
export class Refs {
  readonly entities: ReadonlyMap<string, string>;
  readonly #claims: ReadonlyMap<string, string>;
  readonly #dossier: string;
  readonly #taken = new Set<string>();

  constructor(dossier: Dossier) {
    this.#dossier = dossier.header.id;
    this.entities = this.#refs('entity', dossier.entities, isThing);
    this.#claims = this.#refs('claim', dossier.claims, isLink);
  }

  /** The id of a claim; of those that mostly follow from others only when it is asked for. */
  claim(id: string): string {
    return this.#claims.get(id) ?? this.more('claim', id);
  }

  /** The id of something that belongs to the dossier: the same names, the same id. */
  more(...names: readonly string[]): string {
    const text = JSON.stringify([this.#dossier, ...names]);
    return `tl-${hex(sha1(new TextEncoder().encode(text)))}`;
  }

  #refs<T>(
    what: string,
    items: ReadonlyMap<string, T>,
    cameFromThere: (item: T) => boolean,
  ): Map<string, string> {
    const refs = new Map<string, string>();
    for (const [id, item] of items) {
      if (what === 'claim' && isImpliedId(id)) continue;
      const keeps = ID.test(id) && !this.#taken.has(id) && cameFromThere(item);
      const ref = keeps ? id : this.more(what, id);
      this.#taken.add(ref);
      refs.set(id, ref);
    }
    return refs;
  }
}
