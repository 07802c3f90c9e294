import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  captureScene,
  insertScene,
  moveScene,
  removeScene,
  retakeScene,
  writeWords,
} from '../../src/briefing/edit.ts';
import { shownBriefing } from '../../src/briefing/shown.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { briefing, scene } from '../support/scenes.ts';

const ids = (one: ReturnType<typeof briefing>) => one.scenes.map(({ id }) => id);
const letters = ['a', 'b', 'c', 'd', 'e'];
const place = fc.integer({ min: 0, max: letters.length - 1 });

describe('Moving a scene', () => {
  it('and moving it back leaves the briefing as it was', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const before = briefing(...letters);
        const id = letters[from] ?? '';
        expect(moveScene(moveScene(before, id, to - from), id, from - to)).toEqual(before);
      }),
    );
  });

  it('puts it where it was asked to, stops at either end, and keeps the others in their order', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: -9, max: 9 }), (from, by) => {
        const id = letters[from] ?? '';
        const after = ids(moveScene(briefing(...letters), id, by));
        expect(after.indexOf(id)).toBe(Math.min(letters.length - 1, Math.max(0, from + by)));
        expect(after.filter((other) => other !== id)).toEqual(letters.filter((other) => other !== id));
      }),
    );
  });

  it('gives the same briefing where nothing moves', () => {
    const before = briefing('a', 'b');
    expect(moveScene(before, 'a', -1)).toBe(before);
    expect(moveScene(before, 'gone', 1)).toBe(before);
  });
});

describe('Inserting and removing a scene', () => {
  it('leaves the briefing as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: letters.length }), (at) => {
        const before = briefing(...letters);
        const inserted = insertScene(before, scene('new'), at);
        expect(ids(inserted)[at]).toBe('new');
        expect(removeScene(inserted, 'new')).toEqual(before);
      }),
    );
  });

  it('gives a taken id another number, and leaves a briefing alone that has no such scene', () => {
    expect(ids(insertScene(briefing('a', 'a-2'), scene('a'), 2))).toEqual(['a', 'a-2', 'a-3']);
    const before = briefing('a');
    expect(removeScene(before, 'b')).toBe(before);
  });
});

describe('The words of a scene', () => {
  it('change without touching the view, and empty ones are taken away', () => {
    const before = scene('a', { kicker: 'Old', notes: 'Notes' });
    const after = writeWords(before, { title: 'New', kicker: '' });
    expect(after).toEqual({ ...scene('a', { notes: 'Notes' }), title: 'New' });
    expect('kicker' in after).toBe(false);
  });
});

describe('A captured scene', () => {
  const view = {
    lens: { ...OPEN_LENS, hideUnrelated: true },
    camera: { x: 1, y: 2, width: 3, height: 4 },
    highlights: { entities: ['person:ann'], relations: [] },
  };

  it('holds the view and no words', () => {
    expect(captureScene(view, 'Scene 1')).toEqual({
      id: 'scene-1',
      title: 'Scene 1',
      statements: [],
      ...view,
    });
  });

  it('taken again keeps its words and gives up places of its own', () => {
    const before = scene('a', { notes: 'Keep', positions: { 'person:ann': [1, 1] } });
    expect(retakeScene(before, view)).toEqual({ ...scene('a', { notes: 'Keep' }), ...view });
  });
});

describe('The briefing that is shown', () => {
  const shown = (...all: ReturnType<typeof briefing>[]) =>
    shownBriefing({ briefings: new Map(all.map((one, i) => [String(i), one])) });

  it('is the first that has scenes, else the first', () => {
    const [empty, full] = [briefing(), briefing('a')];
    expect(shown(empty, full)).toBe(full);
    expect(shown(empty, briefing())).toBe(empty);
    expect(shown()).toBeUndefined();
  });
});
