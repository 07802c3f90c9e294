import type { AttributeValue, Entity, Triple } from '../../dossier/types.ts';
import { ENTITY_COLUMNS } from '../columns/entities.ts';
import { EVIDENCE_COLUMNS, LINE_COLUMNS } from '../columns/relations.ts';
import { attributesOf } from '../draft/attributes.ts';
import type { Draft } from '../draft/draft.ts';
import { clean } from '../text.ts';
import { evidenceCopyIn, type FileCopy, fileCopyIn, nodeCopyIn } from './copy.ts';
import { editedEntity } from './edited.ts';
import { entityFrom } from './entity.ts';
import { type Fields, listIn, textIn, yesIn } from './fields.ts';
import { GatheredClaims } from './gathered-claims.ts';
import { isOwn, withOwnCells } from './own-columns.ts';
import { RestoredVocabulary } from './restored-vocabulary.ts';

/** A node as a reader found it. `fields` are those that the format itself has no meaning for. */
export interface FoundNode {
  /** What the file calls it. */
  readonly id: string;
  readonly name: string | undefined;
  /** In picture units, y downwards. */
  readonly place?: readonly [x: number, y: number] | undefined;
  readonly fields: Fields;
}

/** An edge as a reader found it; its ends are what the file calls the nodes. */
export interface FoundEdge {
  readonly source: string;
  readonly target: string;
  readonly fields: Fields;
}

const NODE_FIELDS = new Set([...ENTITY_COLUMNS.map(({ id }) => id), 'entity', 'pinned', 'copy']);
const EDGE_FIELDS = new Set(
  [...LINE_COLUMNS, ...EVIDENCE_COLUMNS].map(({ id }) => id).concat('relation', 'evidence'),
);

/** How what we write into `copy` begins, so that it is recognised when its end is cut off. */
const NODE_COPY = /^\{"(?:entity|file)":\{"id":/;
const FILE_COPY = /^\{"id":/;

const others = (fields: Fields, known: ReadonlySet<string>): [string, AttributeValue][] =>
  [...fields].filter(([id, value]) => !known.has(id) && !isOwn(id) && value !== '');

/**
 * Recognises nodes and edges that we wrote, even after another tool has changed and saved the file, and puts what they were into the
 * draft: entities with places, claims, sources, vocabulary. What people see in other tools and have changed there wins over our copy.
 * Whatever it does not recognise is for the reader itself.
 */
export class Restorer {
  readonly #draft: Draft;
  readonly #vocabulary: RestoredVocabulary;
  readonly #claims = new GatheredClaims();
  /** The entity of each node of ours that the file calls otherwise. */
  readonly #entities = new Map<string, string>();

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#vocabulary = new RestoredVocabulary(draft);
  }

  /** Takes what a file says once of the whole, where the format has a place for it; false for text that is not ours. */
  file(text: string, where: string): boolean {
    const copy = fileCopyIn(text);
    if (copy) this.#file(copy, where);
    else if (FILE_COPY.test(text)) this.#damaged(where, 'What it says of the whole dossier');
    return copy !== undefined;
  }

  /** Takes a node if we wrote it: gives the id of its entity, else undefined. */
  node({ id: own, name, place, fields }: FoundNode, where: string): string | undefined {
    const [id, text] = [textIn(fields, 'entity'), textIn(fields, 'copy')];
    if (id === undefined || text === undefined || textIn(fields, 'kind') === undefined) return undefined;
    const copy = nodeCopyIn(text);
    if (!copy && !NODE_COPY.test(text)) return undefined;
    if (!copy) this.#damaged(where, 'What stands in “copy”');
    if (copy?.file) this.#file(copy.file, where);
    const seen = entityFrom(fields, id, name || id);
    const entity = copy?.entity ? editedEntity(copy.entity, seen, fields) : seen;
    this.#vocabulary.kind(entity.kind, fields);
    this.#draft.entity(this.#withCells(entity, fields), where);
    if (own !== entity.id) this.#entities.set(own, entity.id);
    this.#draft.exactPlaces = true;
    if (place) this.#draft.place(entity.id, place[0], place[1], where, yesIn(fields, 'pinned'));
    return entity.id;
  }

  /** Takes an edge if we wrote it; false if not, or if its evidence is damaged. */
  edge({ source, target, fields }: FoundEdge, where: string): boolean {
    const text = textIn(fields, 'evidence');
    if (!text?.startsWith('{') || !fields.has('relation')) return false;
    const evidence = evidenceCopyIn(text);
    if (!evidence) {
      this.#damaged(where, 'The evidence');
      return false;
    }
    const [subject, written, object] = evidence.triple;
    const seen = textIn(fields, 'type');
    const type = seen === undefined || seen === clean(written) ? written : seen;
    const triple: Triple = [this.#end(source, subject), type, this.#end(target, object)];
    this.#vocabulary.type(type, fields);
    const titles = listIn(fields, 'sources');
    const more = attributesOf(others(fields, EDGE_FIELDS));
    evidence.claims.forEach((copy, i) => {
      this.#vocabulary.source(copy.claim.source, titles?.[i] || undefined);
      this.#claims.add(copy, triple, where, i === 0 ? more : undefined);
    });
    return true;
  }

  /** The entity that the file's `id` stands for, for edges that we did not write. */
  entityOf(id: string): string {
    return this.#entities.get(id) ?? id;
  }

  /** To be called once, after the last node and edge. */
  done(): void {
    this.#vocabulary.done();
    this.#claims.done(this.#draft);
  }

  #file(copy: FileCopy, where: string): void {
    this.#draft.id ??= copy.id;
    const { title } = this.#draft;
    if (title === undefined || title === clean(copy.title)) this.#draft.title = copy.title;
    this.#vocabulary.file(copy, where);
    for (const claim of copy.claims) this.#claims.add(claim, undefined, where);
  }

  #end(id: string, written: string): string {
    return this.#entities.get(id) ?? (this.#draft.hasEntity(id) ? id : written);
  }

  #withCells(entity: Entity, fields: Fields): Entity {
    const cells = withOwnCells(entity.attributes, fields);
    const entries = [...cells, ...others(fields, NODE_FIELDS)];
    return entries.length > 0 ? { ...entity, attributes: Object.fromEntries(entries) } : entity;
  }

  #damaged(where: string, what: string): void {
    const message = `${what} was changed so that it cannot be read any more; what other fields say was used.`;
    this.#draft.remark('copy/damaged', 'warning', where, message);
  }
}
