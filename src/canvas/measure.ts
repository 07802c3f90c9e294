import { approximate } from '../picture/labels/approximate.ts';
import type { Measure } from '../picture/labels/measure.ts';
import { FONTS } from '../picture/theme.ts';

/** Measures words with the page's own fonts; widths that were asked for once are kept. */
export function browserMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return approximate;
  const widths = new Map<string, number>();
  return (text, { size, weight }) => {
    const font = `${weight} ${size}px ${FONTS.sans}`;
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = font;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
}

/** Characters that the page's fonts have been asked for; asking takes long, and names share most of theirs. */
const asked = new Set<string>();

/** Waits for the fonts for these words; resolves to true when some have come that were not there before. Never rejects. */
export async function fontsFor(words: Iterable<string>): Promise<boolean> {
  const font = `500 12px ${FONTS.sans}`;
  const characters = new Set<string>();
  for (const word of words)
    for (const character of word) if (!asked.has(character)) characters.add(character);
  if (characters.size === 0) return false;
  const text = [...characters].join('');
  try {
    const there = document.fonts.check(font, text);
    if (!there) await document.fonts.load(font, text);
    for (const character of characters) asked.add(character);
    return !there;
  } catch {
    // Words are then set in the next font of the stack.
    return false;
  }
}
