import { upsideDown } from '../../dossier/evidence/quantities.ts';
import { isClaim, isEntity, isId, isListOf, isSource, shaped } from '../../dossier/file/large/acceptance.ts';
import {
  type Claim,
  type Entity,
  SHAPES,
  type Source,
  type Triple,
  type Vocabulary,
} from '../../dossier/types.ts';
import { isObject } from '../json/value.ts';
import { parsedJson } from './json.ts';

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

const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const listOf = (accepts: (item: unknown) => boolean) => (value: unknown) => isListOf(value, accepts);

const isBareClaim = (value: unknown): boolean =>
  isObject(value) &&
  !('asserts' in value) &&
  isClaim({ ...value, asserts: [] }) &&
  !upsideDown((value as Partial<Claim>).quantity ?? {});
const isClaimCopy = shaped({ claim: isBareClaim, order: isCount }, { at: listOf(isCount), of: isCount });
const isTriple = (value: unknown): boolean => isListOf(value, isId) && (value as Triple).length === 3;
const isEvidence = shaped(
  { triple: isTriple, claims: (value) => isListOf(value, isClaimCopy) && (value as []).length > 0 },
  {},
);

const isKind = shaped(
  { id: isId, label: isText, plural: isText, shape: (value) => SHAPES.some((shape) => shape === value) },
  { icon: isText, family: isId },
);
const isFamily = shaped(
  { id: isId, label: isText, colour: shaped({ light: isText, dark: isText }, {}) },
  { hidden: (value) => value === true },
);
const isType = shaped(
  { id: isId, family: isId, label: isText, inverse: isText, directed: (value) => typeof value === 'boolean' },
  {},
);
const hasLists = shaped(
  { kinds: listOf(isKind), families: listOf(isFamily), relationTypes: listOf(isType) },
  {},
);

function isVocabulary(value: unknown): boolean {
  if (!hasLists(value)) return false;
  const { kinds, families, relationTypes } = value as Vocabulary;
  const known = new Set(families.map(({ id }) => id));
  return (
    relationTypes.every(({ family }) => known.has(family)) &&
    kinds.every(({ family }) => family === undefined || known.has(family))
  );
}

const isFileCopy = shaped(
  {
    id: isId,
    title: isText,
    vocabulary: isVocabulary,
    sources: listOf(isSource),
    claims: listOf(isClaimCopy),
  },
  {},
);
const isNodeCopy = shaped({}, { entity: isEntity, file: isFileCopy });

const copyIn =
  <Copy>(accepts: (value: unknown) => boolean) =>
  (text: string): Copy | undefined => {
    const value = parsedJson(text);
    return accepts(value) ? (value as Copy) : undefined;
  };

/** What a whole file says of itself; undefined for text that is not ours, or damaged. */
export const fileCopyIn = copyIn<FileCopy>(isFileCopy);
/** What a node's `copy` says; undefined for text that is not ours, or damaged. */
export const nodeCopyIn = copyIn<NodeCopy>(isNodeCopy);
/** What an edge's `evidence` says; undefined for text that is not ours, or damaged. */
export const evidenceCopyIn = copyIn<EvidenceCopy>(isEvidence);
