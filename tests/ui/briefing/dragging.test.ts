import { expect, it } from 'vitest';
import { placeAt } from '../../../src/ui/briefing/list/place-at.ts';

const middles = [20, 60, 100, 140];

it.each([
  ['above everything', -50, 2, 0],
  ['above the middle of the first', 10, 2, 0],
  ['between the first and the second', 50, 2, 1],
  ['where it was', 100, 2, 2],
  ['a little below where it was', 130, 2, 2],
  ['below the middle of the last', 150, 0, 3],
  ['below everything', 900, 0, 3],
])('A row that is dragged %s lands there.', (_, y, from, to) => {
  expect(placeAt(y, middles, from)).toBe(to);
});
