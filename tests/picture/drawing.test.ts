import { describe, expect, test } from 'vitest';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { bounds } from '../../src/picture/drawing.ts';
import { pointAt } from '../../src/picture/geometry/curve.ts';
import { network } from './network.ts';
import { drawn } from './scene.ts';

describe('a drawing', () => {
  test('leaves no words on a line, a mark or other words, and no name out, where there is room', () => {
    const drawing = drawn(network());
    expect(drawing.conflicts).toEqual([]);
    expect([...drawing.marks.values()].filter(({ label }) => label.hidden)).toEqual([]);
  });

  test('is the same each time', () => {
    const [one, two] = [drawn(network(), OPEN_LENS), drawn(network(), OPEN_LENS)];
    expect([...one.lines.values()]).toEqual([...two.lines.values()]);
    expect([...one.marks.values()]).toEqual([...two.marks.values()]);
  });

  test('lists what has no position instead of drawing it', () => {
    const dossier = network();
    const moved = dossier.apply({ positions: new Map([['kim', [dossier.positions.get('kim'), undefined]]]) });
    if (!moved.ok) throw new Error(moved.fault.why);
    const drawing = drawn(moved.value);
    expect(drawing.unplaced).toEqual(['kim']);
    expect([...drawing.lines.values()].some(({ visible }) => visible.relation.subject === 'kim')).toBe(false);
  });

  test('takes places from the options before the dossier’s own', () => {
    expect(drawn(network(), undefined, { positions: { kim: [7, 8] } }).marks.get('kim')?.at).toEqual({
      x: 7,
      y: 8,
    });
    expect(
      drawn(network(), undefined, { positions: new Map([['kim', [7, 8]]]) }).marks.get('kim')?.at.x,
    ).toBe(7);
  });

  test('counts the place of a label from what it belongs to', () => {
    for (const { at, label } of drawn(network()).marks.values()) {
      expect((label.box.left + label.box.right) / 2 - at.x).toBeCloseTo(label.dx);
      expect((label.box.top + label.box.bottom) / 2 - at.y).toBeCloseTo(label.dy);
    }
    for (const { route, label } of drawn(network()).lines.values()) {
      if (!label) continue;
      const middle = pointAt(route.curve, 0.5);
      expect((label.box.left + label.box.right) / 2 - middle.x).toBeCloseTo(label.dx);
    }
  });

  test('has bounds that hold every mark and every word, or those of a part', () => {
    const drawing = drawn(network());
    const all = bounds(drawing);
    const part = bounds(drawing, ['kp']);
    expect(all && part && all.left <= part.left && all.bottom >= part.bottom).toBe(true);
    for (const { label } of drawing.marks.values())
      expect(label.box.left).toBeGreaterThanOrEqual(all?.left ?? NaN);
    expect(bounds(drawing, [])).toBeUndefined();
  });

  test('writes numbers on lines, and the names of types that are rare', () => {
    const drawing = drawn(network());
    const words = [...drawing.lines.values()].flatMap(({ label }) =>
      label && !label.hidden ? [label.lines.join(' ')] : [],
    );
    expect(words).toContain('‘10,000–12,000’');
    expect(words).toContain('defies');
    expect(words).not.toContain('supplied');
  });
});
