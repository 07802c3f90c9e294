import { describe, expect, test } from 'vitest';
import { seeded } from '../../../../src/analysis/layouts/chance.ts';
import { nearestIn, squaresOf } from '../../../../src/analysis/layouts/large/nearest.ts';
import { neighbourhoodKept, sampledStress } from '../../../../src/analysis/layouts/large/quality.ts';
import { scattered, tied } from './drawings.ts';

const chain = tied(
  100,
  Array.from({ length: 99 }, (_, i) => [i, i + 1] as const),
);
const straight = Float32Array.from({ length: 200 }, (_, k) => (k % 2 === 0 ? (7 * k) / 2 : 0));

describe('the measures of a drawing', () => {
  test('a straight chain has no stress at any size, and keeps its neighbours', () => {
    expect(sampledStress({ ...chain, places: straight }, 1)).toBeCloseTo(0, 6);
    expect(sampledStress({ ...chain, places: straight.map((n) => n * 90) }, 1)).toBeCloseTo(0, 6);
    // Ends have one neighbour, and the nearest is that one.
    expect(neighbourhoodKept({ ...chain, places: straight }, 1)).toBe(1);
  });

  test('a chain scattered at random has much, and keeps next to none', () => {
    const places = scattered(100, seeded(2));
    expect(sampledStress({ ...chain, places }, 1)).toBeGreaterThan(0.2);
    expect(neighbourhoodKept({ ...chain, places }, 1)).toBeLessThan(0.1);
  });

  test('all on one spot is the worst there is', () => {
    expect(sampledStress({ ...chain, places: new Float32Array(200) }, 1)).toBe(1);
  });

  test('the nearest in the plane are those that a search of all finds', () => {
    const places = scattered(400, seeded(8));
    const squares = squaresOf(places);
    const far = (i: number, j: number): number =>
      Math.hypot(
        (places[2 * i] ?? 0) - (places[2 * j] ?? 0),
        (places[2 * i + 1] ?? 0) - (places[2 * j + 1] ?? 0),
      );
    for (const at of [0, 17, 399]) {
      const others = Array.from({ length: 400 }, (_, i) => i).filter((i) => i !== at);
      const wanted = others.sort((a, b) => far(at, a) - far(at, b)).slice(0, 12);
      expect(nearestIn(squares, at, 12)).toEqual(wanted);
    }
  });
});
