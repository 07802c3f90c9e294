import type { PlainText } from './text.ts';

const POINT = 0x2e;
const MINUS = 0x2d;
/** Up to so many digits make a whole number that is exact. */
const EXACT = 15;
const POWERS = Float64Array.from({ length: EXACT + 1 }, (_, i) => 10 ** i);

/**
 * Passes a number without an exponent and with few digits; NaN for any other. Gives what JSON.parse gives: a quotient of two exact
 * numbers is rounded once (Clinger, How to read floating point numbers accurately, 1990).
 */
export function passNumber(text: PlainText): number {
  const { bytes } = text;
  let { at } = text;
  const negative = bytes[at] === MINUS;
  if (negative) at += 1;
  const first = at;
  let whole = 0;
  let digit = (bytes[at] as number) - 0x30;
  for (; digit >= 0 && digit <= 9; digit = (bytes[at] as number) - 0x30) {
    whole = whole * 10 + digit;
    at += 1;
  }
  const integers = at - first;
  if (integers === 0 || (integers > 1 && bytes[first] === 0x30)) return Number.NaN;
  let decimals = 0;
  if (bytes[at] === POINT) {
    at += 1;
    digit = (bytes[at] as number) - 0x30;
    for (; digit >= 0 && digit <= 9; digit = (bytes[at] as number) - 0x30) {
      whole = whole * 10 + digit;
      at += 1;
      decimals += 1;
    }
    if (decimals === 0) return Number.NaN;
  }
  if (integers + decimals > EXACT) return Number.NaN;
  text.at = at;
  const value = whole / (POWERS[decimals] as number);
  return negative ? -value : value;
}
