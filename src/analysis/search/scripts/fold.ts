/** Latin letters that are not a plain letter with a mark, and how they are typed without them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
};

/** Hangul letters that stand alone, as they are typed. Normalising would turn them into the letters that make up syllables. */
const NOT_LONE_LETTERS = /[^\u3131-\u318e]+/g;

/** Text that folding only makes lower case: most of it, and much faster so. */
const PLAIN_ENGLISH = /^[ -~]*$/;

/** Latin letters without marks, lower case, half width; the marks of other scripts stay, being letters of their own there. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN_ENGLISH.test(lower)) return lower;
  return lower
    .replace(NOT_LONE_LETTERS, (part) =>
      part
        .normalize('NFKD')
        .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
        .normalize('NFKC'),
    )
    .toLowerCase()
    .replace(/[ßæœøđðþłıħŋə]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/ё/g, 'е');
}

const WORDS =
  /\p{Script=Hangul}+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|(?:(?![\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;

/** The words of a text, folded. Apostrophes and soft signs join what they stand in, everything else that is no letter or digit parts. */
export function wordsOf(text: string): string[] {
  return (
    fold(text)
      .replace(/['’‘ʼʹʺ`´]/g, '')
      .match(WORDS) ?? []
  );
}

const only = (script: RegExp) => (word: string) => script.test(word);
export const isLatin = only(/^[\p{Script=Latin}\p{N}]+$/u);
export const isCyrillic = only(/\p{Script=Cyrillic}/u);
export const isHangul = only(/^\p{Script=Hangul}+$/u);
/** Chinese characters and Japanese letters: written without spaces. */
export const isUnspaced = only(/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u);
