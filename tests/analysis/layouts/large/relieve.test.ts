import { describe, expect, it } from 'vitest';
import { seeded } from '../../../../src/analysis/layouts/chance.ts';
import { type Ties, webOf } from '../../../../src/analysis/layouts/large/adjacency.ts';
import { relieve } from '../../../../src/analysis/layouts/large/forces/relieve.ts';
import { roomFor } from '../../../../src/analysis/layouts/large/forces/room.ts';
import { SOURCES, spread, wavesFor } from '../../../../src/analysis/layouts/large/forces/waves.ts';
import { sampledStress } from '../../../../src/analysis/layouts/large/quality.ts';

const COUNT = 400;

/** A ring, so that everybody is reached, with ties at random across it. */
function ringed(seed: number): Ties {
  const chance = seeded(seed);
  const from = Uint32Array.from({ length: COUNT + 150 }, (_, r) =>
    r < COUNT ? r : Math.floor(chance() * COUNT),
  );
  const to = Uint32Array.from(from, (a, r) => (r < COUNT ? (a + 1) % COUNT : Math.floor(chance() * COUNT)));
  return { count: COUNT, from, to };
}

/** Steps by going through all ties again and again. */
function stepsFrom({ count, from, to }: Ties, source: number): number[] {
  const steps = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  steps[source] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    from.forEach((a, r) => {
      const b = to[r] as number;
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        if ((steps[one] as number) + 1 < (steps[other] as number)) {
          steps[other] = (steps[one] as number) + 1;
          changed = true;
        }
    });
  }
  return steps;
}

describe('Steps from many places at once', () => {
  it('are those from each by itself, also when the same room is used again, and when two sources are one place', () => {
    const waves = wavesFor(COUNT);
    for (const seed of [1, 2, 3]) {
      const ties = ringed(seed);
      const sources = Uint32Array.from({ length: SOURCES }, (_, s) =>
        s === 5 ? 7 : (s * 12 + seed) % COUNT,
      );
      const most = spread(webOf(ties), sources, waves);
      const known = [...sources].map((source) => stepsFrom(ties, source));
      known.forEach((steps, s) => {
        expect(steps.map((_, i) => waves.steps[SOURCES * i + s])).toEqual(steps);
      });
      expect(most).toBe(Math.max(...known.flat()));
    }
  });
});

describe('A round of relief', () => {
  it('brings distances nearer to steps, round by round, from places at random', () => {
    for (const seed of [4, 5, 6]) {
      const ties = ringed(seed);
      const chance = seeded(seed);
      const places = {
        x: Float64Array.from({ length: COUNT }, () => 100 * chance()),
        y: Float64Array.from({ length: COUNT }, () => 100 * chance()),
      };
      const stress = () => {
        const flat = Float32Array.from({ length: 2 * COUNT }, (_, i) =>
          i % 2 === 0 ? (places.x[i / 2] as number) : (places.y[(i - 1) / 2] as number),
        );
        return sampledStress({ ...ties, places: flat }, 1);
      };
      const room = roomFor(COUNT);
      const found = [stress()];
      for (let round = 0; round < 4; round += 1) {
        for (let time = 0; time < 5; time += 1) relieve(webOf(ties), places, 0.5, chance, room);
        found.push(stress());
      }
      expect(found[4]).toBeLessThan(0.7 * (found[0] as number));
      found.slice(1).forEach((now, i) => {
        expect(now).toBeLessThan(1.02 * (found[i] as number));
      });
    }
  });
});
