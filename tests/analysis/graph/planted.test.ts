import { describe, expect, test } from 'vitest';
import { snapshotOf } from '../../../src/dossier/columns/snapshot.ts';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { openDossier } from '../../../src/dossier/file/open.ts';
import { dossierFileOf, plantedGraph, SIZES } from '../../bench/graphs.mjs';

const small = plantedGraph({ ...SIZES.S, seed: 7 });

describe('the planted graphs of the bench', () => {
  test('are the same for a seed and differ between seeds', () => {
    expect(plantedGraph({ ...SIZES.S, seed: 7 })).toEqual(small);
    expect(plantedGraph({ ...SIZES.S, seed: 8 }).subject).not.toEqual(small.subject);
  });

  test('have hubs, communities, parallel relations, loops and strays', () => {
    const { entities, subject, object, community } = plantedGraph({ ...SIZES.M, seed: 1 });
    const degree = new Uint32Array(entities);
    const pairs = new Set<number>();
    let [inside, loops] = [0, 0];
    subject.forEach((s, r) => {
      const o = object[r] ?? 0;
      degree[s] = (degree[s] ?? 0) + 1;
      degree[o] = (degree[o] ?? 0) + 1;
      pairs.add(Math.min(s, o) * entities + Math.max(s, o));
      if (s === o) loops += 1;
      if (community[s] === community[o]) inside += 1;
    });
    expect(Math.max(...degree)).toBeGreaterThan(100);
    expect(degree.filter((d) => d <= 3).length).toBeGreaterThan(entities / 4);
    expect(degree.some((d) => d === 0)).toBe(true);
    expect(inside / subject.length).toBeGreaterThan(0.7);
    expect(loops).toBeGreaterThan(0);
    expect(pairs.size).toBeLessThan(subject.length);
  });

  test('open as dossiers in which entity and relation keep their numbers', () => {
    const opened = openDossier(JSON.stringify(dossierFileOf(small)), 'planted');
    if (!opened.ok) throw new Error(JSON.stringify(opened.fault.issues?.slice(0, 3)));
    expect(opened.value.issues).toEqual([]);
    const snapshot = snapshotOf(Dossier.of(opened.value.file));
    expect(snapshot.entityIds.length).toBe(small.entities);
    expect(snapshot.subject).toEqual(small.subject);
    expect(snapshot.object).toEqual(small.object);
    expect(snapshot.type).toEqual(small.type);
  });
});
