import { describe, expect, test } from 'vitest';
import { lookAt, lookOf, revealing, viewportOf, ZOOM, zoomedAt } from '../../src/canvas/camera/look.ts';

const SIZE = { width: 800, height: 600 };

describe('the camera', () => {
  test('comes back to the same look from what the workspace keeps', () => {
    const look = lookAt(120, -40, 0.7, SIZE);
    const { x, y, zoom } = viewportOf(look, SIZE);
    expect(x).toBeCloseTo(120);
    expect(y).toBeCloseTo(-40);
    expect(zoom).toBe(0.7);
  });

  test('stays where it is while what is to be shown can be seen and read', () => {
    const look = lookAt(0, 0, 1, SIZE);
    expect(revealing({ left: -20, top: -20, right: 20, bottom: 20 }, look, SIZE)).toBe(look);
  });

  test('brings what is out of view, or too small to read, to the middle', () => {
    const away = revealing({ left: 900, top: 0, right: 940, bottom: 40 }, lookAt(0, 0, 1, SIZE), SIZE);
    expect(away).toEqual(lookAt(920, 20, 1, SIZE));
    const small = revealing({ left: -20, top: -20, right: 20, bottom: 20 }, lookAt(0, 0, 0.2, SIZE), SIZE);
    expect(small).toEqual(lookAt(0, 0, 1, SIZE));
  });

  test('shows the whole of a rectangle, its middle in the middle', () => {
    const { zoom, pan } = lookOf({ x: 10, y: 20, width: 1600, height: 300 }, SIZE);
    expect(zoom).toBe(0.5);
    expect([10 * zoom + pan.x, 20 * zoom + pan.y]).toEqual([400, 300]);
  });

  test('zooms with the point under the pointer held in place', () => {
    const before = lookAt(0, 0, 1, SIZE);
    const at = { x: 100, y: 500 };
    const after = zoomedAt(before, 1.7, at);
    for (const axis of ['x', 'y'] as const) {
      const point = (at[axis] - before.pan[axis]) / before.zoom;
      expect(point * after.zoom + after.pan[axis]).toBeCloseTo(at[axis]);
    }
  });

  test('stops at its limits', () => {
    const look = lookAt(0, 0, 1, SIZE);
    expect(zoomedAt(look, 1e9, { x: 0, y: 0 }).zoom).toBe(ZOOM.most);
    expect(zoomedAt(look, 1e-9, { x: 0, y: 0 }).zoom).toBe(ZOOM.least);
  });
});
