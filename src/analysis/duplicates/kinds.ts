import type { Dossier } from '../../dossier/dossier.ts';
import { fold } from '../search/scripts/fold.ts';

/** How the kinds of two entities go together. */
export type KindMatch = 'same' | 'unknown' | 'different';

/** Kinds that say nothing: those of files that know of none. */
const SAYS_NOTHING = /^(entity|entities|thing|item|node|vertex|unknown|unspecified|other|undefined|)$/;
const PERSON = /\b(person|people|human|individual)\b/;

/** What a kind means, for comparison with those of another dossier. */
export interface KindMeaning {
  readonly label: string;
  /** False for a kind that says nothing. */
  readonly known: boolean;
  readonly person: boolean;
}

/** What the kinds of a dossier mean, by id. */
export function kindMeanings({ header }: Pick<Dossier, 'header'>): ReadonlyMap<string, KindMeaning> {
  return new Map(
    header.vocabulary.kinds.map(({ id, label }) => {
      const name = fold(label).trim() || fold(id).trim();
      return [
        id,
        { label: name, known: !SAYS_NOTHING.test(name), person: PERSON.test(`${name} ${fold(id)}`) },
      ];
    }),
  );
}

/** How two kinds go together. */
export function kindMatch(a: KindMeaning | undefined, b: KindMeaning | undefined): KindMatch {
  if (!a?.known || !b?.known) return 'unknown';
  return a.label === b.label || (a.person && b.person) ? 'same' : 'different';
}
