import { expect, test } from 'vitest';
import { placesBeside } from '../../src/analysis/layouts/beside.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { at, harbour } from '../support/fixtures.ts';

const whole = harbour();
const [first = '', ...others] = [...whole.positions.keys()];
const without = (...ids: string[]): Dossier =>
  Dossier.of({
    ...whole.toFile(),
    positions: Object.fromEntries([...whole.positions].filter(([id]) => !ids.includes(id))),
  });

test('What has no place stands near what it is tied to, on nobody else', () => {
  const dossier = without(first);
  const place = at(placesBeside(dossier, [first]), first);
  const tied = [...dossier.relations.values()].flatMap(({ subject, object }) =>
    subject === first ? [object] : object === first ? [subject] : [],
  );
  const around = [...new Set(tied)].map((id) => at(dossier.positions, id));
  const middle = [0, 1].map(
    (axis) => around.reduce((sum, one) => sum + Number(one[axis]), 0) / around.length,
  );
  expect(Math.hypot(place[0] - Number(middle[0]), place[1] - Number(middle[1]))).toBeLessThan(300);
  for (const [x, y] of dossier.positions.values())
    expect(Math.abs(x - place[0]) > 20 || Math.abs(y - place[1]) > 20).toBe(true);
});

test('All get different places, also where nothing is placed, and each time the same', () => {
  const dossier = without(first, ...others);
  const places = placesBeside(dossier, dossier.entities.keys());
  expect(places.size).toBe(dossier.entities.size);
  expect(new Set([...places.values()].map(String)).size).toBe(places.size);
  expect(placesBeside(dossier, dossier.entities.keys())).toEqual(places);
});

test('What is placed is not placed again', () => {
  expect(placesBeside(whole, whole.positions.keys()).size).toBe(0);
});
