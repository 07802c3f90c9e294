import { BGN_PCGN, GOST_7034, ICAO_DOC_9303, SCIENTIFIC, translate, WIKIPEDIA } from 'iuliia';
import { fold } from './fold.ts';

/** Passports, maps of the United States and Britain, Russian signs, scholars, newspapers: the spellings that names are met in. */
const SCHEMES = [ICAO_DOC_9303, BGN_PCGN, GOST_7034, SCIENTIFIC, WIKIPEDIA] as const;

/** Letters of Ukrainian and Belarusian that these schemes, made for Russian, leave as they are. */
const OTHERS: Readonly<Record<string, string>> = { і: 'i', ї: 'i', є: 'ie', ґ: 'g', ў: 'u' };

const known = new Map<string, readonly string[]>();

/** A folded Cyrillic word in Latin letters, in every usual spelling. */
export function latinSpellings(word: string): readonly string[] {
  let spellings = known.get(word);
  if (!spellings) {
    const readable = word.replace(/[іїєґў]/g, (letter) => OTHERS[letter] ?? letter);
    const all = SCHEMES.map((scheme) => fold(translate(readable, scheme)).replace(/[^\p{L}\p{N}]/gu, ''));
    spellings = [...new Set(all)];
    known.set(word, spellings);
  }
  return spellings;
}
