import { expect, it } from 'vitest';
import { afterKey } from '../../../src/ui/present/controls/after-key.ts';
import { elapsedInWords } from '../../../src/ui/present/controls/elapsed.ts';

/** What typing these keys one after the other comes to at the last. */
function typing(keys: readonly string[], closable = false) {
  return keys.reduce((before, key) => afterKey(before.typed, key, closable), afterKey('', 'Shift', closable));
}

it('A number and Enter go to that scene, and the number is used up.', () => {
  expect(typing(['1', '2', 'Enter'])).toEqual({ typed: '', goTo: 12, taken: true });
});

it('Enter without a number is left to the commands.', () => {
  expect(typing(['Enter'])).toEqual({ typed: '', taken: false });
});

it('A number keeps its last three digits, and Backspace takes one away.', () => {
  expect(typing(['1', '2', '3', '4']).typed).toBe('234');
  expect(typing(['1', '2', 'Backspace'])).toEqual({ typed: '1', taken: true });
  expect(typing(['Backspace']).taken).toBe(false);
});

it('Escape takes a number back, then closes what is open, then is left to the commands.', () => {
  expect(typing(['4', 'Escape'], true)).toEqual({ typed: '', taken: true });
  expect(typing(['Escape'], true)).toEqual({ typed: '', close: true, taken: true });
  expect(typing(['Escape'])).toEqual({ typed: '', taken: false });
});

it('Another key forgets the number and means what it always means.', () => {
  expect(typing(['4', 'PageDown'])).toEqual({ typed: '', taken: false });
});

it.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [247_000, '4:07'],
  [3_847_000, '1:04:07'],
])('%i milliseconds are %s.', (milliseconds, words) => {
  expect(elapsedInWords(milliseconds)).toBe(words);
});
