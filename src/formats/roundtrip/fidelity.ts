import type { Aspect } from '../aspects.ts';
import type { Loss } from '../format.ts';

/*
 * What formats have in common that are for other tools and hold, besides, what our own reader makes the dossier again from. They take
 * sentences from here and add what is their own.
 */

/** What other tools find nowhere. */
export const inCopy = (aspect: Aspect): Loss => ({
  aspect,
  becomes: 'are in the copy for Throughline alone',
  restored: true,
});

/** Evidence stands with each relation, so that a claim stands with all that it asserts. */
export const REPEATED: Loss = {
  aspect: 'wideClaims',
  becomes: 'are repeated on each of them',
  restored: true,
};

/** Other tools have no briefings. */
export const NO_BRIEFINGS: Loss = { aspect: 'briefings', becomes: 'are left out' };

/** What is lost in formats that hold no control characters. */
export const VISIBLE_SIGNS: Loss = {
  aspect: 'unwritable',
  becomes: 'are written with visible signs in their place',
  restored: true,
};

/** What formats keep whose fields hold one text, number or flag each. */
export const FLAT_KEEPS: readonly string[] = [
  'Its evidence as text: claims, sources, locators, speakers, stances, dates, quotes',
  'A copy of claims, sources and vocabulary, from which Throughline makes the dossier again, also after other tools have changed the file',
];

/** What becomes of other names in such fields. */
export const FLAT_ALIASES: readonly Loss[] = [
  { aspect: 'aliases', becomes: 'are joined into one text', restored: true },
  { aspect: 'aliasLanguages', becomes: 'are listed in a field of their own', restored: true },
];

/** What becomes of evidence and attributes in such fields. */
export const FLAT_EVIDENCE: readonly Loss[] = [
  {
    aspect: 'severalNumbers',
    becomes: 'are written with one: the number that the line shows',
    restored: true,
  },
  inCopy('comparisons'),
  {
    aspect: 'bases',
    becomes: 'are in the copy for Throughline alone; origins are counted',
    restored: true,
  },
  REPEATED,
  inCopy('bareClaims'),
  { aspect: 'sources', becomes: 'are reduced to title and id for other tools', restored: true },
  {
    aspect: 'attributes',
    becomes: 'are written as JSON text, those of claims and sources in the copy for Throughline alone',
    restored: true,
  },
];

/** What networks in JSON keep, whose fields hold lists and objects. */
export const JSON_KEEPS: readonly string[] = [
  'Entities with all their fields, typed, and their places',
  'One edge for each relation, with its certainty, origins, numbers and label',
  'Its evidence whole: every claim, and every source once for the file',
];

const aside = (aspect: Aspect): Loss => ({
  aspect,
  becomes: 'are kept where other tools do not look',
  restored: true,
});

/** What networks in JSON lose that know neither edges without direction nor looks. */
export const JSON_LOSES: readonly Loss[] = [
  { aspect: 'undirected', becomes: 'are written with a direction, and a field that says so', restored: true },
  REPEATED,
  aside('bareClaims'),
  aside('looks'),
  NO_BRIEFINGS,
];
