import type { Dossier } from '../../../dossier/dossier.ts';
import type { Claim, Entity } from '../../../dossier/types.ts';
import { stixId } from '../ids.ts';
import { type Role, roleOfType, typeOfId } from '../object.ts';
import { writtenKind } from './kinds.ts';

/** STIX identifiers of the items of a dossier. Those that came out of STIX keep theirs, unless two items would share one. */
export class Refs {
  readonly entities: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
  readonly #dossier: string;
  readonly #taken = new Set<string>();

  constructor(dossier: Dossier) {
    this.#dossier = dossier.header.id;
    this.entities = this.#refs(dossier.entities, 'entity', (entity: Entity) => writtenKind(entity).type);
    this.sources = this.#refs(dossier.sources, 'source', () => 'report');
    this.claims = this.#refs(dossier.claims, 'claim', ({ asserts }: Claim) =>
      asserts.length === 0 ? 'note' : 'relationship',
    );
  }

  /** The identifier of something that belongs to the dossier, but is none of its items. */
  more(type: string, ...names: readonly string[]): string {
    return stixId(type, this.#dossier, ...names);
  }

  /** Dossier ids by identifier, of all items together. */
  ids(): Map<string, string> {
    const all = [this.entities, this.sources, this.claims];
    return new Map(all.flatMap((refs) => [...refs].map(([id, ref]) => [ref, id] as const)));
  }

  #refs<T>(items: ReadonlyMap<string, T>, role: Role, typeOf: (item: T) => string): Map<string, string> {
    const refs = new Map<string, string>();
    for (const [id, item] of items) {
      const keeps = !this.#taken.has(id) && isOfRole(id, role);
      const ref = keeps ? id : stixId(typeOf(item), this.#dossier, role, id);
      this.#taken.add(ref);
      refs.set(id, ref);
    }
    return refs;
  }
}

/** True for an identifier of an object that would be read as such an item again. */
function isOfRole(id: string, role: Role): boolean {
  const type = typeOfId(id);
  return type !== undefined && (roleOfType(type) === role || (role === 'claim' && type === 'opinion'));
}
