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

/** Waits for the fonts for these words; resolves to true when some have come that were not there before. Never rejects. */
export async function fontsFor(words: string): Promise<boolean> {
  const font = `500 12px ${FONTS.sans}`;
  try {
    if (document.fonts.check(font, words)) return false;
    await document.fonts.load(font, words);
    return true;
  } catch {
    // Words are then set in the next font of the stack.
    return false;
  }
}
