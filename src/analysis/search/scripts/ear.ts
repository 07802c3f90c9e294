/**
 * What a Latin spelling sounds like, roughly, so that Shoigu, Shoygu, Shojgu and Shoigoo are one. In order; written for the ways
 * in which East European names are put into Latin letters.
 */
const RULES: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/tsch|tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/oo|ou/g, 'u'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/tz/g, 'ts'],
  [/w/g, 'v'],
  [/f+$/, 'v'],
  [/[yj]/g, 'i'],
  [/e?i+e?/g, 'i'],
  [/(.)\1+/gu, '$1'],
];

/** The sound of a folded Latin word. Words that sound alike give the same; the result is no spelling. */
export function soundOf(word: string): string {
  return RULES.reduce((sound, [spelling, key]) => sound.replace(spelling, key), word);
}
