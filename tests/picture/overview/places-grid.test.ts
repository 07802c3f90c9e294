import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, clipped } from '../../../src/picture/overview/clip.ts';
import { placeNames } from '../../../src/picture/overview/names.ts';
import { PlacesGrid } from '../../../src/picture/overview/places-grid.ts';

const coordinate = fc.float({ min: -1000, max: 1000, noNaN: true });
const placed = fc.tuple(coordinate, coordinate);
const unplaced = fc.constant([Number.NaN, Number.NaN] as [number, number]);
const places = fc
  .array(fc.oneof({ weight: 9, arbitrary: placed }, { weight: 1, arbitrary: unplaced }), { maxLength: 80 })
  .map((spots) => Float32Array.from(spots.flat()));
const box = fc.tuple(coordinate, coordinate, coordinate, coordinate).map(([a, b, c, d]) => ({
  left: Math.min(a, b),
  right: Math.max(a, b),
  top: Math.min(c, d),
  bottom: Math.max(c, d),
}));

describe('The grid of places', () => {
  it('finds in any box just what a look at every entity finds', () => {
    fc.assert(
      fc.property(places, box, (spots, within) => {
        const found: number[] = [];
        new PlacesGrid(spots).each(within, (entity) => found.push(entity) > 0);
        const naive = Array.from({ length: spots.length / 2 }, (_, e) => e).filter((e) => {
          const [x, y] = [spots[2 * e] ?? Number.NaN, spots[2 * e + 1] ?? Number.NaN];
          return x >= within.left && x <= within.right && y >= within.top && y <= within.bottom;
        });
        expect(found.sort((a, b) => a - b)).toEqual(naive);
      }),
    );
  });

  it('finds an entity as near as the nearest of those that may be found', () => {
    fc.assert(
      fc.property(places, placed, fc.integer({ min: 1, max: 400 }), (spots, [x, y], within) => {
        const may = (e: number): boolean => e % 3 !== 0;
        const far = (e: number): number =>
          Math.hypot((spots[2 * e] ?? Infinity) - x, (spots[2 * e + 1] ?? Infinity) - y);
        const all = Array.from({ length: spots.length / 2 }, (_, e) => e).filter(
          (e) => may(e) && far(e) <= within,
        );
        const found = new PlacesGrid(spots).nearest(x, y, within, may);
        expect(found === undefined ? undefined : far(found)).toBe(
          all.length === 0 ? undefined : Math.min(...all.map(far)),
        );
      }),
    );
  });
});

describe('Clipping a line to a frame', () => {
  it('keeps both ends within the frame and on the line, and gives up only lines that miss it', () => {
    fc.assert(
      fc.property(placed, placed, ([x0, y0], [x1, y1]) => {
        const [right, bottom] = [300, 200];
        const kept = clip(x0, y0, x1, y1, right, bottom);
        const inside = Array.from({ length: 101 }, (_, i) => [
          x0 + ((x1 - x0) * i) / 100,
          y0 + ((y1 - y0) * i) / 100,
        ]).some(([x = -1, y = -1]) => x >= 0 && x <= right && y >= 0 && y <= bottom);
        if (inside) expect(kept).toBe(true);
        if (!kept) return;
        for (const [x = 0, y = 0] of [clipped.slice(0, 2), clipped.slice(2)]) {
          expect(x).toBeGreaterThan(-0.01);
          expect(x).toBeLessThan(right + 0.01);
          expect(y).toBeGreaterThan(-0.01);
          expect(y).toBeLessThan(bottom + 0.01);
          const off = (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
          expect(Math.abs(off) / Math.max(1, Math.hypot(x1 - x0, y1 - y0))).toBeLessThan(0.01);
        }
      }),
    );
  });
});

describe('Names on the overview', () => {
  it('never stand upon each other, beyond the frame or below what covers it, the best connected first', () => {
    const frame = { width: 800, height: 600, zoom: 1, left: 400, top: 300, ratio: 1 };
    const spots = fc.array(
      fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -300, max: 300 })),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(spots, (some) => {
        const candidates = Uint32Array.from(some.keys());
        const degree = new Uint32Array(some.length).fill(3);
        const network = { places: Float32Array.from(some.flat()), weight: degree };
        const covered = [{ left: 0, top: 0, right: 800, bottom: 100 }];
        const names = placeNames(candidates, network, frame, { widthOf: () => 60, covered });
        names.forEach((a, i) => {
          expect(a.x - 30).toBeGreaterThanOrEqual(0);
          expect(a.x + 30).toBeLessThanOrEqual(frame.width);
          expect(a.y).toBeGreaterThanOrEqual(100);
          for (const b of names.slice(i + 1)) {
            expect(Math.abs(a.x - b.x) > 60 || Math.abs(a.y - b.y) > 14).toBe(true);
          }
        });
        expect(names.map(({ entity }) => entity)).toEqual(
          names.map(({ entity }) => entity).sort((a, b) => a - b),
        );
      }),
    );
  });
});
