import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../src/picture/geometry/polygon.ts';

const points = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([x, y]) => ({ x, y }));
const square = points([0, 0], [10, 0], [10, 10], [0, 10]);
const horseshoe = points([0, 0], [30, 0], [30, 30], [20, 30], [20, 10], [10, 10], [10, 30], [0, 30]);

describe('An outline', () => {
  it('holds what lies inside of it and nothing beside it', () => {
    expect(isInside(square, { x: 5, y: 5 })).toBe(true);
    for (const [x, y] of [
      [-1, 5],
      [11, 5],
      [5, -1],
      [5, 11],
    ] as const) {
      expect(isInside(square, { x, y })).toBe(false);
    }
  });

  it('goes around a bay: what lies in the bay is outside', () => {
    expect(isInside(horseshoe, { x: 15, y: 20 })).toBe(false);
    expect(isInside(horseshoe, { x: 5, y: 20 })).toBe(true);
    expect(isInside(horseshoe, { x: 25, y: 20 })).toBe(true);
    expect(isInside(horseshoe, { x: 15, y: 5 })).toBe(true);
  });

  it('counts a corner at the height of the point once', () => {
    const diamond = points([0, 0], [10, -10], [20, 0], [10, 10]);
    expect(isInside(diamond, { x: 10, y: 0 })).toBe(true);
    expect(isInside(diamond, { x: -5, y: 0 })).toBe(false);
    expect(isInside(diamond, { x: -5, y: -10 })).toBe(false);
  });

  it('of fewer than three corners holds nothing', () => {
    for (const few of [[], square.slice(0, 1), square.slice(0, 2)]) {
      expect(isInside(few, { x: 5, y: 0 })).toBe(false);
    }
  });

  it('holds the same whichever way and from whichever corner it is drawn', () => {
    const whole = fc.integer({ min: -50, max: 50 });
    const point = fc.record({ x: whole, y: whole });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), point, fc.nat(11), (corners, at, turn) => {
        const turned = [...corners.slice(turn), ...corners.slice(0, turn)];
        const expected = isInside(corners, at);
        expect(isInside(turned, at)).toBe(expected);
        expect(isInside(corners.toReversed(), at)).toBe(expected);
      }),
    );
  });
});
