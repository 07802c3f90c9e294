import { CERTAINTIES, QUALIFIERS, STANCES } from '../../types.ts';
import { isJson } from '../nesting.ts';

/*
 * The schema's yes, without its words, for items that come by the hundred thousand. What passes here the schema accepts too (a law
 * proves it); what does not is for the schema to judge.
 */

type Item = Readonly<Record<string, unknown>>;
type Accepts = (value: unknown) => boolean;

const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
/** True for a text that can be an id. */
export const isId = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): boolean => Number.isFinite(value);
const isAttributes = (value: unknown): boolean => isObject(value) && isJson(value);
const isTrue = (value: unknown): boolean => value === true;

/** True for a list of which each item is accepted. */
export function isListOf(value: unknown, accepts: Accepts): boolean {
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i += 1) if (!accepts(value[i])) return false;
  return true;
}

const isIds = (value: unknown): boolean => isListOf(value, isId);
const oneOf = (values: readonly unknown[]): Accepts => {
  const known = new Set(values);
  return (value) => known.has(value);
};

/** A check that accepts objects with all of `needed`, any of `optional`, and nothing else. */
export function shaped(
  needed: Readonly<Record<string, Accepts>>,
  optional: Readonly<Record<string, Accepts>>,
): Accepts {
  const fields = new Map(Object.entries({ ...needed, ...optional }));
  const required = new Set(Object.keys(needed));
  return (value) => {
    if (!isObject(value)) return false;
    let met = 0;
    for (const key in value) {
      const accepts = fields.get(key);
      if (!accepts?.(value[key])) return false;
      if (required.has(key)) met += 1;
    }
    return met === required.size;
  };
}

const isDated = shaped({ edtf: isId }, { inferred: isTrue, words: isText });
const within =
  (most: number): Accepts =>
  (value) =>
    typeof value === 'number' && Math.abs(value) <= most;

/** True for an entity that the schema accepts. */
export const isEntity = shaped(
  { id: isId, kind: isId, name: isId },
  {
    aliases: (value) => isListOf(value, shaped({ text: isId }, { lang: isText })),
    country: (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
    summary: isText,
    when: isDated,
    at: shaped({ lat: within(90), lon: within(180) }, {}),
    commodity: isText,
    links: shaped({}, { wikidata: isText, opensanctions: isText, url: isText }),
    attributes: isAttributes,
  },
);

/** True for a source that the schema accepts. */
export const isSource = shaped(
  { id: isId, title: isId },
  {
    publisher: isText,
    published: isDated,
    url: isText,
    archivedUrl: isText,
    sha256: isText,
    language: isText,
    basedOn: isIds,
    reliability: oneOf(['A', 'B', 'C', 'D', 'E', 'F']),
    entity: isId,
    attributes: isAttributes,
  },
);

const isTriple: Accepts = (value) =>
  Array.isArray(value) && value.length === 3 && isId(value[0]) && isId(value[1]) && isId(value[2]);

/** True for a claim that the schema accepts. */
export const isClaim = shaped(
  {
    id: isId,
    asserts: (value) => isListOf(value, isTriple),
    source: isId,
    speakers: isIds,
    stance: oneOf(STANCES),
    certainty: oneOf(CERTAINTIES),
    summary: isText,
  },
  {
    locator: isText,
    when: isDated,
    said: isDated,
    quantity: shaped(
      { unit: isText },
      {
        of: isId,
        low: isNumber,
        best: isNumber,
        high: isNumber,
        qualifier: oneOf(QUALIFIERS),
        words: isText,
        sameAs: isIds,
        additionalTo: isIds,
      },
    ),
    credibility: oneOf([1, 2, 3, 4, 5, 6]),
    quote: isText,
    repeats: isIds,
    attributes: isAttributes,
  },
);

/** True for a place that the schema accepts. */
export const isPosition: Accepts = (value) =>
  Array.isArray(value) &&
  isNumber(value[0]) &&
  isNumber(value[1]) &&
  (value.length === 2 || (value.length === 3 && typeof value[2] === 'boolean'));

/** True for places by entity id that the schema accepts. */
export function isPositions(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) if (key === '' || !isPosition(value[key])) return false;
  return true;
}
