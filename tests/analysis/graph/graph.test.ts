import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../../src/analysis/graph/communities/louvain.ts';
import { connectedComponents } from '../../../src/analysis/graph/components.ts';
import { ABSENT } from '../../../src/analysis/graph/groups.ts';
import { networkOf } from '../../../src/analysis/graph/network.ts';
import { shortestPath } from '../../../src/analysis/graph/paths.ts';
import { pageRank } from '../../../src/analysis/graph/rank.ts';
import { strongComponents } from '../../../src/analysis/graph/strong-components.ts';
import { reachedFrom } from '../../../src/dossier/columns/neighbourhood.ts';
import { snapshotOf } from '../../../src/dossier/columns/snapshot.ts';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { dossierFileOf, plantedGraph } from '../../bench/graphs.mjs';
import { topologyOf } from '../../support/topology.ts';

/** Two triangles, 0-1-2 and 3-4-5, tied by one relation from 2 to 3; 6 stands alone and is tied to itself; 0→1 is there twice. */
const bridge = topologyOf(7, [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 3],
  [6, 6],
  [0, 1],
]);

describe('A network', () => {
  test('has the neighbours of each entity, parallel relations apart and loops left out', () => {
    const { offsets, neighbours, relations } = networkOf(bridge, 'tied');
    const row = (column: Uint32Array, e: number) => [...column.slice(offsets[e], offsets[e + 1])];
    expect(row(neighbours, 0)).toEqual([1, 2, 1]);
    expect(row(relations, 0)).toEqual([8, 2, 0]);
    expect(row(neighbours, 6)).toEqual([]);
    const outward = networkOf(bridge, 'outward');
    expect([...outward.neighbours.slice(outward.offsets[2], outward.offsets[3])]).toEqual([3, 0]);
  });

  test('leaves out what may not be walked, and relations of entities that may not', () => {
    const entity = Uint8Array.of(1, 1, 1, 0, 1, 1, 1);
    const relation = Uint8Array.of(0, 1, 1, 1, 1, 1, 1, 1, 1);
    const { offsets, relations } = networkOf(bridge, 'tied', { entity, relation });
    expect([...relations].sort()).toEqual([1, 1, 2, 2, 5, 5, 8, 8]);
    expect(offsets[4]).toBe(offsets[3]);
  });
});

describe('A path', () => {
  test('names the relations walked, against their direction too unless asked', () => {
    expect(shortestPath(bridge, 4, 2)).toEqual({
      entities: Uint32Array.of(4, 3, 2),
      relations: Uint32Array.of(4, 3),
    });
    expect(shortestPath(bridge, 4, 2, { directed: true })).toBeUndefined();
    expect(shortestPath(bridge, 0, 4, { directed: true })?.entities).toEqual(Uint32Array.of(0, 1, 2, 3, 4));
  });

  test('to where nobody can get, or from nobody, is none; to oneself it is oneself', () => {
    expect(shortestPath(bridge, 0, 6)).toBeUndefined();
    expect(shortestPath(bridge, 0, 7)).toBeUndefined();
    expect(shortestPath(bridge, 6, 6)).toEqual({
      entities: Uint32Array.of(6),
      relations: new Uint32Array(0),
    });
  });

  test('goes round what the lens hides', () => {
    const relation = new Uint8Array(9).fill(1);
    relation[2] = 0;
    expect(shortestPath(bridge, 0, 2, { passable: { relation } })?.entities).toEqual(Uint32Array.of(0, 1, 2));
    expect(shortestPath(bridge, 0, 2)?.relations).toEqual(Uint32Array.of(2));
  });
});

describe('Groups', () => {
  test('are numbered by size, and leave out who may not be walked', () => {
    const entity = Uint8Array.of(0, 0, 1, 1, 1, 1, 1);
    const { of, sizes } = connectedComponents(bridge, { entity });
    expect([...of]).toEqual([ABSENT, ABSENT, 0, 0, 0, 0, 1]);
    expect([...sizes]).toEqual([4, 1]);
    expect([...strongComponents(bridge).of]).toEqual([0, 0, 0, 1, 1, 1, 2]);
  });

  test('of two triangles on a bridge are the triangles, at Newman’s modularity', () => {
    const { of, modularity } = communitiesOf(bridge, 1);
    expect([...of]).toEqual([0, 0, 0, 1, 1, 1, 2]);
    expect(modularity).toBeCloseTo(8 / 9 - (9 / 18) ** 2 - (7 / 18) ** 2 - (2 / 18) ** 2, 12);
  });

  test('of nothing, or without a relation, are none, or everybody alone', () => {
    expect(communitiesOf(topologyOf(0, []), 1).sizes.length).toBe(0);
    expect([...communitiesOf(topologyOf(3, []), 1).of]).toEqual([0, 1, 2]);
    expect(pageRank(topologyOf(0, []))).toEqual({ rank: new Float32Array(0), rounds: 0, settled: true });
  });
});

describe('A dossier', () => {
  test('is read by its snapshot alone', () => {
    const graph = plantedGraph({ entities: 300, relations: 900, communities: 6, seed: 4 });
    const snapshot = snapshotOf(Dossier.of(dossierFileOf(graph)));
    expect(communitiesOf(snapshot, 2).modularity).toBeGreaterThan(0.3);
    expect(pageRank(snapshot).rank.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 5);
    const steps = shortestPath(snapshot, 0, 299)?.relations.length ?? Number.POSITIVE_INFINITY;
    expect(reachedFrom(snapshot, [0], steps)).toContain(299);
    expect(reachedFrom(snapshot, [0], steps - 1)).not.toContain(299);
  });
});
