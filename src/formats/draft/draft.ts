import { ClaimColumnsBuilder, renumberedClaims } from '../../dossier/columns/build/claims.ts';
import { keepClaimColumns, keepKinds } from '../../dossier/columns/build/collections.ts';
import { shorts } from '../../dossier/columns/build/growing.ts';
import { namesOf } from '../../dossier/columns/build/layers.ts';
import { keepCountries } from '../../dossier/columns/countries.ts';
import { keepTimes } from '../../dossier/columns/times.ts';
import { Dossier } from '../../dossier/dossier.ts';
import { TimesBuilder } from '../../dossier/evidence/times.ts';
import { packedDossier } from '../../dossier/packed/dossier.ts';
import { Packer } from '../../dossier/packed/packer.ts';
import { packedPositions } from '../../dossier/packed/positions.ts';
import type {
  Attributes,
  Briefing,
  Claim,
  Entity,
  Family,
  Position,
  Source,
  Triple,
} from '../../dossier/types.ts';
import type { Issue } from '../../kernel/fault.ts';
import { slug } from '../../kernel/ids.ts';
import { refusedBeyond, remarkBeyond } from '../reading/limits/beyond.ts';
import type { Limits } from '../reading/limits.ts';
import { Unreadable } from '../reading/part.ts';
import { ImportRemarks } from '../reading/remarks.ts';
import { ClaimIds } from './claim-ids.ts';
import { writeClaim } from './claim-json.ts';
import { claimOf } from './claims.ts';
import { fitting, remarkHidden } from './fitting.ts';
import type { DraftEntity, Drafted, DraftRelation, FileIdentity, Said } from './found.ts';
import { Mentions } from './mentions.ts';
import { spreadOut } from './places.ts';
import { DraftVocabulary, type KindWords, OTHER, type TypeWords } from './vocabulary.ts';

/** The source of every claim for which the file names no other. */
export const FILE_SOURCE = 'source:file';
const NO_KIND = 'entity';
const NO_TYPE = 'related-to';

/**
 * A dossier in the making: readers put in what they find, in any order, and the rest (ids, sources, missing ends, vocabulary,
 * columns) follows. Items are packed as they come, so that memory holds one of them. Nothing is dropped without a remark; what is
 * above the limits throws an {@link Unreadable}.
 */
export class Draft {
  /** What the dossier will be called; the file's name if nobody says. */
  title: string | undefined;
  /** The id that the dossier had; made from the title if nobody says. */
  id: string | undefined;
  /** True when the places are our own, to be kept to the last decimal. */
  exactPlaces = false;
  /** True when the file describes no entities: they are what its relations name, and none is missing. */
  impliesEntities = false;
  /** What the file says of itself that has no other place: attributes of the source that it is. */
  fileAttributes: Attributes | undefined;
  readonly vocabulary: DraftVocabulary;
  readonly limits: Limits;
  readonly #remarks = new ImportRemarks();
  readonly #entities = new Packer<Entity>();
  readonly #sources = new Packer<Source>();
  readonly #claims = new Packer<Claim>(writeClaim);
  readonly #named = { entities: new Mentions(), sources: new Mentions() };
  readonly #claimIds = new ClaimIds(this.#claims);
  readonly #kinds = shorts();
  readonly #countries = new Set<string>();
  readonly #times = new TimesBuilder();
  readonly #columns: ClaimColumnsBuilder;
  readonly #places = new Map<string, Position>();
  readonly #briefings = new Map<string, Briefing>();

  constructor(limits: Limits) {
    this.limits = limits;
    this.vocabulary = new DraftVocabulary(limits.kinds);
    const { entities, sources } = this.#named;
    this.#columns = new ClaimColumnsBuilder({ entities, sources, types: this.vocabulary.typeNumbers });
  }

  /** Entities and claims so far. */
  get items(): number {
    return this.#entities.length + this.#claims.length;
  }

  /** Remarks on what was repaired or left out. `where` is a line, a row or a path; remarks with the same code are counted together. */
  remark(code: string, severity: 'warning' | 'note', where: string, message: string, fix?: string): void {
    this.#remarks.add(code, severity, () => ({ where, message, ...(fix !== undefined && { fix }) }));
  }

  /** Passes a remark on that was made elsewhere. */
  issue(code: string, { severity, ...remark }: Issue): void {
    this.#remarks.add(code, severity === 'note' ? 'note' : 'warning', () => remark);
  }

  /** True when an entity of this id has come. */
  hasEntity(id: string): boolean {
    return this.#named.entities.has(id);
  }

  /** Adds an entity. Of two with one id the first stays, with a remark. */
  entity(entity: DraftEntity, where: string): void {
    this.#within(entity.id, where);
    if (!this.#named.entities.arrived(entity.id, this.#entities.length)) {
      const name = entity.name !== undefined && entity.name !== entity.id ? ` (${entity.name})` : '';
      this.remark(
        'entity/twice',
        'warning',
        where,
        `The id “${entity.id}” occurs again${name}; the first stays.`,
      );
      return;
    }
    const fits = fitting(entity, where, this);
    const kind = entity.kind || NO_KIND;
    const number = this.vocabulary.kind(kind);
    if (fits.country !== undefined) this.#countries.add(fits.country);
    this.#kinds.push(number ?? this.vocabulary.kind(OTHER) ?? 0);
    const named = { ...fits, kind: number === undefined ? OTHER : kind, name: entity.name || entity.id };
    remarkHidden(named.name, where, this);
    if (number !== undefined) this.#entities.add(named);
    else {
      this.#beyondKinds('kind/too-many', where, 'kinds', kind);
      this.#entities.add({ ...named, attributes: { ...fits.attributes, kind } });
    }
  }

  /** Adds a source. Of two with one id the first stays, with a remark. */
  source(source: Source, where: string): void {
    this.#within(source.id, where);
    if (this.#named.sources.arrived(source.id, this.#sources.length)) {
      for (const id of source.basedOn ?? []) this.#named.sources.indexOf(id);
      if (source.entity !== undefined) this.#named.entities.indexOf(source.entity);
      this.#sources.add(fitting(source, where, this));
    } else
      this.remark(
        'source/twice',
        'warning',
        where,
        `The source “${source.id}” occurs again; the first stays.`,
      );
  }

  /** Adds a tie between two entities, which may come later, as one claim. Gives the id of the relation type that it has got. */
  relation(tie: DraftRelation, where: string): string {
    const { subject, object, type = NO_TYPE, directed = true } = tie;
    const named = this.vocabulary.type(type, directed);
    if (named === undefined) this.#beyondKinds('type/too-many', where, 'relation types', type);
    const id = named ?? this.vocabulary.type(OTHER, directed) ?? OTHER;
    const asserts: Triple[] = [[subject, id, object]];
    if (tie.mutual && subject !== object) asserts.push([object, id, subject]);
    const said = named === undefined ? { ...tie, attributes: { ...tie.attributes, type } } : tie;
    this.#claim(said, asserts, where);
    return id;
  }

  /** Adds a claim as it is; its relation types are to be described in the vocabulary before, or are directed. */
  claim(claim: Partial<Claim> & Pick<Claim, 'asserts'>, where: string): void {
    for (const [, type] of claim.asserts) this.vocabulary.describeType(type, {});
    this.#claim(claim, claim.asserts, where);
  }

  /** Says where an entity stands, in picture units, y downwards. Numbers that are none are left out with a remark. */
  place(id: string, x: number, y: number, where: string, pinned?: boolean): void {
    if (Number.isFinite(x) && Number.isFinite(y))
      this.#places.set(id, pinned === undefined ? [x, y] : [x, y, pinned]);
    else
      this.remark('place/unreadable', 'warning', where, `The place of “${id}” is no number; it is left out.`);
  }

  /** Describes a kind of entity; what was said first stays. */
  kind(id: string, words: KindWords): void {
    this.vocabulary.describeKind(id, words);
  }

  /** Describes a relation type; what was said first stays. */
  type(id: string, words: TypeWords): void {
    this.vocabulary.describeType(id, words);
  }

  /** Adds a family. */
  family(family: Family): void {
    this.vocabulary.describeFamily(family);
  }

  /** Adds a briefing. */
  briefing(briefing: Briefing): void {
    this.#briefings.set(briefing.id, briefing);
  }

  /** The finished dossier. `file` is the source of what names no other. Nothing may be added afterwards. */
  done(file: FileIdentity): Drafted {
    this.#addMissing(file);
    const header = this.#header(file);
    const entities = this.#entities.done();
    const sources = this.#sources.done();
    const claims = this.#claims.done();
    const columns = renumberedClaims(this.#columns.done(), {
      entities: this.#named.entities.rows(),
      sources: this.#named.sources.rows(),
    });
    const places = new Map([...this.#places].filter(([id]) => this.#named.entities.has(id)));
    const positions = packedPositions(this.exactPlaces ? places : spreadOut(places));
    const dossier = Dossier.holding(header, {
      entities,
      sources,
      claims,
      positions,
      briefings: this.#briefings,
    });
    const numbering = {
      entities: namesOf(entities),
      sources: namesOf(sources),
      vocabulary: header.vocabulary,
    };
    keepClaimColumns(claims, numbering, columns);
    keepKinds(entities, header.vocabulary, this.#kinds.done());
    keepCountries(entities, [...this.#countries].sort());
    keepTimes(claims, this.#times.done());
    return { packed: packedDossier(dossier), remarks: this.#remarks.groups() };
  }

  #claim(said: Said, asserts: Claim['asserts'], where: string): void {
    const id = this.#claimIds.idFor(said.id, this.#claims.length);
    if (said.id && id !== said.id)
      this.remark('claim/id-taken', 'note', where, `The id “${said.id}” is taken; this one became “${id}”.`);
    this.#within(id, where);
    for (const [subject, , object] of asserts) {
      this.#checkId(subject, where);
      this.#checkId(object, where);
    }
    const whole = fitting(claimOf(said, id, asserts, FILE_SOURCE), where, this);
    this.#columns.add(whole);
    this.#times.add(whole);
    this.#claims.add(whole);
  }

  #beyondKinds(code: string, where: string, what: string, name: string): void {
    this.#remarks.add(code, 'warning', () => {
      const found = (much: string): string => `There are ${much.replace('kinds', what)}`;
      return remarkBeyond(where, this.limits, 'kinds', { found }, `“${name}” became an attribute.`);
    });
  }

  #within(id: string, where: string): void {
    this.#checkId(id, where);
    if (this.items < this.limits.items) return;
    const found = (much: string): string => `It has ${much}`;
    throw refusedBeyond('import/too-many', this.limits, 'items', { found, fix: 'Split the file.' });
  }

  #checkId(id: string, where: string): void {
    if (id.length <= this.limits.idLength && id !== '') return;
    const fix = 'Check what made the file.';
    if (id === '') throw new Unreadable('import/id', `At ${where} an id is empty.`, fix);
    const found = (much: string): string => `At ${where} an id has ${much}`;
    throw refusedBeyond('import/id', this.limits, 'idLength', { found, needed: id.length, fix });
  }

  #addMissing({ name, sha256 }: FileIdentity): void {
    for (const id of this.#named.entities.missing()) {
      const message = `“${id}” is mentioned, but not described; it was added with its id as its name.`;
      if (!this.impliesEntities) this.remark('entity/missing', 'warning', 'the whole file', message);
      this.entity({ id }, 'the whole file');
    }
    const about = this.fileAttributes;
    if (about) this.#named.sources.indexOf(FILE_SOURCE);
    for (const id of this.#named.sources.missing()) {
      const own = id === FILE_SOURCE;
      if (!own)
        this.remark('source/missing', 'warning', 'the whole file', `The source “${id}” is not described.`);
      const identity = {
        title: name,
        ...(sha256 !== undefined && { sha256 }),
        ...(about && { attributes: about }),
      };
      const source = own ? { id, ...identity } : { id, title: id };
      this.source(source, 'the whole file');
    }
  }

  #header({ name }: FileIdentity): Dossier['header'] {
    const title = this.title || name.split(', ').map(bareName).join(', ') || name;
    return { id: this.id || slug(title), title, vocabulary: this.vocabulary.done() };
  }
}

/** A file's name without its folders and endings. */
const bareName = (name: string): string => name.replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '').replace(/^.*\//, '');
