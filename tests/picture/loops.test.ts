import { describe, expect, test } from 'vitest';
import { FAN_STEP } from '../../src/picture/routes/bundles.ts';
import { lay } from '../../src/picture/routes/lay.ts';
import { network } from './network.ts';
import { drawn } from './scene.ts';

describe('relations of an entity with itself', () => {
  test('lie within one another, none on another and all outside the mark', () => {
    const [line] = drawn(network()).lines.values();
    if (!line) throw new Error('The network has no line.');
    const outline = { shape: 'circle', at: { x: 0, y: 0 }, width: 40, height: 40 } as const;
    const reaches = [-1.5, -0.5, 0.5, 1.5].map((place) => {
      const member = { key: line.visible.relation.key, strand: line, offset: place * FAN_STEP };
      const { points } = lay(member, 0, outline, outline, false);
      return Math.max(...points.map(({ x, y }) => Math.hypot(x, y)));
    });
    expect(reaches[0]).toBeGreaterThan(20 + 3);
    for (const [i, reach] of reaches.entries()) {
      if (i > 0) expect(reach - (reaches[i - 1] ?? 0)).toBeGreaterThan(3);
    }
  });
});
