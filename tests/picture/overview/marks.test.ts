import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/analysis/graph/groups.ts';
import { pageRank } from '../../../src/analysis/graph/rank.ts';
import { communityTints } from '../../../src/picture/overview/marks/communities.ts';
import { rankWeights } from '../../../src/picture/overview/marks/weights.ts';
import { topologyOf } from '../../support/topology.ts';

const HUES = 4;
/** Groups of these sizes, the largest first. */
const groups = (...sizes: number[]) =>
  groupsOf(Uint32Array.from(sizes.flatMap((size, g) => Array(size).fill(g))));

describe('Hues of communities', () => {
  it('go round, the largest community first; small ones share the one after the last', () => {
    const { tint, coloured, others } = communityTints(groups(9, 8, 7, 6, 5, 2, 1), HUES);
    expect([coloured, others]).toEqual([5, true]);
    expect([0, 9, 17, 24, 30, 35, 37].map((e) => tint[e])).toEqual([0, 1, 2, 3, 0, 4, 4]);
  });

  it('are had by the largest communities however small a share they are, but not by many such', () => {
    const { coloured } = communityTints(groups(...Array(1000).fill(3)), HUES);
    expect(coloured).toBe(HUES);
    expect(communityTints(groups(1, 1), HUES)).toMatchObject({ coloured: 0, others: true });
    expect(communityTints(groups(3, 3), HUES)).toMatchObject({ coloured: 2, others: false });
  });

  it('stay with a community that is ranked otherwise under another lens; a new one gets what is free', () => {
    const before = communityTints(groups(5, 4, 3), HUES).tint;
    const of = Uint32Array.from([2, 2, 2, 3, 3, 0, 0, 0, 0, 1, 1, 1]);
    const { tint } = communityTints({ of, sizes: Uint32Array.of(4, 3, 3, 2) }, HUES, before);
    expect([...tint]).toEqual([0, 0, 0, 4, 4, 1, 1, 1, 1, 2, 2, 2]);
    const split = Uint32Array.from([0, 0, 0, 2, 2, 2, 2, 2, 2, 1, 1, 1]);
    const sizes = Uint32Array.of(3, 3, 6);
    expect([...communityTints({ of: split, sizes }, HUES, before).tint]).toEqual([
      0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2,
    ]);
    const apart = groups(3, 3, 3, 3);
    expect([...new Set(communityTints(apart, HUES, new Uint8Array(12)).tint)]).toEqual([0, 1, 2, 3]);
  });

  it('are the same within a community, and entities in none have none', () => {
    const labels = fc.array(fc.nat(5), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(labels, fc.array(fc.nat(1), { minLength: 60, maxLength: 60 }), (some, present) => {
        const of = Uint32Array.from(some, (label) => Math.min(label, some.length - 1));
        const found = groupsOf(of, Uint8Array.from(present.slice(0, some.length)));
        const { tint } = communityTints(found, HUES);
        for (let e = 0; e < of.length; e += 1) {
          if (!present[e]) expect(tint[e]).toBe(HUES);
          else expect(tint[e]).toBe(tint[found.of.indexOf(found.of[e] as number)]);
        }
      }),
    );
  });
});

describe('Ranks as weights', () => {
  it('are as large all told as the numbers of relations, and in the order of the ranks', () => {
    const star = topologyOf(5, [
      [0, 1],
      [0, 2],
      [3, 0],
    ]);
    const entity = Uint8Array.of(1, 1, 1, 1, 0);
    const { rank } = pageRank(star, { undirected: true, passable: { entity } });
    const weight = rankWeights(rank, Uint32Array.of(300, 100, 100, 100, 7));
    expect(weight[0]).toBeGreaterThan(weight[1] ?? 0);
    expect(weight[4]).toBe(0);
    expect(Math.abs(weight.reduce((sum, n) => sum + n, 0) - 600)).toBeLessThan(4);
  });
});
