import { disassemble, getChoseong, romanize } from 'es-hangul';
import { CODAS, DROPPED, ONSETS, type Spellings, VOWELS } from './korean-rules.ts';

/** A name part has seldom more syllables than this; longer words are no Korean names in Latin letters. */
const MOST_SYLLABLES = 3;

const longest = (spellings: Spellings): number => Math.max(...Object.keys(spellings).map((s) => s.length));
const REACH = { onset: longest(ONSETS), vowel: longest(VOWELS), coda: longest(CODAS) } as const;

/** The spellings of a table that stand in the word at a place: how long each is, and its class. */
function at(word: string, start: number, table: Spellings, reach: number): [length: number, key: string][] {
  const found: [number, string][] = [];
  for (let length = 0; length <= Math.min(reach, word.length - start); length += 1) {
    const spelling = word.slice(start, start + length);
    if (Object.hasOwn(table, spelling)) found.push([length, table[spelling] ?? '']);
  }
  return found;
}

const keyOf = (onset: string, vowel: string, coda: string): string =>
  (onset === 'n' && DROPPED.test(vowel) ? '' : onset) + vowel + coda;

function readFrom(word: string, start: number, most: number): string[][] {
  if (start === word.length) return [[]];
  if (most === 0) return [];
  const readings: string[][] = [];
  for (const [a, onset] of at(word, start, ONSETS, REACH.onset)) {
    for (const [b, vowel] of at(word, start + a, VOWELS, REACH.vowel)) {
      for (const [c, coda] of at(word, start + a + b, CODAS, REACH.coda)) {
        if (b === 0) continue;
        for (const rest of readFrom(word, start + a + b + c, most - 1)) {
          readings.push([keyOf(onset, vowel, coda), ...rest]);
        }
      }
    }
  }
  return readings;
}

const readings = new Map<string, readonly (readonly string[])[]>();

/**
 * The ways to read a folded Latin word as Korean syllables, each syllable as its class; those of the fewest syllables only.
 * None for a word that cannot be Korean.
 */
export function readAsKorean(word: string): readonly (readonly string[])[] {
  let known = readings.get(word);
  if (!known) {
    const all = readFrom(word, 0, MOST_SYLLABLES);
    const fewest = Math.min(...all.map((reading) => reading.length));
    const distinct = new Map(
      all.filter(({ length }) => length === fewest).map((reading) => [reading.join(' '), reading]),
    );
    known = [...distinct.values()];
    readings.set(word, known);
  }
  return known;
}

/** The classes of the syllables of a word in Hangul; lone letters have none. */
export function classesOfHangul(word: string): string[] {
  return [...word].flatMap((syllable) => readAsKorean(romanize(syllable))[0] ?? []);
}

/** Syllables, and what runs together: each, and each with what follows up to a whole name. So Jong Un is found as Jongun, and the reverse. */
export function joined(syllables: readonly string[]): string[] {
  return syllables.flatMap((_, start) =>
    Array.from({ length: Math.min(MOST_SYLLABLES, syllables.length - start) }, (_, more) =>
      syllables.slice(start, start + more + 1).join(''),
    ),
  );
}

/** A word in Hangul as the letters that are typed for it, and as the opening consonants alone, by which Koreans search. */
export function lettersOf(word: string): readonly [letters: string, opening: string] {
  return [disassemble(word), getChoseong(word)];
}
