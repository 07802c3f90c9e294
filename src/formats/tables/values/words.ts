import type { Certainty } from '../../../dossier/types.ts';

/** Whether a relation has a direction, or holds both ways. */
export type Direction = 'directed' | 'undirected' | 'mutual';

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ...['directed', 'true', 'yes', '1', '->', '→', 'arc', 'gerichtet', 'ja'].map(
    (word) => [word, 'directed'] as const,
  ),
  ...['undirected', 'false', 'no', '0', '--', '—', 'edge', 'ungerichtet', 'nein'].map(
    (word) => [word, 'undirected'] as const,
  ),
  ...['mutual', 'both', 'bidirectional', '<->', '↔'].map((word) => [word, 'mutual'] as const),
]);

/** What a cell says of the direction: Gephi's and Kumu's words, yes and no, arrows. */
export const directionOf = (text: string): Direction | undefined => DIRECTIONS.get(text.trim().toLowerCase());

const CERTAINTY_WORDS: ReadonlyMap<string, Certainty> = new Map([
  ...['confirmed', 'verified', 'certain', 'proven', 'documented', 'bestätigt'].map(
    (word) => [word, 'confirmed'] as const,
  ),
  ...['reported', 'claimed', 'berichtet'].map((word) => [word, 'reported'] as const),
  ...['estimated', 'estimate', 'approximate', 'geschätzt'].map((word) => [word, 'estimated'] as const),
  ...['possible', 'alleged', 'suspected', 'rumoured', 'rumored', 'unconfirmed', 'possibly', 'möglich'].map(
    (word) => [word, 'possible'] as const,
  ),
  ...['stated', 'pledged', 'opinion', 'erklärt'].map((word) => [word, 'stated'] as const),
]);

/** How sure something is, by the word for it; grades such as 'high' are none, since nobody knows of what. */
export const certaintyOf = (text: string): Certainty | undefined =>
  CERTAINTY_WORDS.get(text.trim().toLowerCase());
