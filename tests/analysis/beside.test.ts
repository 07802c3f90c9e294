import { expect, test } from 'vitest';
import { placesBeside } from '../../src/analysis/layouts/beside/beside.ts';
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

test('Many who come to one stand around it, each on a spot of its own', () => {
  const file = whole.toFile();
  const [claim] = file.claims;
  const [entity] = file.entities;
  const [hub = '', type = ''] = claim?.asserts[0] ?? [];
  if (!claim || !entity) throw new Error('The harbour is empty.');
  const many = Array.from({ length: 2000 }, (_, i) => `person:new-${i}`);
  const dossier = Dossier.of({
    ...file,
    entities: [...file.entities, ...many.map((id) => ({ ...entity, id }))],
    claims: [
      ...file.claims,
      ...many.map((id) => ({ ...claim, id: `claim:${id}`, asserts: [[hub, type, id]] as const })),
    ],
  });
  const places = [...placesBeside(dossier, many).values()];
  const [x, y] = at(dossier.positions, hub);
  const cells = new Set(places.map(([left, top]) => `${Math.round(left / 150)} ${Math.round(top / 90)}`));
  expect(cells.size).toBe(many.length);
  // A disc of so many cells and as many gaps between them as the spiral leaves.
  const reach = Math.max(...places.map(([left, top]) => Math.hypot((left - x) / 150, (top - y) / 90)));
  expect(reach).toBeLessThan(2 * Math.sqrt(many.length));
});
