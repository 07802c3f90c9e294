import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webOf } from '../../src/analysis/layouts/large/adjacency.ts';
import { type LargeInput, layLarge } from '../../src/analysis/layouts/large/lay-large.ts';
import { partsOf } from '../../src/analysis/layouts/large/parts.ts';
import { bounds, settled } from '../analysis/layouts/large/drawings.ts';

const place = fc.oneof(fc.constant(Number.NaN), fc.float({ min: -2000, max: 2000, noNaN: true }));

/** Graphs of up to 120 entities with loops, doubles and strays; places and pins for none, some or all. */
const graph: fc.Arbitrary<LargeInput> = fc
  .integer({ min: 0, max: 120 })
  .chain((count) => {
    const end = fc.integer({ min: 0, max: Math.max(count - 1, 0) });
    return fc.record({
      count: fc.constant(count),
      seed: fc.integer(),
      spacing: fc.constantFrom(undefined, 30, 400),
      ties: fc.array(fc.tuple(end, end), { maxLength: 200 }),
    });
  })
  .map(({ ties, ...rest }) => ({
    ...rest,
    from: Uint32Array.from(ties, ([from]) => from),
    to: Uint32Array.from(ties, ([, to]) => to),
  }));

const placed: fc.Arbitrary<LargeInput> = graph.chain((input) =>
  fc
    .record({
      start: fc.array(place, { minLength: 2 * input.count, maxLength: 2 * input.count }),
      pinned: fc.array(fc.constantFrom(0, 0, 1), { minLength: input.count, maxLength: input.count }),
    })
    .map(({ start, pinned }) => ({
      ...input,
      start: Float32Array.from(start),
      pinned: Uint8Array.from(pinned),
    })),
);

test('every picture is whole, and the same each time', () => {
  fc.assert(
    fc.property(fc.oneof(graph, placed), (input) => {
      const again = layLarge(input);
      for (const { places, share } of layLarge(input)) {
        expect(places.length).toBe(2 * input.count);
        expect(places.every(Number.isFinite)).toBe(true);
        expect(again.next().value).toEqual({ places, share });
      }
      expect(again.next().done).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('pins are held exactly, in every picture', () => {
  fc.assert(
    fc.property(placed, (input) => {
      const pins = Array.from({ length: input.count }, (_, i) => i).filter(
        (i) =>
          input.pinned?.[i] === 1 && [0, 1].every((axis) => Number.isFinite(input.start?.[2 * i + axis])),
      );
      for (const { places } of layLarge(input)) {
        const moved = pins.filter(
          (i) => places[2 * i] !== input.start?.[2 * i] || places[2 * i + 1] !== input.start?.[2 * i + 1],
        );
        expect(moved).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

test('parts do not overlap, and no two entities share a spot', () => {
  fc.assert(
    fc.property(graph, (input) => {
      const { places } = settled(input);
      const { parts, alone } = partsOf(webOf(input));
      const boxes = [...parts.map(({ members }) => members), ...[...alone].map((i) => [i])].map((members) =>
        bounds(places, members),
      );
      const clashes = boxes.flatMap((a, i) =>
        boxes.slice(0, i).filter((b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]),
      );
      expect(clashes).toEqual([]);
      const spots = new Set(
        Array.from({ length: input.count }, (_, i) => `${places[2 * i]} ${places[2 * i + 1]}`),
      );
      expect(spots.size).toBe(input.count);
    }),
    { numRuns: 60 },
  );
});
