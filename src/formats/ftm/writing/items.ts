import type { Dossier } from '../../../dossier/dossier.ts';
import type { Claim, Entity, Source, Triple } from '../../../dossier/types.ts';
import { vocabularyIndex } from '../../../dossier/vocabulary.ts';
import { inWords } from '../../draft/looks.ts';
import type { Holds } from '../../own-fields.ts';
import { claimOf, claimProperties, claimReading, endProperties } from '../plain/claim.ts';
import { dateProperties } from '../plain/dates.ts';
import { entityOf, entityProperties, readingOf } from '../plain/entity.ts';
import type { FtmRecord, Properties } from '../record.ts';
import { allowed, asItCame } from './properties.ts';
import type { Refs } from './refs.ts';
import { linkSchema, schemaFor } from './schemata.ts';

/** A record, and how it would be read. */
export interface Made<T> {
  readonly record: FtmRecord;
  readonly item: T;
  readonly plain: T;
}

const made = (id: string, schema: string, properties: Properties, holds: Holds): FtmRecord => ({
  id,
  schema,
  properties: allowed(schema, properties),
  beside: {},
  own: { holds, own: true, remainder: {}, fields: {} },
});

/** Makes records of the items of a dossier, without what FollowTheMoney cannot say. */
export class Records {
  readonly #dossier: Dossier;
  readonly #refs: Refs;
  readonly #schemas: ReadonlyMap<string, string>;
  readonly #ids: ReadonlyMap<string, string>;
  readonly idOf = (ref: string): string => this.#ids.get(ref) ?? ref;

  constructor(dossier: Dossier, refs: Refs) {
    this.#dossier = dossier;
    this.#refs = refs;
    this.#schemas = new Map([...dossier.entities].map(([id, entity]) => [id, schemaFor(entity)]));
    this.#ids = new Map([...refs.entities].map(([id, ref]) => [ref, id]));
  }

  /** An entity as a record of its schema. */
  entity(entity: Entity): Made<Entity> {
    const ref = this.#refs.entities.get(entity.id) ?? entity.id;
    const schema = schemaFor(entity);
    const record =
      ref === entity.id
        ? asItCame(entity, { id: ref, schema: entity.kind }, readingOf(entity.kind))
        : made(ref, schema, entityProperties(entity, schema), 'entity');
    return { record, item: entity, plain: entityOf(record) };
  }

  /** A source as an article, so that links can name it as their proof. */
  source(source: Source): FtmRecord {
    const [date] = dateProperties(source.published).filter(([name]) => name === 'date');
    const properties: [string, readonly string[]][] = [
      ['title', [source.title]],
      ...this.#published(source),
      ['publishedAt', date?.[1] ?? []],
    ];
    return made(this.#refs.more('source', source.id), 'Article', new Map(properties), 'source');
  }

  /** True for a claim that came out of FollowTheMoney. */
  isAsItCame(claim: Claim): boolean {
    return this.#refs.claim(claim.id) === claim.id;
  }

  /** A claim as a link, or a note where it asserts nothing; what it asserts besides as further links. */
  claim(claim: Claim): { readonly first: Made<Claim>; readonly more: readonly FtmRecord[] } {
    const ref = this.#refs.claim(claim.id);
    const [first, ...rest] = claim.asserts;
    if (first && ref === claim.id) return { first: this.#link(claim, first[1]), more: [] };
    const record = first ? this.#tie(ref, claim, first, 'claim') : this.#note(ref, claim);
    const more = rest.map((triple, i) =>
      this.#tie(this.#refs.more('claim', claim.id, String(i + 1)), claim, triple, 'more'),
    );
    return { first: { record, item: claim, plain: claimOf(record, this.idOf) }, more };
  }

  #link(claim: Claim, schema: string): Made<Claim> {
    const ends = endProperties(claim.asserts, schema, (id) => this.#refs.entities.get(id) ?? id);
    const bare: FtmRecord = { id: claim.id, schema, properties: ends, beside: {}, own: undefined };
    const reading = claimReading(bare, this.idOf);
    const record = asItCame(claim, { id: claim.id, schema }, reading);
    const whole = { ...record, properties: new Map([...record.properties, ...ends]) };
    return { record: whole, item: claim, plain: claimOf(whole, this.idOf) };
  }

  #note(ref: string, claim: Claim): FtmRecord {
    const properties: [string, readonly string[]][] = [
      ['summary', [claim.summary]],
      ...this.#evidence(claim),
    ];
    return made(ref, 'Note', new Map(properties), 'claim');
  }

  #tie(ref: string, claim: Claim, triple: Triple, holds: Holds): FtmRecord {
    const isPlain = claim.stance === 'asserts';
    const schema = isPlain ? linkSchema(triple, (id) => this.#schemas.get(id) ?? '') : 'UnknownLink';
    const label =
      vocabularyIndex(this.#dossier.header.vocabulary).types.get(triple[1])?.label ?? inWords(triple[1]);
    const properties: Properties = new Map([
      ...endProperties([triple], schema, (id) => this.#refs.entities.get(id) ?? id),
      ...claimProperties(claim, schema),
      ['role', [isPlain ? label : `${claim.stance}: ${label}`]],
      ...this.#evidence(claim),
    ]);
    return made(ref, schema, properties, holds);
  }

  #evidence({ source, quote }: Claim): [string, readonly string[]][] {
    return [
      ['proof', [this.#refs.more('source', source)]],
      ...this.#published(this.#dossier.sources.get(source)),
      ['description', quote === undefined ? [] : [quote]],
    ];
  }

  /** Where a source can be read, and who published it. */
  #published({ url, publisher }: Partial<Source> = {}): [string, readonly string[]][] {
    const name =
      publisher === undefined ? undefined : (this.#dossier.entities.get(publisher)?.name ?? publisher);
    return [
      ['sourceUrl', url === undefined || !/^https?:\/\//.test(url) ? [] : [url]],
      ['publisher', name === undefined ? [] : [name]],
    ];
  }
}
