import { describe, expect, test } from 'vitest';
import { seeded } from '../../../../src/analysis/layouts/chance.ts';
import { layLarge } from '../../../../src/analysis/layouts/large/lay-large.ts';
import { neighbourhoodKept, sampledStress } from '../../../../src/analysis/layouts/large/quality.ts';
import { bounds, grid, planted, scattered, settled, tied } from './drawings.ts';

const finite = (places: Float32Array): boolean => places.every(Number.isFinite);

describe('a large graph drawn from nothing', () => {
  const graph = planted(1200, 5);
  const { places } = settled({ ...graph, seed: 1 });

  test('follows distances and keeps neighbours far better than chance', () => {
    const random = { ...graph, places: scattered(graph.count, seeded(3)) };
    const drawing = { ...graph, places };
    expect(sampledStress(drawing, 1)).toBeLessThan(0.85 * sampledStress(random, 1));
    expect(neighbourhoodKept(drawing, 1)).toBeGreaterThan(10 * neighbourhoodKept(random, 1));
  });

  test('is the same for the same seed, and another for another', () => {
    expect(settled({ ...graph, seed: 1 }).places).toEqual(places);
    expect(settled({ ...graph, seed: 2 }).places).not.toEqual(places);
  });

  test('is shown early and on the way, whole each time, and the better the longer', () => {
    const stress: number[] = [];
    let last = 0;
    for (const picture of layLarge({ ...graph, seed: 1 })) {
      expect(finite(picture.places)).toBe(true);
      expect(picture.share).toBeGreaterThanOrEqual(last);
      last = picture.share;
      stress.push(sampledStress({ ...graph, places: picture.places }, 1));
    }
    expect(stress.length).toBeGreaterThan(4);
    expect(last).toBe(1);
    const random = sampledStress({ ...graph, places: scattered(graph.count, seeded(3)) }, 1);
    expect(Math.max(...stress)).toBeLessThan(random);
    expect(stress.at(-1)).toBeLessThan(stress[0] ?? 0);
  });

  test('leaves room between marks for nearly all', () => {
    let near = 0;
    for (let i = 0; i < graph.count; i += 1)
      for (let j = 0; j < i; j += 1) {
        const dx = (places[2 * i] ?? 0) - (places[2 * j] ?? 0);
        const dy = (places[2 * i + 1] ?? 0) - (places[2 * j + 1] ?? 0);
        if (Math.hypot(dx, dy) < 40) near += 1;
      }
    expect(near).toBeLessThan(graph.count / 100);
  });
});

describe('plain shapes', () => {
  test('a grid is unfolded', () => {
    const graph = grid(20);
    const drawing = { ...graph, places: settled({ ...graph, seed: 1 }).places };
    expect(sampledStress(drawing, 1)).toBeLessThan(0.05);
    expect(neighbourhoodKept(drawing, 1)).toBeGreaterThan(0.6);
  });

  test('a ring is a ring', () => {
    const ring = tied(
      200,
      Array.from({ length: 200 }, (_, i) => [i, (i + 1) % 200] as const),
    );
    expect(neighbourhoodKept({ ...ring, places: settled({ ...ring, seed: 1 }).places }, 1)).toBe(1);
  });

  test('two entities stand one spacing apart, and nothing at all is a picture too', () => {
    const { places } = settled({ ...tied(2, [[0, 1]]), seed: 1, spacing: 50 });
    const far = Math.hypot((places[0] ?? 0) - (places[2] ?? 0), (places[1] ?? 0) - (places[3] ?? 0));
    expect(far).toBeGreaterThan(40);
    expect(far).toBeLessThan(80);
    expect(settled({ ...tied(0, []), seed: 1 }).pictures).toBe(1);
  });

  test('entities without ties stand in a block beside the rest', () => {
    const { places } = settled({ ...tied(500, [[0, 1]]), seed: 1 });
    const [left, top, right, bottom] = bounds(
      places,
      Array.from({ length: 498 }, (_, i) => i + 2),
    );
    expect((right - left) * (bottom - top)).toBeLessThan(500 * 90 * 90);
    expect((right - left) / (bottom - top)).toBeLessThan(2);
  });
});

describe('a graph that has places already', () => {
  const graph = planted(1000, 7);
  const before = settled({ ...graph, seed: 1 }).places.slice();
  const extent = Math.max(...before) - Math.min(...before);
  const moved = (after: Float32Array, entities: readonly number[]): number => {
    const ways = entities.map((i) =>
      Math.hypot(
        (after[2 * i] ?? 0) - (before[2 * i] ?? 0),
        (after[2 * i + 1] ?? 0) - (before[2 * i + 1] ?? 0),
      ),
    );
    return ways.sort((a, b) => a - b)[ways.length >> 1] ?? 0;
  };
  const all = Array.from({ length: graph.count }, (_, i) => i);

  test('changes little when it is laid out again', () => {
    const { places } = settled({ ...graph, seed: 9, start: before });
    expect(moved(places, all)).toBeLessThan(0.02 * extent);
  });

  test('takes new entities in beside their neighbours, and leaves the others about where they were', () => {
    const start = before.slice();
    const isNew = (i: number): boolean => i % 10 === 3;
    for (const i of all.filter(isNew)) start.fill(Number.NaN, 2 * i, 2 * i + 2);
    const { places } = settled({ ...graph, seed: 9, start });
    expect(finite(places)).toBe(true);
    expect(
      moved(
        places,
        all.filter((i) => !isNew(i)),
      ),
    ).toBeLessThan(0.02 * extent);
    const drawing = { ...graph, places };
    expect(sampledStress(drawing, 1)).toBeLessThan(1.1 * sampledStress({ ...graph, places: before }, 1));
  });

  test('keeps pins to the last bit, wherever they are, in every picture', () => {
    const start = new Float32Array(2 * graph.count).fill(Number.NaN);
    const pinned = new Uint8Array(graph.count);
    for (const i of [3, 40, 41, 900]) {
      start.set([i * 7.1, -i * 3.3], 2 * i);
      pinned[i] = 1;
    }
    let pictures = 0;
    for (const { places } of layLarge({ ...graph, seed: 2, start, pinned })) {
      pictures += 1;
      for (const i of [3, 40, 41, 900])
        expect(places.subarray(2 * i, 2 * i + 2)).toEqual(start.subarray(2 * i, 2 * i + 2));
      expect(finite(places)).toBe(true);
    }
    expect(pictures).toBeGreaterThan(5);
  });
});
