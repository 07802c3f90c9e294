import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../src/dossier/columns/snapshot.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { COLLECTIONS, compose, invert, isEmpty, type Patch } from '../../src/dossier/patch.ts';
import { arbitraryFile } from '../support/arbitrary-dossier.ts';
import { arbitraryPatch } from '../support/arbitrary-patch.ts';

function applied(dossier: Dossier, patch: Patch): Dossier {
  const next = dossier.apply(patch);
  if (!next.ok) throw new Error(JSON.stringify(next.fault));
  return next.value;
}

const dossierAndPatch = arbitraryFile
  .map((file) => Dossier.of(file))
  .chain((dossier) => fc.tuple(fc.constant(dossier), arbitraryPatch(dossier)));
const dossierAndTwo = dossierAndPatch.chain(([dossier, first]) =>
  fc.tuple(fc.constant(dossier), fc.constant(first), arbitraryPatch(applied(dossier, first))),
);

/** What a dossier holds, without regard to the order of what was added. */
const contents = (dossier: Dossier) => ({
  header: dossier.header,
  ...Object.fromEntries(COLLECTIONS.map((name) => [name, new Map<string, unknown>(dossier[name])])),
});

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

describe('Any patch', () => {
  it('leaves the dossier that it is applied to untouched, and shares what it does not change', () => {
    fc.assert(
      fc.property(dossierAndPatch, ([dossier, patch]) => {
        const before = JSON.stringify(dossier.toFile());
        const next = applied(dossier, patch);
        expect(JSON.stringify(dossier.toFile())).toBe(before);
        for (const name of COLLECTIONS) if (!patch[name]?.size) expect(next[name]).toBe(dossier[name]);
        if (isEmpty(patch)) expect(next.toFile()).toEqual(dossier.toFile());
      }),
    );
  });

  it('leads to the same relations and columns as opening the changed file', () => {
    fc.assert(
      fc.property(dossierAndPatch, ([dossier, patch]) => {
        snapshotOf(dossier);
        const next = applied(dossier, patch);
        const fresh = Dossier.of(next.toFile());
        expect([...next.relations]).toEqual([...fresh.relations]);
        expect({ ...snapshotOf(next), revision: 0 }).toEqual({ ...snapshotOf(fresh), revision: 0 });
      }),
    );
  });
});
