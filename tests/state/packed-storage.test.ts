import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotOf } from '../../src/dossier/columns/snapshot.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { buffersIn, packedDossier, unpacked } from '../../src/dossier/packed/dossier.ts';
import { present } from '../../src/kernel/invariant.ts';
import { changesOf, joined, parted, putBase, takeBase } from '../../src/state/storage/packed.ts';
import type { Shelf } from '../../src/state/storage/shelf.ts';
import { dossierFileOf, plantedGraph } from '../bench/graphs.mjs';
import { arbitraryFile } from '../support/arbitrary-dossier.ts';
import { somePatch } from '../support/arbitrary-patch.ts';
import { small } from '../support/small.ts';

/** A shelf in memory that clones what it keeps, as the browser's does. */
function shelf() {
  const kept = new Map<string, unknown>();
  const here: Shelf = {
    get: async (key) => structuredClone(kept.get(key)),
    put: async (key, value) => void kept.set(key, structuredClone(value)),
    clear: async (prefix) => {
      for (const key of kept.keys()) if (key.startsWith(prefix)) kept.delete(key);
    },
  };
  return { here, kept };
}

async function keptAndTaken(dossier: Dossier): Promise<Dossier> {
  const { here } = shelf();
  const parts = present(parted(dossier), 'the parts of a packed dossier');
  await putBase(here, 'base', parts.base);
  const { changes } = structuredClone(changesOf(parts));
  return joined({ base: await takeBase(here, 'base'), changes });
}

test('A packed dossier with any changes comes back as it was kept.', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFile, fc.array(fc.integer(), { maxLength: 2 }), async (file, seeds) => {
      let dossier = unpacked(packedDossier(Dossier.of(file)));
      for (const seed of seeds) {
        const next = dossier.apply(somePatch(dossier, seed));
        if (next.ok) dossier = next.value;
      }
      const taken = await keptAndTaken(dossier);
      expect(taken.toFile()).toEqual(dossier.toFile());
      expect([...taken.relations]).toEqual([...dossier.relations]);
      expect(snapshotOf(taken).outgoing).toEqual(snapshotOf(dossier).outgoing);
    }),
  );
});

test('Large columns are kept in pieces, and one that is missing is not passed over.', async () => {
  const file = dossierFileOf(plantedGraph({ entities: 9000, relations: 20_000, communities: 9, seed: 4 }));
  const base = packedDossier(Dossier.of(file));
  const { here, kept } = shelf();
  await putBase(here, 'base', base);
  const pieces = [...kept.values()].filter((value) => value instanceof Uint8Array);
  expect(Math.max(...pieces.map(({ length }) => length))).toBe(4 << 20);
  const [one, other] = [base, await takeBase(here, 'base')].map((dossier) => [...buffersIn(dossier)]);
  expect(other?.map((buffer, i) => Buffer.from(buffer).equals(Buffer.from(one?.[i] ?? buffer)))).toEqual(
    one?.map(() => true),
  );
  const last = present([...kept.keys()].at(-1), 'a piece');
  kept.delete(last);
  await expect(takeBase(here, 'base')).rejects.toThrow(last);
}, 30_000);

test('A packed dossier of an earlier layout gets its columns anew.', async () => {
  const { here, kept } = shelf();
  const base = packedDossier(Dossier.of(small));
  await putBase(here, 'base', base);
  const marks = kept.get('base') as { base: { columns: unknown } };
  kept.set('base', { layout: 0, base: { ...marks.base, columns: {} } });
  expect((await takeBase(here, 'base')).columns).toEqual(base.columns);
});

test('A dossier that did not begin packed has no parts.', () => {
  expect(parted(Dossier.of(small))).toBeUndefined();
});
