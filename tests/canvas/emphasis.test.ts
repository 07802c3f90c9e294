import { describe, expect, test } from 'vitest';
import { lineId, markId } from '../../src/canvas/elements/look.ts';
import { levelsOf } from '../../src/canvas/emphasis.ts';
import { network } from '../picture/network.ts';
import { drawn } from '../picture/scene.ts';

const drawing = drawn(network());
const [line] = [...drawing.lines.values()];
if (!line) throw new Error('The network has lines.');
const { key, subject, object } = line.visible.relation;
const NOTHING = { hovered: undefined, highlights: undefined };

describe('what stands back', () => {
  test('is nothing while nothing is pointed at and the scene is about nothing in particular', () => {
    expect(levelsOf(drawing, NOTHING).size).toBe(0);
    const empty = { entities: new Set<string>(), relations: new Set<string>() };
    expect(levelsOf(drawing, { ...NOTHING, highlights: empty }).size).toBe(0);
  });

  test('is all but a line and its ends while the pointer is on the line', () => {
    const levels = levelsOf(drawing, { ...NOTHING, hovered: lineId(key) });
    for (const id of [lineId(key), markId(subject), markId(object)]) expect(levels.has(id)).toBe(false);
    expect(levels.size).toBe(drawing.marks.size + drawing.lines.size - (subject === object ? 2 : 3));
    expect(new Set(levels.values())).toEqual(new Set(['dim']));
  });

  test('is all but a mark, its lines and their other ends while the pointer is on the mark', () => {
    const levels = levelsOf(drawing, { ...NOTHING, hovered: markId(subject) });
    for (const [other, { visible }] of drawing.lines) {
      const ends = [visible.relation.subject, visible.relation.object];
      expect(levels.has(lineId(other))).toBe(!ends.includes(subject));
      if (ends.includes(subject)) for (const end of ends) expect(levels.has(markId(end))).toBe(false);
    }
  });

  test('nothing stands back for what was under the pointer when it was hidden', () => {
    expect(levelsOf(drawing, { ...NOTHING, hovered: markId('hidden') }).size).toBe(0);
    expect(levelsOf(drawing, { ...NOTHING, hovered: lineId('a|b|c') }).size).toBe(0);
  });

  test('is faint where a scene is about something else, but for what the pointer is on', () => {
    const highlights = { entities: new Set([subject]), relations: new Set<string>() };
    const scene = levelsOf(drawing, { ...NOTHING, highlights });
    expect(scene.has(markId(subject))).toBe(false);
    expect(scene.get(lineId(key))).toBe('faint');
    const pointed = levelsOf(drawing, { hovered: lineId(key), highlights });
    expect(pointed.has(lineId(key))).toBe(false);
    expect(new Set(pointed.values())).toEqual(new Set(['faint']));
  });
});
