import { expect, test } from 'vitest';
import { seeded } from '../../../../src/analysis/layouts/chance.ts';
import { grow, treeRoom } from '../../../../src/analysis/layouts/large/forces/quadtree.ts';
import { actorsRoom, repel, repelAll } from '../../../../src/analysis/layouts/large/forces/repulsion.ts';

const COUNT = 3000;
const push = () => ({
  x: new Float64Array(COUNT),
  y: new Float64Array(COUNT),
  stiff: new Float64Array(COUNT),
});

test('the push through the tree is close to that of all on all, crowded or spread, and heavy ones count more', () => {
  const chance = seeded(4);
  const x = new Float64Array(COUNT);
  const y = new Float64Array(COUNT);
  const mass = Float64Array.from({ length: COUNT }, () => 1 + Math.floor(chance() * 9));
  for (let i = 0; i < COUNT; i += 1) {
    const crowd = i < COUNT / 2 ? 1 : 100;
    x[i] = (chance() - 0.5) * crowd;
    y[i] = (chance() - 0.5) * crowd;
  }
  const tree = treeRoom(COUNT);
  grow(tree, x, y, mass, COUNT);
  const [near, exact] = [push(), push()];
  repel(tree, 1, 1e-4, actorsRoom(COUNT), near);
  repelAll(COUNT, x, y, mass, 1e-4, exact);
  let [off, all] = [0, 0];
  for (let i = 0; i < COUNT; i += 1) {
    off += Math.hypot((near.x[i] ?? 0) - (exact.x[i] ?? 0), (near.y[i] ?? 0) - (exact.y[i] ?? 0));
    all += Math.hypot(exact.x[i] ?? 0, exact.y[i] ?? 0);
  }
  expect(off / all).toBeLessThan(0.03);
});

test('a tree of places that are all on one spot is built too', () => {
  const zeros = new Float64Array(COUNT);
  const tree = treeRoom(COUNT);
  grow(tree, zeros, zeros, new Float64Array(COUNT).fill(2), COUNT);
  expect(tree.heavy[0]).toBe(2 * COUNT);
  const result = push();
  repel(tree, 1, 1e-4, actorsRoom(COUNT), result);
  expect(result.x.every((value) => value === 0)).toBe(true);
});
