import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/dossier/columns/places.ts';
import { snapshotOf } from '../../src/dossier/columns/snapshot.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { timesOf } from '../../src/dossier/evidence/times.ts';
import { written } from '../../src/dossier/packed/written.ts';
import { COLLECTIONS, compose, invert, isEmpty, type Patch } from '../../src/dossier/patch.ts';
import { arbitraryFile } from '../support/arbitrary-dossier.ts';
import { arbitraryPatch, somePatch } from '../support/arbitrary-patch.ts';
import { FORMS } from '../support/forms.ts';

function applied(dossier: Dossier, patch: Patch): Dossier {
  const next = dossier.apply(patch);
  if (!next.ok) throw new Error(JSON.stringify(next.fault));
  return next.value;
}

const dossierAndPatch = fc
  .tuple(arbitraryFile, fc.constantFrom(...FORMS))
  .map(([file, [, open]]) => open(file))
  .chain((dossier) => fc.tuple(fc.constant(dossier), arbitraryPatch(dossier)));
const dossierAndTwo = dossierAndPatch.chain(([dossier, first]) =>
  fc.tuple(fc.constant(dossier), fc.constant(first), arbitraryPatch(applied(dossier, first))),
);

/** What a dossier holds, without regard to the order of what was added. */
const contents = (dossier: Dossier) => ({
  header: dossier.header,
  ...Object.fromEntries(COLLECTIONS.map((name) => [name, new Map<string, unknown>(dossier[name])])),
});

/** A snapshot with its names read out: how they are kept does not matter. */
const plainSnapshot = (dossier: Dossier) => {
  const { relationKeys, claimIds, entityIndex, revision, table, ...columns } = snapshotOf(dossier);
  return { ...columns, names: [[...relationKeys], [...claimIds], [...entityIndex]] };
};

describe('A patch and its inverse', () => {
  it('leave any dossier as it was, down to the order of its items and lines', () => {
    fc.assert(
      fc.property(dossierAndPatch, ([dossier, patch]) => {
        const back = applied(applied(dossier, patch), invert(patch));
        expect(back.toFile()).toEqual(dossier.toFile());
        expect([...back.relations.keys()]).toEqual([...dossier.relations.keys()]);
        expect(back.revision).toBe(dossier.revision + 2);
      }),
    );
  });

  it('can be repeated: undo, redo, undo', () => {
    fc.assert(
      fc.property(dossierAndPatch, ([dossier, patch]) => {
        const once = applied(dossier, patch);
        const again = applied(applied(once, invert(patch)), patch);
        expect(again.toFile()).toEqual(once.toFile());
        expect(invert(invert(patch))).toEqual(patch);
      }),
    );
  });

  it('compose to a patch that changes nothing', () => {
    fc.assert(
      fc.property(dossierAndPatch, ([dossier, patch]) => {
        expect(applied(dossier, compose(patch, invert(patch))).toFile()).toEqual(dossier.toFile());
      }),
    );
  });
});

describe('Two patches', () => {
  it('composed do what they do in sequence', () => {
    fc.assert(
      fc.property(dossierAndTwo, ([dossier, first, second]) => {
        const sequence = applied(applied(dossier, first), second);
        expect(contents(applied(dossier, compose(first, second)))).toEqual(contents(sequence));
      }),
    );
  });

  it('composed and inverted take both back', () => {
    fc.assert(
      fc.property(dossierAndTwo, ([dossier, first, second]) => {
        const both = compose(first, second);
        expect(applied(applied(dossier, both), invert(both)).toFile()).toEqual(dossier.toFile());
      }),
    );
  });
});

describe('Any number of patches', () => {
  it('leave what a plain map would hold, in its order, and undone one by one leave no trace', () => {
    fc.assert(
      fc.property(arbitraryFile, fc.array(fc.integer(), { maxLength: 4 }), (file, seeds) => {
        let dossier = Dossier.of(file);
        let alike = FORMS.map(([, open]) => open(file));
        const patches: Patch[] = [];
        const step = (patch: Patch): void => {
          dossier = applied(dossier, patch);
          alike = alike.map((one) => applied(one, patch));
          for (const one of alike) {
            expect(one.toFile()).toEqual(dossier.toFile());
            expect(plainSnapshot(one)).toEqual(plainSnapshot(dossier));
          }
        };
        for (const seed of seeds) {
          const patch = somePatch(dossier, seed);
          patches.push(patch);
          step(patch);
        }
        for (const patch of patches.toReversed()) step(invert(patch));
        expect(dossier.toFile()).toEqual(Dossier.of(file).toFile());
      }),
      { numRuns: 60 },
    );
  });
});

describe('Any patch', () => {
  it('leaves the dossier that it is applied to untouched, shares what it does not change, and is written whole', () => {
    fc.assert(
      fc.property(dossierAndPatch, ([dossier, patch]) => {
        const before = JSON.stringify(dossier.toFile());
        const next = applied(dossier, patch);
        expect(JSON.stringify(dossier.toFile())).toBe(before);
        const parts = [...written(next)].map((part) => new TextDecoder().decode(part));
        expect(JSON.parse(parts.join(''))).toEqual(next.toFile());
        for (const name of COLLECTIONS) if (!patch[name]?.size) expect(next[name]).toBe(dossier[name]);
        if (isEmpty(patch)) expect(next.toFile()).toEqual(dossier.toFile());
      }),
    );
  });

  it('leads to the same relations and columns as opening the changed file', () => {
    fc.assert(
      fc.property(dossierAndPatch, ([dossier, patch]) => {
        snapshotOf(dossier);
        placesOf(dossier);
        timesOf(dossier);
        const next = applied(dossier, patch);
        const fresh = Dossier.of(next.toFile());
        expect([...next.relations]).toEqual([...fresh.relations]);
        expect([...next.relations.keys()]).toEqual([...fresh.relations.keys()]);
        expect(plainSnapshot(next)).toEqual(plainSnapshot(fresh));
        expect(placesOf(next)).toEqual(placesOf(fresh));
        expect(timesOf(next)).toEqual(timesOf(fresh));
      }),
    );
  });
});
