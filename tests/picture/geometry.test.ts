import { describe, expect, test } from 'vitest';
import { SHAPES } from '../../src/dossier/types.ts';
import { segmentMeetsBox, sharedArea, union } from '../../src/picture/geometry/box.ts';
import { pathOf, pointAt, samples } from '../../src/picture/geometry/curve.ts';
import { exitOf, justOutside } from '../../src/picture/geometry/outline.ts';
import { wrap } from '../../src/picture/labels/wrap.ts';

const box = { left: 0, top: 0, right: 10, bottom: 10 };

describe('segments and boxes', () => {
  test('meet when the segment ends in, crosses or touches the box', () => {
    expect(segmentMeetsBox({ x: -5, y: 5 }, { x: 5, y: 5 }, box)).toBe(true);
    expect(segmentMeetsBox({ x: -5, y: 4 }, { x: 15, y: 6 }, box)).toBe(true);
    expect(segmentMeetsBox({ x: 2, y: 2 }, { x: 3, y: 3 }, box)).toBe(true);
  });

  test('do not meet when the segment passes a corner', () => {
    expect(segmentMeetsBox({ x: -5, y: 4 }, { x: 4, y: -5.5 }, box)).toBe(false);
    expect(segmentMeetsBox({ x: 11, y: 0 }, { x: 11, y: 10 }, box)).toBe(false);
  });

  test('have a shared area and a union', () => {
    expect(sharedArea(box, { left: 5, top: 5, right: 20, bottom: 7 })).toBe(10);
    expect(union([box, { left: -1, top: 3, right: 4, bottom: 30 }])).toEqual({
      left: -1,
      top: 0,
      right: 10,
      bottom: 30,
    });
    expect(union([])).toBeUndefined();
  });
});

describe('curves', () => {
  const curve = { from: { x: 0, y: 0 }, control: { x: 50, y: 100 }, to: { x: 100, y: 0 } };

  test('pass half as far from the straight line as their control point', () => {
    expect(pointAt(curve, 0.5)).toEqual({ x: 50, y: 50 });
    expect(samples(curve, 10).at(-1)).toEqual({ x: 100, y: 0 });
    expect(pathOf(curve)).toBe('M0 0Q50 100 100 0');
  });
});

describe('outlines', () => {
  test.each(SHAPES)('of a %s are left where they end', (shape) => {
    const outline = { shape, at: { x: 100, y: 100 }, width: 40, height: 30 };
    for (let turn = 0; turn < 16; turn += 1) {
      const goal = { x: 100 + 500 * Math.cos(turn), y: 100 + 500 * Math.sin(turn) };
      const exit = exitOf(outline, goal);
      const far = Math.hypot(exit.x - 100, exit.y - 100);
      expect(Math.abs(exit.x - 100)).toBeLessThanOrEqual(20.001);
      expect(Math.abs(exit.y - 100)).toBeLessThanOrEqual(15.001);
      expect(far).toBeGreaterThan(5);
      const out = justOutside(outline, goal, 3);
      expect(Math.hypot(out.x - 100, out.y - 100)).toBeCloseTo(far + 3);
    }
    expect(exitOf(outline, outline.at)).toEqual(outline.at);
  });
});

describe('wrapping', () => {
  const measure = (text: string): number => [...text].length;
  const type = { size: 10, weight: 400 };

  test('breaks into two even lines', () => {
    expect(wrap('Advanced technology', 30, type, measure)).toEqual(['Advanced technology']);
    expect(wrap('one two three four', 12, type, measure)).toEqual(['one two', 'three four']);
    expect(wrap('Kim–Shoigu meeting', 12, type, measure)).toEqual(['Kim–Shoigu', 'meeting']);
  });

  test('shortens what does not fit on two', () => {
    expect(wrap('one two three four five six', 9, type, measure)).toEqual(['one two', 'three fo…']);
    expect(wrap('Donaudampfschifffahrt', 6, type, measure)).toEqual(['Donau…']);
    expect(wrap('😀😀😀😀', 3, type, measure)).toEqual(['😀😀…']);
  });
});
