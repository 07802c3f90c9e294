import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../src/dossier/columns/places.ts';
import { snapshotOf } from '../../../src/dossier/columns/snapshot.ts';
import { Dossier } from '../../../src/dossier/dossier.ts';
import type { DossierFile } from '../../../src/dossier/types.ts';
import { OPEN_LENS } from '../../../src/lens/lens.ts';
import { visibleOf } from '../../../src/lens/visible.ts';
import { nearestRelation } from '../../../src/picture/overview/pick.ts';
import { PlacesGrid } from '../../../src/picture/overview/places-grid.ts';
import { BUDGET, type Wanted, workingSet } from '../../../src/picture/overview/working-set.ts';
import { dossierFileOf, plantedGraph } from '../../bench/graphs.mjs';

const file = dossierFileOf(
  plantedGraph({ entities: 1_500, relations: 4_500, communities: 12, seed: 3 }),
) as DossierFile;
const dossier = Dossier.of(file);
const snapshot = snapshotOf(dossier);
const visible = visibleOf(dossier, OPEN_LENS);
const grid = new PlacesGrid(placesOf(dossier));
const EVERYWHERE = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
const FAR: Wanted = { view: EVERYWHERE, zoom: 0.05, entities: [], relations: [] };
const count = (mask: Uint8Array): number => mask.reduce((sum, on) => sum + on, 0);
const of = (wanted: Partial<Wanted>, masks = visible.masks) =>
  workingSet(snapshot, masks, grid, { ...FAR, ...wanted });

/** A view around the entity of a number that holds at most so many. */
function viewWith(entity: number, most: number) {
  const [x, y] = [grid.places[2 * entity] ?? 0, grid.places[2 * entity + 1] ?? 0];
  for (let reach = 2_000; reach > 1; reach *= 0.9) {
    const view = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
    let inside = 0;
    grid.each(view, () => {
      inside += 1;
      return true;
    });
    if (inside <= most) return { view, inside };
  }
  throw new Error('no such view');
}

describe('What is drawn in full of a large dossier', () => {
  it('is nothing from afar, unless something is selected', () => {
    expect(count(of({}).entity)).toBe(0);
    expect(count(of({}).relation)).toBe(0);
  });

  it('is all that is in view once one is near, with every relation between', () => {
    const { view, inside } = viewWith(7, 60);
    const { entity, relation } = of({ view, zoom: 1 });
    expect(count(entity)).toBe(inside);
    const between = [...snapshot.subject.keys()].filter(
      (r) => entity[snapshot.subject[r] ?? 0] && entity[snapshot.object[r] ?? 0],
    );
    expect([...relation.keys()].filter((r) => relation[r])).toEqual(between);
  });

  it('is nothing of the view when the view holds too much', () => {
    expect(count(of({ zoom: 1 }).entity)).toBe(0);
  });

  it('holds what is selected and its neighbours, from afar too, and never more than the budget', () => {
    const hub = [...snapshot.entityIds.keys()].reduce((best, e) => {
      const degree = (n: number): number =>
        (snapshot.outgoing.offsets[n + 1] ?? 0) - (snapshot.outgoing.offsets[n] ?? 0);
      return degree(e) > degree(best) ? e : best;
    }, 0);
    const { entity, relation } = of({ entities: [hub] });
    expect(entity[hub]).toBe(1);
    expect(count(entity)).toBeGreaterThan(1);
    const all = of({ entities: [...snapshot.entityIds.keys()], view: EVERYWHERE, zoom: 2 });
    expect(count(all.entity)).toBeLessThanOrEqual(BUDGET.entities);
    expect(count(all.relation)).toBeLessThanOrEqual(BUDGET.relations);
    for (const [r, on] of relation.entries()) {
      if (on) expect([entity[snapshot.subject[r] ?? 0], entity[snapshot.object[r] ?? 0]]).toEqual([1, 1]);
    }
  });

  it('holds of many neighbours from afar only what ties them to the selection, of a few all between them', () => {
    const ends = (r: number): [number, number] => [snapshot.subject[r] ?? 0, snapshot.object[r] ?? 0];
    const sizes = new Set<string>();
    for (let e = 0; e < snapshot.entityIds.length; e += 5) {
      const { entity, relation } = of({ entities: [e] });
      const drawn = [...relation.keys()].filter((r) => relation[r]);
      const between = [...relation.keys()].filter((r) => ends(r).every((end) => entity[end]));
      const few = count(entity) <= 30;
      sizes.add(few ? 'few' : 'many');
      expect(drawn).toEqual(few ? between : between.filter((r) => ends(r).includes(e)));
    }
    expect(sizes).toEqual(new Set(['few', 'many']));
  });

  it('holds nothing that the lens hides', () => {
    const masks = { ...visible.masks, entity: visible.masks.entity.map((on, e) => (e % 2 ? 0 : on)) };
    const { view } = viewWith(7, 60);
    const { entity } = of({ view, zoom: 1, entities: [1, 3, 4] }, masks);
    expect([...entity.keys()].filter((e) => entity[e] && e % 2 === 1)).toEqual([]);
  });
});

describe('A click on the overview', () => {
  const network = {
    places: Float32Array.of(0, 0, 100, 0, 0, 50, 100, 50),
    subject: Uint32Array.of(0, 2),
    object: Uint32Array.of(1, 3),
    lineTint: new Uint8Array(2),
    markTint: new Uint8Array(4),
    weight: new Uint32Array(4),
  };
  const shown = Uint8Array.of(1, 1);

  it('means the line that runs nearest, if it is near', () => {
    expect(nearestRelation(network, shown, 50, 3, 5)).toBe(0);
    expect(nearestRelation(network, shown, 50, 46, 5)).toBe(1);
    expect(nearestRelation(network, shown, 50, 25, 5)).toBeUndefined();
    expect(nearestRelation(network, Uint8Array.of(0, 1), 50, 3, 5)).toBeUndefined();
  });

  it('means no line where a crowd of them runs', () => {
    const ends = { subject: new Uint32Array(9), object: new Uint32Array(9).fill(1) };
    expect(nearestRelation({ ...network, ...ends }, new Uint8Array(9).fill(1), 50, 0, 5)).toBeUndefined();
  });
});
