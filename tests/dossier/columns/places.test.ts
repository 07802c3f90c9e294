import { expect, test } from 'vitest';
import { placesOf } from '../../../src/dossier/columns/places.ts';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { small } from '../../support/small.ts';

const placed = (): Dossier =>
  Dossier.of({ ...small, positions: { 'agency:desk': [3, -4, true], 'person:ann': [1.5, 2] } });

test('Places are columns by entity number, with NaN for what has none.', () => {
  expect([...placesOf(placed())]).toEqual([1.5, 2, Number.NaN, Number.NaN, 3, -4]);
});

test('Places stay the same object while positions and entities do.', () => {
  const dossier = placed();
  const before = placesOf(dossier);
  const renamed = dossier.apply({ header: [dossier.header, { ...dossier.header, title: 'Other' }] });
  const moved = dossier.apply({ positions: new Map([['person:bo', [undefined, [7, 8]]]]) });
  if (!renamed.ok || !moved.ok) throw new Error('the patches fit');
  expect(placesOf(renamed.value)).toBe(before);
  expect([...placesOf(moved.value)]).toEqual([1.5, 2, 7, 8, 3, -4]);
});
