import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { openDossier } from '../../src/dossier/file/open.ts';
import { mergeEntities } from '../../src/dossier/merge/entities.ts';
import { stepsOf } from '../../src/dossier/merge/record/steps.ts';
import { splitEntity } from '../../src/dossier/merge/split.ts';
import { invert, type Patch } from '../../src/dossier/patch.ts';
import { present } from '../../src/kernel/invariant.ts';
import { arbitraryFile } from '../support/arbitrary-dossier.ts';
import { FORMS } from '../support/forms.ts';

function applied(dossier: Dossier, patch: Patch): Dossier {
  const next = dossier.apply(patch);
  if (!next.ok) throw new Error(JSON.stringify(next.fault));
  return next.value;
}

/** The dossier after a save and reload; opening it must not find an error. */
function reloaded(dossier: Dossier): Dossier {
  const opened = openDossier(JSON.stringify(dossier.toFile()), 'test');
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  return FORMS[0]?.[1](opened.value.file) as Dossier;
}

/** What a dossier holds, whatever the order of its items. */
const contents = ({ header, ...dossier }: Dossier) => ({
  header,
  entities: new Map(dossier.entities),
  sources: new Map(dossier.sources),
  claims: new Map(dossier.claims),
  positions: new Map(dossier.positions),
  briefings: new Map(dossier.briefings),
});

const dossierAndSome = fc
  .tuple(arbitraryFile, fc.constantFrom(...FORMS))
  .map(([file, [, open]]) => open(file))
  .chain((dossier) =>
    fc.tuple(
      fc.constant(dossier),
      fc.shuffledSubarray([...dossier.entities.keys()], { minLength: Math.min(2, dossier.entities.size) }),
    ),
  );

describe('Entities of one dossier that become one', () => {
  it('are the dossier as it was when they are taken apart, down to the order of its items', () => {
    fc.assert(
      fc.property(dossierAndSome, ([dossier, [keep = '', ...gone]]) => {
        const merged = applied(dossier, mergeEntities(dossier, keep, gone));
        const split = applied(merged, splitEntity(merged, keep));
        expect(split.toFile()).toEqual(dossier.toFile());
      }),
    );
  });

  it('are taken apart after a save and reload as well', () => {
    fc.assert(
      fc.property(dossierAndSome, ([dossier, [keep = '', ...gone]]) => {
        const merged = reloaded(applied(dossier, mergeEntities(dossier, keep, gone)));
        const split = applied(merged, splitEntity(merged, keep));
        expect(contents(split)).toEqual(contents(dossier));
      }),
    );
  });

  it('lose no claim and no name, leave nothing that points at nothing, and are undone without a trace', () => {
    fc.assert(
      fc.property(dossierAndSome, ([dossier, [keep = '', ...gone]]) => {
        const patch = mergeEntities(dossier, keep, gone);
        const merged = applied(dossier, patch);
        expect([...merged.claims.keys()]).toEqual([...dossier.claims.keys()]);
        expect(merged.entities.size).toBe(dossier.entities.size - gone.length);
        const { name, aliases = [] } = present(merged.entities.get(keep), keep);
        const names = [name, ...aliases.map(({ text }) => text)];
        for (const id of gone) expect(names).toContain(dossier.entities.get(id)?.name);
        reloaded(merged);
        expect(applied(merged, invert(patch)).toFile()).toEqual(dossier.toFile());
      }),
    );
  });

  it('are taken apart step by step, the last merge first, whatever was merged into whom', () => {
    fc.assert(
      fc.property(dossierAndSome, fc.array(fc.nat(), { maxLength: 6 }), ([dossier, ids], picks) => {
        const before = [dossier];
        const kept: string[] = [];
        let now = dossier;
        const left = [...ids];
        for (const pick of picks) {
          if (left.length < 2) break;
          const [keep = ''] = left.splice(pick % left.length, 1);
          const [gone = ''] = left.splice(pick % left.length, 1);
          now = applied(now, mergeEntities(now, keep, [gone]));
          left.push(keep);
          kept.push(keep);
          before.push(now);
        }
        for (const id of kept.toReversed()) {
          before.pop();
          now = applied(now, splitEntity(now, id));
          expect(now.toFile()).toEqual(before.at(-1)?.toFile());
        }
        expect(now.toFile()).toEqual(dossier.toFile());
        for (const id of ids) expect(stepsOf(present(now.entities.get(id), id))).toEqual([]);
      }),
    );
  });
});
