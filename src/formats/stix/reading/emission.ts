import type { Claim, Entity, Source } from '../../../dossier/types.ts';
import { type Draft, FILE_SOURCE } from '../../draft/draft.ts';
import { type JsonObject, own, ownText } from '../../json/value.ts';
import { restored } from '../../own-fields.ts';
import { ownHeaderIn, takeHeader } from '../../own-header.ts';
import { completeClaim, completeEntity, completeSource, type Remainder } from '../../remainder.ts';
import { parsedJson } from '../../roundtrip/json.ts';
import type { Bundle, Located } from '../bundle.ts';
import { holding, unheld } from '../definitions.ts';
import { AUTHOR_ID, CUSTOM_EXTENSION_ID, EXTENSION_ID, extensionOf } from '../extension.ts';
import { type StixObject, typeOfId } from '../object.ts';
import { citedSources, unmatched } from '../plain/citations.ts';
import { claimOf } from '../plain/claim.ts';
import { entityOf, spanFields } from '../plain/entity.ts';
import { impliedByClaim, impliedByEntity } from '../plain/implied.ts';
import { sourceOf } from '../plain/source.ts';
import { isUnknownTime } from '../times.ts';
import { kindWords, typeWords } from '../vocabulary.ts';

const OURS = new Set([EXTENSION_ID, CUSTOM_EXTENSION_ID, AUTHOR_ID]);

/** Puts what a bundle says into a draft: entities with what follows from them, sources, claims. */
export class Emission {
  readonly #bundle: Bundle;
  readonly #draft: Draft;
  readonly #entities: Located[] = [];
  readonly #sources: { readonly source: Source; readonly where: string }[] = [];
  readonly #claims: Located[] = [];
  readonly #definitions: StixObject[] = [];
  readonly #without = new Set<string>();
  readonly #ends = new Set<string>();
  readonly #known = new Set<string>();

  constructor(bundle: Bundle, draft: Draft) {
    this.#bundle = bundle;
    this.#draft = draft;
  }

  /** To be called once. `about` is what the bundle itself says. */
  run(about: JsonObject): void {
    for (const located of this.#bundle.located()) this.#sort(located);
    this.#keepDefinitions(about);
    for (const { source, where } of this.#sources) this.#source(source, where);
    const claims = new Set(this.#claims.map(({ object }) => this.#bundle.idOf(object.id)));
    const entities = new Set(this.#entities.map(({ object }) => this.#bundle.idOf(object.id)));
    for (const located of this.#entities) this.#entity(located, { claims, entities });
    for (const located of this.#claims) this.#claim(located, claims);
    this.#addEnds();
  }

  #sort(located: Located): void {
    const { object, where } = located;
    if (OURS.has(object.id)) return;
    const role = this.#bundle.roleOf(object);
    if (role === 'dossier') this.#header(located);
    else if (role === 'entity') this.#entities.push(located);
    else if (role === 'source') {
      const source = this.#restored(sourceOf(object, this.#bundle), located, completeSource);
      this.#sources.push({ source, where });
    } else if (role === 'definition') this.#definitions.push(object);
    else if (role === 'claim' || !this.#hasFirst(object)) this.#claims.push(located);
  }

  /** Markings, definitions, translations and what the bundle itself says belong to the source that the file is. */
  #keepDefinitions(about: JsonObject): void {
    const left = unheld(
      this.#sources.map(({ source }) => source),
      { objects: this.#definitions, about },
    );
    if (!left) return;
    const i = this.#sources.findIndex(({ source }) => source.id === FILE_SOURCE);
    const file = this.#sources[i];
    if (file) this.#sources[i] = { ...file, source: holding(file.source, left) };
    else this.#draft.fileAttributes = holding({}, left).attributes;
  }

  /** True when the relationship that holds the whole claim is there. */
  #hasFirst(object: StixObject): boolean {
    const first = own(extensionOf(object)?.fields ?? {}, 'first_ref');
    return typeof first === 'string' && this.#bundle.object(first) !== undefined;
  }

  #header({ object, where }: Located): void {
    const fields = extensionOf(object)?.fields ?? {};
    const header = ownHeaderIn(
      ownText(fields, 'dossier') ?? '',
      parsedJson(ownText(fields, 'places') ?? '{}'),
      parsedJson(ownText(fields, 'implied_but_not_there') ?? '[]'),
    );
    if (!header) {
      this.#damaged(where);
      return;
    }
    takeHeader(header, this.#draft, where);
    for (const id of header.without) this.#without.add(id);
  }

  #restored<T>(
    plain: T,
    { object, where }: Located,
    complete: (plain: T, remainder: Remainder) => T | undefined,
  ): T {
    return restored(plain, extensionOf(object), complete, () => this.#damaged(where));
  }

  #damaged(where: string): void {
    const message =
      'What our extension says was changed so that it cannot be read any more; what the other fields say was used.';
    this.#draft.remark('stix/extension-damaged', 'warning', where, message);
  }

  #source(source: Source, where: string): void {
    this.#known.add(source.id);
    this.#draft.source(source, where);
  }

  /** Says which citations of a description name nothing that the bundle has. */
  #checkCitations(object: StixObject, where: string): void {
    for (const name of unmatched(object, this.#bundle)) {
      const message = `Its description cites “${name.slice(0, 80)}”, which no external reference is called; the citation stays as text.`;
      this.#draft.remark('stix/citation', 'note', where, message);
    }
  }

  #entity(located: Located, taken: { claims: ReadonlySet<string>; entities: ReadonlySet<string> }): void {
    const { object, where } = located;
    const entity = this.#restored(entityOf(object, this.#bundle), located, completeEntity);
    const span = spanFields(object.type)?.filter(
      (name) => Object.hasOwn(object, name) && !isUnknownTime(own(object, name)),
    );
    if (span && span.length > 0 && !entity.when) this.#unreadable(span, where);
    this.#addEntity(entity, where);
    if (extensionOf(object)?.own) return;
    this.#checkCitations(object, where);
    const implied = impliedByEntity(object, this.#bundle);
    for (const one of implied.entities)
      if (!taken.entities.has(one.id) && !this.#without.has(one.id)) this.#addEntity(one, where);
    for (const one of implied.claims) this.#addImplied(one, where, taken.claims);
  }

  #addEntity(entity: Entity, where: string): void {
    this.#draft.kind(entity.kind, kindWords(entity.kind));
    this.#draft.entity(entity, where);
  }

  #claim(located: Located, taken: ReadonlySet<string>): void {
    const { object, where } = located;
    const claim = this.#restored(claimOf(object, this.#bundle), located, completeClaim);
    const fields = ['start_time', 'stop_time', 'first_seen', 'last_seen'].filter(
      (name) => Object.hasOwn(object, name) && !isUnknownTime(own(object, name)),
    );
    if (fields.length > 0 && !claim.when) this.#unreadable(fields, where);
    if (claim.asserts.length === 0 && !extensionOf(object)) this.#endless(object, where);
    for (const source of citedSources(object, this.#bundle))
      if (!this.#known.has(source.id)) this.#source(source, where);
    if (!extensionOf(object)?.own) this.#checkCitations(object, where);
    this.#addClaim(claim, where);
    for (const one of impliedByClaim(object, this.#bundle).claims) this.#addImplied(one, where, taken);
  }

  #addImplied(claim: Claim, where: string, taken: ReadonlySet<string>): void {
    if (!taken.has(claim.id) && !this.#without.has(claim.id)) this.#addClaim(claim, where);
  }

  #addClaim(claim: Claim, where: string): void {
    for (const [subject, type, object] of claim.asserts) {
      this.#draft.type(type, typeWords(type));
      this.#ends.add(subject).add(object);
    }
    for (const speaker of claim.speakers) this.#ends.add(speaker);
    this.#draft.claim(claim, where);
  }

  #unreadable(names: readonly string[], where: string): void {
    const message =
      names.length > 1
        ? `${names.join(' and ')} give no span of time that can be read; they are kept as attributes.`
        : `${names.join()} gives no time that can be read; it is kept as an attribute.`;
    this.#draft.remark('date/unreadable', 'warning', where, message);
  }

  #endless({ type }: StixObject, where: string): void {
    const message = `The ${type} does not say what it ties to what; it is kept as a claim without a relation.`;
    this.#draft.remark('stix/no-ends', 'warning', where, message);
  }

  /** What is named, but not in the bundle, has at least its type. */
  #addEnds(): void {
    for (const id of this.#ends) {
      const kind = typeOfId(id);
      if (kind === undefined || this.#draft.hasEntity(id)) continue;
      const message = `“${id}” is named, but is not in the bundle; it was added with its id as its name.`;
      this.#draft.remark('stix/dangling', 'warning', 'the whole file', message);
      this.#addEntity({ id, kind, name: id }, 'the whole file');
    }
  }
}
