import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIT, fitAround, type Look, type Room } from '../../src/canvas/camera/fit.ts';
import { type Box, boxAround, overlaps } from '../../src/picture/geometry/box.ts';

const onScreen = ({ zoom, pan }: Look, box: Box): Box => ({
  left: box.left * zoom + pan.x,
  right: box.right * zoom + pan.x,
  top: box.top * zoom + pan.y,
  bottom: box.bottom * zoom + pan.y,
});

const WIDTH = 700;
const HEIGHT = 700;
const LEGEND: Box = { left: 12, top: 520, right: 220, bottom: 688 };
const MAP: Box = { left: 540, top: 590, right: 688, bottom: 688 };
const CHIPS: Box = { left: 12, top: 12, right: 300, bottom: 36 };
const ZOOM: Box = { left: 658, top: 12, right: 688, bottom: 104 };
const room = (...floats: Box[]): Room => ({ width: WIDTH, height: HEIGHT, floats });

const marks = fc.array(
  fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -700, max: 700 }) }),
  { minLength: 2, maxLength: 40 },
);

function fitted(boxes: readonly Box[], where: Room): Look {
  const look = fitAround(boxes, where);
  if (!look) throw new Error('There was something to show.');
  return look;
}

describe('fitting what is drawn between what floats', () => {
  test('cuts nothing and covers nothing, wherever the marks stand', () => {
    fc.assert(
      fc.property(marks, (places) => {
        const boxes = places.map((place) => boxAround(place, 40, 40));
        const floats = [LEGEND, MAP, CHIPS, ZOOM];
        const look = fitted(boxes, room(...floats));
        for (const box of boxes.map((one) => onScreen(look, one))) {
          expect(box.left).toBeGreaterThan(0);
          expect(box.top).toBeGreaterThan(0);
          expect(box.right).toBeLessThan(WIDTH);
          expect(box.bottom).toBeLessThan(HEIGHT);
          expect(floats.filter((float) => overlaps(float, box))).toEqual([]);
        }
      }),
    );
  });

  test('uses the corner beside what floats, where a margin on the whole side would make all smaller', () => {
    // A cross leaves its corners free, so floats in the corners cost it nothing.
    const cross = [boxAround({ x: 0, y: 0 }, 600, 40), boxAround({ x: 0, y: 0 }, 40, 600)];
    expect(fitted(cross, room(LEGEND, MAP, CHIPS, ZOOM)).zoom).toBeCloseTo(fitted(cross, room()).zoom);
  });

  test('gives way to what floats where it must', () => {
    const square = [boxAround({ x: 0, y: 0 }, 600, 600)];
    expect(fitted(square, room(LEGEND)).zoom).toBeLessThan(fitted(square, room()).zoom);
  });

  test('fills the room between the margins, in the middle, where nothing floats', () => {
    const look = fitted([boxAround({ x: 50, y: 70 }, 1000, 200)], room());
    const box = onScreen(look, boxAround({ x: 50, y: 70 }, 1000, 200));
    expect(box.left).toBeCloseTo(FIT.margin);
    expect(box.right).toBeCloseTo(WIDTH - FIT.margin);
    expect((box.top + box.bottom) / 2).toBeCloseTo(HEIGHT / 2);
  });

  test('never enlarges beyond its limit', () => {
    expect(fitted([boxAround({ x: 0, y: 0 }, 20, 20)], room()).zoom).toBe(FIT.largest);
  });

  test('shows everything under what floats rather than nothing, when that leaves no room', () => {
    const everywhere = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT };
    expect(fitted([boxAround({ x: 0, y: 0 }, 400, 400)], room(everywhere)).zoom).toBeGreaterThan(0);
  });

  test('has no answer when there is nothing to show, or nowhere', () => {
    expect(fitAround([], room())).toBeUndefined();
    expect(fitAround([boxAround({ x: 0, y: 0 }, 9, 9)], { width: 0, height: 0, floats: [] })).toBeUndefined();
  });
});
