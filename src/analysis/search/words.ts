import { latinSpellings } from './scripts/cyrillic.ts';
import { soundOf } from './scripts/ear.ts';
import { isCyrillic, isHangul, isLatin, isUnspaced } from './scripts/fold.ts';
import { classesOfHangul, joined, lettersOf, readAsKorean } from './scripts/korean.ts';

/** The forms under which one name is kept in the index. */
export interface Forms {
  /** Its words, folded. */
  readonly name: string[];
  /** Cyrillic words in Latin letters. */
  readonly latin: string[];
  /** What its Latin spellings sound like. */
  readonly sound: string[];
  /** Classes of Korean syllables; see scripts/korean-rules.ts. */
  readonly korean: string[];
  /** Later parts of words that are written without spaces; Hangul also by letters. */
  readonly part: string[];
}

/** The longest part of an unspaced word that is kept. */
const LONGEST_PART = 16;

function endingsOf(word: string): string[] {
  const letters = [...word];
  return letters.map((_, start) => letters.slice(start, start + LONGEST_PART).join(''));
}

/** The syllables of a name, where it can be read as a Korean one: each way to read it. */
function koreanOf(words: readonly string[]): string[] {
  const ways = words.map((word) => (isHangul(word) ? [classesOfHangul(word)] : readAsKorean(word)));
  const single = ways.flatMap((readings) => readings.flatMap(joined));
  const together = joined(ways.flatMap((readings) => readings[0] ?? []));
  return [...new Set([...single, ...together])];
}

/** Every form of a name's folded words. Korean syllables are read into Latin letters only for what is Korean. */
export function formsOf(words: readonly string[], korean: boolean): Forms {
  const latin = words.filter(isCyrillic).flatMap(latinSpellings);
  const sounds = [...words.filter(isLatin), ...latin].map(soundOf);
  const part = words.flatMap((word) => {
    if (isUnspaced(word)) return endingsOf(word).slice(1);
    if (!isHangul(word)) return [];
    return [...endingsOf(word).slice(1), ...endingsOf(word).flatMap(lettersOf)];
  });
  return {
    name: [...words],
    latin,
    sound: [...new Set(sounds)],
    korean: korean ? koreanOf(words) : koreanOf(words.filter(isHangul)),
    part: [...new Set(part)],
  };
}

/** How many ways to sound a whole name are told apart. */
const MOST_SOUNDS = 8;

/** Every text that takes one of each word's choices, in order; at most so many. None when a word has no choice. */
function combined(choices: readonly (readonly string[])[]): string[] {
  const start = choices.length > 0 ? [''] : [];
  return choices.reduce<string[]>(
    (texts, own) => texts.flatMap((text) => own.map((one) => text + one)).slice(0, MOST_SOUNDS),
    start,
  );
}

/** How a whole name may sound: as Korean, where it can be read so, and as Latin letters do. Names that share one sound alike. */
export function wholeSounds(words: readonly string[], korean: boolean): string[] {
  const syllables = words.map((word) =>
    isHangul(word) ? [classesOfHangul(word).join('')] : readAsKorean(word).map((way) => way.join('')),
  );
  const latin = words.map((word) =>
    isLatin(word) ? [soundOf(word)] : isCyrillic(word) ? [...new Set(latinSpellings(word).map(soundOf))] : [],
  );
  // The two are told apart, since the classes of syllables are no letters.
  const read = korean || words.some(isHangul) ? combined(syllables).map((sound) => `k:${sound}`) : [];
  return [...read, ...combined(latin)];
}

/** A way to look one word of a query up. */
export interface Look {
  readonly field: keyof Forms;
  readonly term: string;
  /** How much a find counts, against 1 for the word as it stands. */
  readonly weight: number;
  readonly prefix: boolean;
  /** Letters that may be wrong. */
  readonly typos: number;
}

const look = (field: keyof Forms, term: string, weight: number, prefix = true, typos = 0): Look => ({
  field,
  term,
  weight,
  prefix,
  typos,
});

/** Short words have too many neighbours for typos to be forgiven. */
const typosIn = ({ length }: string): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** Every way to look a folded word of a query up. */
export function looksFor(word: string): Look[] {
  const looks = [look('name', word, 1, true, typosIn(word))];
  if (isUnspaced(word)) return [...looks, look('part', word, 0.6)];
  if (isHangul(word)) {
    const classes = classesOfHangul(word).join('');
    const [letters] = lettersOf(word);
    looks.push(look('part', word, 0.6), look('part', letters, 0.5));
    return classes === '' ? looks : [...looks, look('korean', classes, 0.5, false)];
  }
  const spellings = isCyrillic(word) ? latinSpellings(word) : [word];
  if (isCyrillic(word)) looks.push(...spellings.map((term) => look('name', term, 0.6)));
  looks.push(...spellings.map((term) => look('latin', term, 0.7, true, typosIn(term))));
  const sounds = [...new Set(spellings.filter(isLatin).map(soundOf))].filter((sound) => sound.length > 2);
  looks.push(...sounds.map((sound) => look('sound', sound, 0.5, true, sound.length < 6 ? 0 : 1)));
  const classes = new Set(readAsKorean(word).map((reading) => reading.join('')));
  looks.push(...[...classes].map((term) => look('korean', term, 0.6, term.length > 2)));
  return looks;
}
