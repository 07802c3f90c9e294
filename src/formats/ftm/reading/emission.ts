import type { Claim, Source } from '../../../dossier/types.ts';
import type { Draft } from '../../draft/draft.ts';
import { own } from '../../json/value.ts';
import { restored } from '../../own-fields.ts';
import { ownHeaderIn, takeHeader } from '../../own-header.ts';
import { remarkBeyond } from '../../reading/limits/beyond.ts';
import { completeClaim, completeEntity } from '../../remainder.ts';
import { isA, schemaOf } from '../model.ts';
import { claimOf, edgeOf, pairsOf } from '../plain/claim.ts';
import { DATE_NAMES } from '../plain/dates.ts';
import { entityOf } from '../plain/entity.ts';
import { impliedByLink, impliedByThing } from '../plain/implied.ts';
import { sourcesOf } from '../plain/sources.ts';
import type { FtmRecord } from '../record.ts';
import { edgeWords, kindWords, propertyWords } from '../vocabulary.ts';

/** Puts records into a draft as they come: things with the ties that they name, links as claims, where it can be read as sources. */
export class Emission {
  readonly #draft: Draft;
  /** Dossier ids of records that have others. */
  readonly #ids = new Map<string, string>();
  readonly #sources = new Set<string>();
  readonly #without = new Set<string>();
  readonly #described = new Set<string>();
  #hasHeader = false;
  #lines: number | undefined;
  readonly #idOf = (ref: string): string => this.#ids.get(ref) ?? ref;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Adds a record. `where` is its line or path. */
  record(record: FtmRecord, where: string): void {
    const holds = record.own?.holds;
    if (holds === 'dossier') this.#header(record, where);
    else if (holds === 'more' || (holds === 'source' && this.#hasHeader)) return;
    else if (holds === 'claim' || (holds !== 'entity' && edgeOf(record))) this.#link(record, where);
    else this.#thing(record, where);
  }

  /** To be called at the end, with the number of entities that were found: a file of ours says how many there were. */
  done(found: number): void {
    const lines = this.#lines ?? found;
    if (found >= lines) return;
    const message = `It was written with ${lines.toLocaleString('en')} lines; ${found.toLocaleString('en')} of them are there.`;
    this.#draft.remark(
      'ftm/fewer-lines',
      'warning',
      'the whole file',
      message,
      'If nobody removed any, the file was cut.',
    );
  }

  /** Adds only the ties that a record names, for a second one of the same id. */
  ties(record: FtmRecord, where: string): void {
    this.#ties(record, sourcesOf(record), where);
  }

  #header(record: FtmRecord, where: string): void {
    const fields = record.own?.fields ?? {};
    const header = ownHeaderIn(
      JSON.stringify(own(fields, 'dossier') ?? null),
      own(fields, 'places') ?? {},
      own(fields, 'impliedButNotThere'),
    );
    if (!header) {
      this.#damaged(where);
      return;
    }
    this.#hasHeader = true;
    const lines = own(fields, 'lines');
    if (typeof lines === 'number') this.#lines = lines;
    takeHeader(header, this.#draft, where);
    for (const source of header.file.sources) this.#source(source, where);
    for (const one of header.without) this.#without.add(one);
  }

  #damaged(where: string): void {
    const message =
      'What stands under “throughline” was changed so that it cannot be read any more; what the other fields say was used.';
    this.#draft.remark('ftm/own-damaged', 'warning', where, message);
  }

  #source(source: Source, where: string): void {
    if (this.#sources.has(source.id)) return;
    this.#sources.add(source.id);
    this.#draft.source(source, where);
  }

  #thing(record: FtmRecord, where: string): void {
    const { schema } = record;
    const known = schemaOf(schema);
    if (!known && !record.own) {
      const message = `The model does not know the schema “${schema.slice(0, 80)}”; its properties are kept as attributes.`;
      this.#draft.remark('ftm/unknown-schema', 'warning', where, message);
    } else if (known?.edge) {
      const message = `This “${schema}” names only one of its two ends; it was added as a thing.`;
      this.#draft.remark('ftm/one-end', 'note', where, message);
    }
    const entity = restored(entityOf(record), record.own, completeEntity, () => this.#damaged(where));
    if (entity.id !== record.id) this.#ids.set(record.id, entity.id);
    if (isA(schema, 'Interval')) this.#checkDates(record, entity.when !== undefined, where);
    if (!this.#described.has(entity.kind)) this.#draft.kind(entity.kind, kindWords(entity.kind));
    this.#described.add(entity.kind);
    this.#draft.entity(entity, where);
    if (record.own?.own) return;
    const sources = sourcesOf(record);
    for (const source of sources) this.#source(source, where);
    this.#ties(record, sources, where);
  }

  #ties(record: FtmRecord, sources: readonly Source[], where: string): void {
    for (const claim of impliedByThing(record, this.#idOf)) {
      const [type = ''] = claim.asserts.map(([, name]) => name);
      this.#describe(type, () => propertyWords(record.schema, type));
      for (const source of sources) if (source.id === claim.source) this.#source(source, where);
      if (!this.#without.has(claim.id)) this.#draft.claim(claim, where);
    }
  }

  #link(record: FtmRecord, where: string): void {
    const { schema } = record;
    const edge = edgeOf(record);
    const { limits } = this.#draft;
    const needed = edge ? pairsOf(record, edge) : 0;
    if (needed > limits.ties) {
      const how = { found: (much: string) => `It makes ${much}`, needed };
      const remark = remarkBeyond(where, limits, 'ties', how, 'The others are left out.');
      this.#draft.issue('ftm/too-many-pairs', remark);
    }
    const claim = restored(claimOf(record, this.#idOf, limits.ties), record.own, completeClaim, () =>
      this.#damaged(where),
    );
    if (!record.own) this.#checkDates(record, claim.when !== undefined, where);
    if (!record.own?.own) for (const source of sourcesOf(record)) this.#source(source, where);
    if (claim.asserts.some(([, type]) => type === schema)) this.#describe(schema, () => edgeWords(schema));
    this.#draft.claim(claim, where);
    if (!record.own?.own) for (const one of impliedByLink(record, this.#idOf)) this.#implied(one, where);
  }

  #implied(claim: Claim, where: string): void {
    if (!this.#without.has(claim.id)) this.#draft.claim(claim, where);
  }

  #describe(type: string, words: () => object): void {
    if (this.#described.has(`=${type}`)) return;
    this.#described.add(`=${type}`);
    this.#draft.type(type, words());
  }

  #checkDates({ properties }: FtmRecord, isDated: boolean, where: string): void {
    const names = DATE_NAMES.filter((name) => (properties.get(name)?.length ?? 0) > 0);
    if (isDated || names.length === 0) return;
    const message = `${names.join(' and ')}: there are several dates, or none that can be read; they are kept as attributes.`;
    this.#draft.remark('date/unreadable', 'warning', where, message);
  }
}
