import type { Claim, Entity, Source, Vocabulary } from '../../types.ts';
import { isClaim, isEntity, isSource } from './acceptance.ts';
import { Collector } from './collector.ts';
import type { ListReader } from './members.ts';
import { PlainClaims } from './plain/claims.ts';
import { PlainEntities } from './plain/entities.ts';
import { wordsOf } from './plain/known.ts';
import { type ReadPositions, readPositions } from './plain/positions.ts';
import { PlainText } from './plain/text.ts';
import { ClaimWatch, EntityWatch } from './watches.ts';

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

/** The parts of a file in their usual order, each watched as it goes by. */
export class Parts {
  readonly entities: Collector<Entity>;
  readonly sources: Collector<Source>;
  readonly claims: Collector<Claim>;
  entityWatch: EntityWatch | undefined;
  claimWatch: ClaimWatch | undefined;
  /** The positions, where they were plain and came after the entities. */
  placed: ReadPositions | undefined;
  readonly #text: PlainText;

  /** `bytes` as in {@link PlainText}. */
  constructor(bytes: Uint8Array) {
    this.#text = new PlainText(bytes);
    this.entities = new Collector(bytes, isEntity, (entity: Entity) => this.entityWatch?.see(entity));
    this.sources = new Collector(bytes, isSource, () => undefined);
    this.claims = new Collector(bytes, isClaim, (claim: Claim) => this.claimWatch?.see(claim));
  }

  /** Begins a list. What its items name can be looked up on the way if it came before, as it does in files of our own. */
  list(name: string, vocabulary: Vocabulary | undefined): ListReader | undefined {
    if (name === 'entities') {
      if (vocabulary) this.#watchEntities(vocabulary);
      return this.entities;
    }
    if (name === 'sources') return this.sources;
    if (name !== 'claims') return undefined;
    if (vocabulary) this.#watchClaims(vocabulary);
    return this.claims;
  }

  /** Reads positions without a parser, if they are plain. */
  positions(at: number): boolean {
    const entities = this.entities.map;
    this.#text.at = at;
    this.placed = entities && readPositions(this.#text, entities.names);
    return this.placed !== undefined;
  }

  #watchEntities(vocabulary: Vocabulary): void {
    const watch = new EntityWatch(vocabulary);
    const kinds = wordsOf(idsOf(vocabulary.kinds));
    this.entityWatch = watch;
    if (kinds) this.entities.plainly = new PlainEntities(this.#text, kinds, watch);
  }

  #watchClaims(vocabulary: Vocabulary): void {
    const [entities, sources] = [this.entities.map?.names, this.sources.map?.names];
    if (!entities || !sources) return;
    const watch = new ClaimWatch({ entities, sources, vocabulary });
    const types = wordsOf(idsOf(vocabulary.relationTypes));
    this.claimWatch = watch;
    if (types) this.claims.plainly = new PlainClaims(this.#text, { entities, sources, types }, watch);
  }
}
