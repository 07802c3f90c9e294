import { isClaim, isEntity, isSource } from '../../dossier/file/large/acceptance.ts';
import {
  type Claim,
  type Entity,
  type EntityKind,
  type Family,
  type RelationType,
  SHAPES,
  type Source,
  type Triple,
  type Vocabulary,
} from '../../dossier/types.ts';
import { isJsonObject, parsedJson } from './json.ts';

/*
 * What formats for other tools cannot say in fields of their own stands in them once more as JSON, for our own reader: in the field
 * `copy` of each node, in the field `evidence` of each edge, and once for the whole file.
 */

/** A claim on one of the edges that it asserts. */
export interface ClaimCopy {
  readonly claim: Omit<Claim, 'asserts'>;
  /** Its place among the claims of the dossier. */
  readonly order: number;
  /** Which of its triples this edge is, counted from 0; only where it asserts several. */
  readonly at?: readonly number[];
  /** How many triples it asserts; 1 if not given. */
  readonly of?: number;
}

/** What the field `evidence` of an edge holds. */
export interface EvidenceCopy {
  readonly triple: Triple;
  readonly claims: readonly ClaimCopy[];
}

/** What a whole file says once. */
export interface FileCopy {
  readonly id: string;
  readonly title: string;
  readonly vocabulary: Vocabulary;
  readonly sources: readonly Source[];
  /** Claims that assert nothing. */
  readonly claims: readonly ClaimCopy[];
}

/** What the field `copy` of a node holds: nothing where the other fields say it all, the file's own with the first node of some formats. */
export interface NodeCopy {
  readonly entity?: Entity;
  readonly file?: FileCopy;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): value is string => isText(value) && value !== '';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isListOf = <T>(value: unknown, accepts: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(accepts);

const isTriple = (value: unknown): value is Triple => isListOf(value, isId) && value.length === 3;

const upwards = ({ quantity }: Pick<Claim, 'quantity'>): boolean => {
  const ends = [quantity?.low, quantity?.best, quantity?.high].filter((end) => end !== undefined);
  return ends.every((end, i) => i === 0 || (ends[i - 1] as number) <= end);
};

function isClaimCopy(value: unknown): value is ClaimCopy {
  if (!isJsonObject(value)) return false;
  const { claim, order, at, of } = value;
  const whole = isJsonObject(claim) && !('asserts' in claim) && isClaim({ ...claim, asserts: [] });
  return (
    whole &&
    upwards(claim as unknown as Claim) &&
    isCount(order) &&
    (at === undefined || isListOf(at, isCount)) &&
    (of === undefined || isCount(of))
  );
}

/** A file of ours knows no other properties, and refuses them. */
const hasOnly = (value: object, keys: readonly string[]): boolean =>
  Object.keys(value).every((key) => keys.includes(key));

const isKind = (value: unknown): value is EntityKind =>
  isJsonObject(value) &&
  hasOnly(value, ['id', 'label', 'plural', 'shape', 'icon', 'family']) &&
  isId(value.id) &&
  isText(value.label) &&
  isText(value.plural) &&
  SHAPES.some((shape) => shape === value.shape) &&
  (value.icon === undefined || isText(value.icon)) &&
  (value.family === undefined || isId(value.family));

const isFamily = (value: unknown): value is Family =>
  isJsonObject(value) &&
  hasOnly(value, ['id', 'label', 'colour', 'hidden']) &&
  isId(value.id) &&
  isText(value.label) &&
  isJsonObject(value.colour) &&
  hasOnly(value.colour, ['light', 'dark']) &&
  isText(value.colour.light) &&
  isText(value.colour.dark) &&
  (value.hidden === undefined || value.hidden === true);

const isType = (value: unknown): value is RelationType =>
  isJsonObject(value) &&
  hasOnly(value, ['id', 'family', 'label', 'inverse', 'directed']) &&
  isId(value.id) &&
  isId(value.family) &&
  isText(value.label) &&
  isText(value.inverse) &&
  typeof value.directed === 'boolean';

function isVocabulary(value: unknown): value is Vocabulary {
  if (!isJsonObject(value)) return false;
  const { kinds, families, relationTypes } = value;
  if (!isListOf(kinds, isKind) || !isListOf(families, isFamily) || !isListOf(relationTypes, isType))
    return false;
  const known = new Set(families.map(({ id }) => id));
  return (
    relationTypes.every(({ family }) => known.has(family)) &&
    kinds.every(({ family }) => family === undefined || known.has(family))
  );
}

function isFileCopy(value: unknown): value is FileCopy {
  return (
    isJsonObject(value) &&
    isId(value.id) &&
    isText(value.title) &&
    isVocabulary(value.vocabulary) &&
    isListOf(value.sources, (item): item is Source => isSource(item)) &&
    isListOf(value.claims, isClaimCopy)
  );
}

/** What a whole file says of itself; undefined for text that is not ours, or damaged. */
export function fileCopyIn(text: string): FileCopy | undefined {
  const value = parsedJson(text);
  return isFileCopy(value) ? value : undefined;
}

/** What a node's `copy` says; undefined for text that is not ours, or damaged. */
export function nodeCopyIn(text: string): NodeCopy | undefined {
  const value = parsedJson(text);
  if (!isJsonObject(value) || Object.keys(value).some((key) => key !== 'entity' && key !== 'file'))
    return undefined;
  const { entity, file } = value;
  const sound = (entity === undefined || isEntity(entity)) && (file === undefined || isFileCopy(file));
  return sound ? (value as NodeCopy) : undefined;
}

/** What an edge's `evidence` says; undefined for text that is not ours, or damaged. */
export function evidenceCopyIn(text: string): EvidenceCopy | undefined {
  const value = parsedJson(text);
  if (!isJsonObject(value)) return undefined;
  const { triple, claims } = value;
  return isTriple(triple) && isListOf(claims, isClaimCopy) && claims.length > 0
    ? { triple, claims }
    : undefined;
}
