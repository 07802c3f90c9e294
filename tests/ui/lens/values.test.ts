import { expect, test } from 'vitest';
import { occurring } from '../../../src/ui/lens/values.ts';

const totals = Uint32Array.of(2, 0, 7, 7, 0, 1);

test('a short list of values stands in its own order, a long one begins with what occurs most', () => {
  expect([...occurring(totals, 4, () => false)]).toEqual([0, 2, 3, 5]);
  expect([...occurring(totals, 3, () => false)]).toEqual([2, 3, 0, 5]);
});

test('what does not occur is listed only where it is asked for', () => {
  expect([...occurring(totals, 9, (value) => value === 4)]).toEqual([0, 2, 3, 4, 5]);
});
