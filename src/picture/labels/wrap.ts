import type { Measure, Type } from './measure.ts';

/** The longest beginning of `text` that fits with an ellipsis; whole where it fits as it is. */
export function shortened(text: string, width: number, type: Type, measure: Measure): string {
  if (measure(text, type) <= width) return text;
  const letters = [...text];
  let [fits, fails] = [0, letters.length];
  while (fails - fits > 1) {
    const half = (fits + fails) >> 1;
    if (measure(`${letters.slice(0, half).join('').trimEnd()}…`, type) <= width) fits = half;
    else fails = half;
  }
  return `${letters.slice(0, Math.max(1, fits)).join('').trimEnd()}…`;
}

/** Splits at spaces, and after hyphens, dashes and slashes, so that a break loses nothing but a space. */
const wordsOf = (text: string): string[] => text.trim().match(/[^\s\-–—/]*[-–—/]+|[^\s\-–—/]+|\s+/g) ?? [];

/** The text on at most two lines of `width`, broken where the lines come out most even; shortened with an ellipsis where it must be. */
export function wrap(text: string, width: number, type: Type, measure: Measure): string[] {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (measure(whole, type) <= width) return [whole];
  const words = wordsOf(whole);
  let best: { first: string; second: string; widest: number } | undefined;
  let longest = '';
  for (let i = 1; i < words.length; i += 1) {
    const first = words.slice(0, i).join('').trim();
    const second = words.slice(i).join('').trim();
    if (!second || !first || measure(first, type) > width) continue;
    longest = first;
    const widest = Math.max(measure(first, type), measure(second, type));
    if (!best || widest < best.widest) best = { first, second, widest };
  }
  if (best && best.widest <= width) return [best.first, best.second];
  if (!longest) return [shortened(whole, width, type, measure)];
  return [longest, shortened(whole.slice(longest.length).trim(), width, type, measure)];
}
