import type { Entity } from '../../dossier/types.ts';
import { latinSpellings } from '../search/scripts/cyrillic.ts';
import { soundOf } from '../search/scripts/ear.ts';
import { fold, isCyrillic, isHangul, isLatin, wordsOf } from '../search/scripts/fold.ts';
import { classesOfHangul, readAsKorean } from '../search/scripts/korean.ts';

/** The script of a name, as people call it. */
export type Script = 'Latin' | 'Cyrillic' | 'Hangul' | 'another script';

/** A name of an entity, ready to be compared. */
export interface ComparedName {
  readonly text: string;
  /** False for an alias. */
  readonly own: boolean;
  readonly script: Script;
  /** Its folded words, in order. */
  readonly words: readonly string[];
  /** The same for names with the same words, in any order. */
  readonly key: string;
}

const KOREAN = new Set(['KP', 'KR']);
/** How many ways to sound a name are told apart. */
const MOST_SOUNDS = 8;
/** Shorter sounds are shared by too many names. */
const SHORTEST_SOUND = 4;

function scriptOf(words: readonly string[]): Script {
  if (words.some(isHangul)) return 'Hangul';
  if (words.some(isCyrillic)) return 'Cyrillic';
  return words.length > 0 && words.every(isLatin) ? 'Latin' : 'another script';
}

/** The names of an entity, its own first, each once. */
export function namesOf({ name, aliases = [] }: Entity): ComparedName[] {
  const texts = aliases.length === 0 ? [name] : [...new Set([name, ...aliases.map(({ text }) => text)])];
  return texts.map((text) => {
    const words = wordsOf(text);
    const sorted = words.length > 1 ? words.toSorted() : words;
    const key = sorted.length > 0 ? sorted.join(' ') : fold(text).trim();
    return { text, own: text === name, script: scriptOf(words), words, key };
  });
}

/** True for an entity that is known to be Korean, so that its Latin names may be read as Korean ones. */
export const isKorean = ({ country = '', aliases = [] }: Entity, names: readonly ComparedName[]): boolean =>
  KOREAN.has(country) ||
  names.some(({ script }) => script === 'Hangul') ||
  aliases.some(({ lang }) => lang?.startsWith('ko'));

const sounds = new Map<string, readonly string[]>();

/** What a folded Latin or Cyrillic word sounds like, in each usual spelling; nothing for other words. */
function soundsOf(word: string): readonly string[] {
  let known = sounds.get(word);
  if (!known) {
    if (isLatin(word)) known = [soundOf(word)];
    else known = isCyrillic(word) ? [...new Set(latinSpellings(word).map(soundOf))] : [];
    sounds.set(word, known);
  }
  return known;
}

/** Every row that takes one of each list, at most so many; none when a list is empty. */
function combined(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (choices.length === 0 || choices.some(({ length }) => length === 0)) return [];
  const first = choices.map(([one = '']) => one);
  // Most names can be read in one way.
  if (choices.every(({ length }) => length === 1)) return [first];
  let rows: readonly (readonly string[])[] = [[]];
  for (const own of choices)
    rows = rows.flatMap((row) => own.map((one) => [...row, one])).slice(0, MOST_SOUNDS);
  return rows;
}

/** How a Latin or Cyrillic name may sound, whatever the order of its words. */
export function soundKeys({ words, script }: ComparedName): readonly string[] {
  if (script !== 'Latin' && script !== 'Cyrillic') return [];
  const keys = combined(words.map(soundsOf)).map((row) => row.toSorted().join(' '));
  return keys.filter(({ length }) => length >= SHORTEST_SOUND);
}

/** How a name may be read as Korean syllables: the North's spelling and the South's give the same. Fewer than two say nothing. */
export function koreanKeys({ words, script }: ComparedName): readonly string[] {
  if (script !== 'Latin' && script !== 'Hangul') return [];
  const readings = words.map((word) => (isHangul(word) ? [classesOfHangul(word)] : readAsKorean(word)));
  const ways = readings.map((own) => own.map((syllables) => syllables.join('-')));
  const keys = combined(ways).map((row) => row.join('-'));
  return [...new Set(keys)].filter((key) => key.includes('-'));
}
