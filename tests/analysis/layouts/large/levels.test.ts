import { describe, expect, test } from 'vitest';
import { webOf } from '../../../../src/analysis/layouts/large/adjacency.ts';
import { stepsUp } from '../../../../src/analysis/layouts/large/levels/levels.ts';
import { partsOf } from '../../../../src/analysis/layouts/large/parts.ts';
import { grid, planted, tied } from './drawings.ts';

const total = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0);

describe('the web of ties', () => {
  test('has each neighbour once, whatever doubles, loops and strays there are', () => {
    const { offsets, targets } = webOf(
      tied(4, [
        [0, 1],
        [1, 0],
        [0, 1],
        [2, 2],
        [2, 0],
        [1, 9],
      ]),
    );
    expect([...offsets]).toEqual([0, 2, 3, 4, 4]);
    expect([...targets]).toEqual([1, 2, 0, 0]);
  });

  test('falls into parts, the largest first, and those that are alone', () => {
    const { parts, alone } = partsOf(
      webOf(
        tied(8, [
          [0, 1],
          [2, 3],
          [3, 4],
          [6, 7],
          [7, 6],
        ]),
      ),
    );
    expect(parts.map(({ members }) => [...members])).toEqual([
      [2, 3, 4],
      [0, 1],
      [6, 7],
    ]);
    expect([...alone]).toEqual([5]);
    expect([...(parts[0]?.web.targets ?? [])]).toEqual([1, 0, 2, 1]);
  });
});

describe('coarser webs', () => {
  test.each([
    ['a grid', grid(40)],
    [
      'a star',
      tied(
        3000,
        Array.from({ length: 2999 }, (_, i) => [0, i + 1] as const),
      ),
    ],
    ['communities', planted(3000, 2)],
  ])('%s shrinks to a few places, with nothing of its mass lost', (_, graph) => {
    const web = partsOf(webOf(graph)).parts[0]?.web;
    if (!web) throw new Error('There is a part.');
    const steps = stepsUp(web);
    expect(steps.at(-1)?.web.count).toBeLessThan(100);
    for (const step of steps) {
      expect(total(step.web.masses)).toBe(web.count);
      expect(total(step.web.charges)).toBeCloseTo(total(web.charges), 6);
      expect(Math.max(...step.into)).toBe(step.web.count - 1);
    }
  });

  test('groups keep mostly to the communities that were planted', () => {
    const graph = planted(3000, 2);
    const web = webOf(graph);
    const first = stepsUp(web)[0];
    if (!first) throw new Error('There is a step.');
    let [within, pairs] = [0, 0];
    for (let i = 0; i < graph.count; i += 1)
      for (let j = 0; j < i; j += 1) {
        if (first.into[i] !== first.into[j]) continue;
        pairs += 1;
        if (graph.community[i] === graph.community[j]) within += 1;
      }
    expect(within / pairs).toBeGreaterThan(0.5);
  });
});
