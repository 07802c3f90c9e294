import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDossier } from '../../src/dossier/file/open.ts';
import type { Change, Patch } from '../../src/dossier/patch.ts';
import type { DossierFile } from '../../src/dossier/types.ts';
import { arbitraryFile } from '../support/arbitrary-dossier.ts';
import { FORMS } from '../support/forms.ts';

const without = <T>(items: readonly T[], gone: readonly T[]): T[] =>
  items.filter((item) => !gone.includes(item));
const removal = <T extends { readonly id: string }>(items: readonly T[]): Change<T> =>
  new Map(items.map((item) => [item.id, [item, undefined]]));

/** A file, and what somebody wants gone from it without asking what that holds up. */
const rude = arbitraryFile.chain((file) => {
  const few = <T>(items: readonly T[]) => fc.subarray([...items], { maxLength: Math.min(2, items.length) });
  return fc.tuple(
    fc.constant(file),
    few(file.entities),
    few(file.sources),
    few(file.claims),
    few(file.vocabulary.kinds),
    few(file.vocabulary.relationTypes),
  );
});

test('A patch is refused just when the file after it would not open, in whatever form the dossier is held.', () => {
  fc.assert(
    fc.property(rude, ([file, entities, sources, claims, kinds, types]) => {
      const vocabulary = {
        ...file.vocabulary,
        kinds: without(file.vocabulary.kinds, kinds),
        relationTypes: without(file.vocabulary.relationTypes, types),
      };
      const after: DossierFile = {
        ...file,
        vocabulary,
        entities: without(file.entities, entities),
        sources: without(file.sources, sources),
        claims: without(file.claims, claims),
      };
      const { ok } = openDossier(JSON.stringify(after), 'after');
      for (const [, open] of FORMS) {
        const dossier = open(file);
        const { header } = dossier;
        const patch: Patch = {
          entities: removal(entities),
          sources: removal(sources),
          claims: removal(claims),
          ...(kinds.length + types.length > 0 && { header: [header, { ...header, vocabulary }] }),
        };
        const applied = dossier.apply(patch);
        expect(applied.ok).toBe(ok);
        if (!applied.ok) expect(applied.fault.code).toBe('dossier/reference');
        else expect(applied.value.toFile().claims).toEqual(after.claims);
      }
    }),
  );
});
