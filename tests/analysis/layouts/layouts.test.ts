import { describe, expect, test } from 'vitest';
import { withSeededChance } from '../../../src/analysis/layouts/chance.ts';
import type { LayoutInput } from '../../../src/analysis/layouts/layout.ts';
import { LAYOUTS, layoutOf } from '../../../src/analysis/layouts/manifest.ts';
import { present } from '../../../src/kernel/invariant.ts';

const mark = { width: 36, height: 36 };
const named = (id: string, kind = 'person') => ({ id, kind, ...mark });
const tie = (subject: string, object: string, directed = true) => ({ subject, object, directed });

async function place(id: string, input: LayoutInput): Promise<(entity: string) => readonly [number, number]> {
  const result = await present(layoutOf(id), id).compute(input);
  if (!result.ok) throw new Error(result.fault.why);
  return (entity) => present(result.value.get(entity), entity);
}

describe('layouts', () => {
  test('describe themselves, each under its own id', () => {
    expect(LAYOUTS.map(({ id }) => id)).toEqual(['force', 'hierarchy', 'concentric', 'grid']);
    for (const { title, description } of LAYOUTS)
      expect(`${title} ${description}`).not.toContain('undefined');
    expect(new Set(LAYOUTS.map(({ title }) => title)).size).toBe(LAYOUTS.length);
    expect(layoutOf('spiral')).toBeUndefined();
  });

  test.each(LAYOUTS)('"$title" says why it cannot place what has no size', async (layout) => {
    const result = await layout.compute({
      entities: [{ id: 'person:ann', width: Number.NaN, height: 1 }],
      relations: [],
      seed: 1,
    });
    expect(result).toMatchObject({ ok: false, fault: { code: 'layout/input', where: 'person:ann' } });
  });

  test('refuse a pin without a place, and an id that occurs twice', async () => {
    const grid = present(layoutOf('grid'), 'grid');
    const pinned = { ...named('person:ann'), pinned: true };
    const one = await grid.compute({ entities: [pinned], relations: [], seed: 1 });
    expect(one).toMatchObject({ ok: false, fault: { code: 'layout/input', where: 'person:ann' } });
    const two = await grid.compute({ entities: [named('a'), named('a')], relations: [], seed: 1 });
    expect(two).toMatchObject({ ok: false, fault: { code: 'layout/twice', where: 'a' } });
  });

  test('tell how far they are, up to the end', async () => {
    const entities = ['a', 'b', 'c', 'd'].map((id) => named(id));
    const shares: number[] = [];
    await present(layoutOf('force'), 'force').compute(
      { entities, relations: [tie('a', 'b'), tie('c', 'd')], seed: 1 },
      (share) => shares.push(share),
    );
    expect(shares).toEqual([0.5, 1, 1]);
  });
});

describe('by ties', () => {
  test('what is tied is nearer than what is not', async () => {
    const entities = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map((id) => named(id));
    const ring = (letter: string) => [
      tie(`${letter}1`, `${letter}2`),
      tie(`${letter}2`, `${letter}3`),
      tie(`${letter}3`, `${letter}1`),
    ];
    const at = await place('force', { entities, relations: [...ring('a'), ...ring('b')], seed: 3 });
    const far = (one: string, other: string): number =>
      Math.hypot(at(one)[0] - at(other)[0], at(one)[1] - at(other)[1]);
    expect(Math.max(far('a1', 'a2'), far('a2', 'a3'))).toBeLessThan(far('a1', 'b1') + far('a2', 'b2'));
  });

  test('another seed gives other places', async () => {
    const entities = Array.from({ length: 12 }, (_, i) => named(`e${i}`));
    const relations = entities.slice(1).map(({ id }, i) => tie(`e${i >> 1}`, id));
    const places = async (seed: number) => {
      const at = await place('force', { entities, relations, seed });
      return entities.map(({ id }) => at(id));
    };
    expect(await places(1)).not.toEqual(await places(2));
  });

  test('chance is replaced only while the layout runs, even when it fails', () => {
    const before = Math.random;
    const drawn = withSeededChance(7, () => [Math.random(), Math.random()]);
    expect(withSeededChance(7, () => [Math.random(), Math.random()])).toEqual(drawn);
    expect(() =>
      withSeededChance(7, () => {
        throw new Error('no layout');
      }),
    ).toThrow('no layout');
    expect(Math.random).toBe(before);
  });
});

describe('as a hierarchy', () => {
  test('relations run downwards', async () => {
    const entities = ['chief', 'deputy', 'aide', 'clerk'].map((id) => named(id));
    const relations = [tie('chief', 'deputy'), tie('deputy', 'aide'), tie('deputy', 'clerk')];
    const at = await place('hierarchy', { entities, relations, seed: 1 });
    expect(at('chief')[1]).toBeLessThan(at('deputy')[1]);
    expect(at('deputy')[1]).toBeLessThan(at('aide')[1]);
    expect(at('aide')[1]).toBe(at('clerk')[1]);
  });

  test('a level of very many is broken into rows rather than stretched out', async () => {
    const entities = [named('chief'), ...Array.from({ length: 40 }, (_, i) => named(`clerk ${i}`))];
    const relations = entities.slice(1).map(({ id }) => tie('chief', id));
    const at = await place('hierarchy', { entities, relations, seed: 1, aspect: 1.5 });
    const across = entities.map(({ id }) => at(id)[0]);
    expect(Math.max(...across) - Math.min(...across)).toBeLessThan(1800);
  });
});

describe('in circles', () => {
  test('the best connected stands in the middle', async () => {
    const entities = Array.from({ length: 7 }, (_, i) => named(`e${i}`));
    const relations = [0, 1, 2, 3, 5, 6].map((i) => tie('e4', `e${i}`));
    const at = await place('concentric', { entities, relations, seed: 1 });
    const middle = (axis: 0 | 1): number => entities.reduce((sum, { id }) => sum + at(id)[axis], 0) / 7;
    expect(Math.hypot(at('e4')[0] - middle(0), at('e4')[1] - middle(1))).toBeLessThan(2);
  });
});

describe('in a grid', () => {
  test('each kind stands together, in whole rows and columns', async () => {
    const kinds = ['person', 'state', 'transfer'];
    const entities = Array.from({ length: 24 }, (_, i) => named(`e${i}`, kinds[i % 3]));
    const at = await place('grid', { entities, relations: [], seed: 1 });
    const rowsOf = (kind: string) =>
      new Set(entities.filter((entity) => entity.kind === kind).map(({ id }) => at(id)[1]));
    const [persons, states] = [rowsOf('person'), rowsOf('state')];
    expect([...persons].filter((row) => states.has(row))).toEqual([]);
    expect(new Set(entities.map(({ id }) => at(id)[0])).size).toBeLessThanOrEqual(8);
  });
});
