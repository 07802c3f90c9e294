import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { careFor, REST } from '../../src/canvas/overview/care.ts';
import type { Care } from '../../src/picture/overview/network.ts';

interface Painting {
  readonly care: Care;
  readonly began: number;
  /** When the camera moved to what it shows. */
  readonly of: number;
}

/** What is painted of a camera that moves at some milliseconds, one painting at a time that takes as many as it takes. */
function paintings(moves: readonly number[], takes: number): Painting[] {
  const all: Painting[] = [];
  let free = 0;
  for (let now = 0; all.at(-1)?.care !== 'resting'; now += 1) {
    const moved = moves.findLast((move) => move <= now) ?? 0;
    const care = now < free ? undefined : careFor(now - moved, all.at(-1)?.of === moved);
    if (!care) continue;
    all.push({ care, began: now, of: moved });
    free = now + takes;
  }
  return all;
}

const cares = (moves: readonly number[], takes: number) => paintings(moves, takes).map(({ care }) => care);

describe('how the overview is painted while the camera moves', () => {
  test('a single move is painted at once, and with care when the camera is at rest', () => {
    expect(paintings([0], 28)).toEqual([
      { care: 'moving', began: 0, of: 0 },
      { care: 'resting', began: REST, of: 0 },
    ]);
  });

  test('what is painted while the camera moves on is followed by another painting', () => {
    expect(cares([0, 16, 32], 28)).toEqual(['moving', 'moving', 'resting']);
  });

  test('a camera about to rest is painted once, with care, and not in haste before', () => {
    expect(paintings([0, 5], 28)).toEqual([
      { care: 'moving', began: 0, of: 0 },
      { care: 'resting', began: 5 + REST, of: 5 },
    ]);
    expect(cares([0, 5], 36)).toEqual(['moving', 'resting']);
  });

  test('a gesture with an event in every frame is painted as often as there is time for', () => {
    const frames = Array.from({ length: 61 }, (_, i) => 16 * i);
    expect(cares(frames, 16).filter((care) => care === 'moving')).toHaveLength(61);
    expect(cares(frames, 48).filter((care) => care === 'moving')).toHaveLength(21);
  });

  test('what stays is painted of where the camera came to rest, and never waits for what began half a rest before', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: REST - 1 }), { maxLength: 6 });
    const whole = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(gaps, whole, (between, takes) => {
        let last = 0;
        const moves = [0, ...between.map((gap) => (last += gap))];
        const stays = paintings(moves, takes).at(-1);
        expect(stays?.of).toBe(last);
        expect(stays?.began).toBeGreaterThanOrEqual(last + REST);
        expect(stays?.began).toBeLessThanOrEqual(last + Math.max(REST, REST / 2 - 1 + takes));
      }),
    );
  });
});
