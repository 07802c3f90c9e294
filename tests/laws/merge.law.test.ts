import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import { openDossier } from '../../src/dossier/file/open.ts';
import { type Decision, type Decisions, pairKey, pairOf } from '../../src/dossier/merge/decisions.ts';
import { mergeEntities } from '../../src/dossier/merge/entities.ts';
import { mergePatch } from '../../src/dossier/merge/merge.ts';
import { stepsOf } from '../../src/dossier/merge/record/steps.ts';
import { splitEntity } from '../../src/dossier/merge/split.ts';
import { invert, type Patch } from '../../src/dossier/patch.ts';
import type { Claim, DossierFile } from '../../src/dossier/types.ts';
import { present } from '../../src/kernel/invariant.ts';
import { arbitraryFile } from '../support/arbitrary-dossier.ts';
import { somePatch } from '../support/arbitrary-patch.ts';
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

/** A file as it was after somebody else has worked on it. */
const changedFile = (file: DossierFile): fc.Arbitrary<DossierFile> =>
  fc.integer().map((seed) => applied(Dossier.of(file), somePatch(Dossier.of(file), seed)).toFile());

/** What a claim says without the ids in it, which a merge may change. */
const words = ({ asserts, stance, certainty, summary, quote, when, locator, credibility }: Claim): string =>
  JSON.stringify([asserts.length, stance, certainty, summary, quote, when, locator, credibility]);

/** Two dossiers with many ids in common, and something decided about each pair of some. */
const twoAndDecisions = fc
  .tuple(
    fc.oneof(
      fc.tuple(arbitraryFile, arbitraryFile),
      arbitraryFile.chain((file) => fc.tuple(fc.constant(file), changedFile(file))),
    ),
    fc.constantFrom(...FORMS),
    fc.constantFrom(...FORMS),
  )
  .map(([[one, other], [, openOne], [, openOther]]) => [openOne(one), openOther(other)] as const)
  .filter((dossiers) => dossiers.every(({ entities }) => entities.size > 0))
  .chain(([open, incoming]) =>
    fc
      .array(
        fc.tuple(
          fc.constantFrom(...open.entities.keys()),
          fc.constantFrom(...incoming.entities.keys()),
          fc.constantFrom('accepted', 'accepted', 'rejected', 'left'),
        ),
        { maxLength: 6 },
      )
      .map((decided) => ({
        open,
        incoming,
        decisions: new Map(
          decided.map(([one, other, decision]) => [pairKey(one, other), decision as Decision]),
        ),
      })),
  );

const itself = (dossier: Dossier): Decisions =>
  new Map([...dossier.entities.keys()].map((id) => [pairKey(id, id), 'accepted']));

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

describe('A dossier that is merged into another', () => {
  it('is undone without a trace and leaves nothing that points at nothing', () => {
    fc.assert(
      fc.property(twoAndDecisions, ({ open, incoming, decisions }) => {
        const patch = mergePatch(open, incoming, decisions);
        const merged = applied(open, patch);
        const once = reloaded(merged);
        expect(once.toFile()).toEqual(merged.toFile());
        expect(applied(merged, invert(patch)).toFile()).toEqual(open.toFile());
      }),
    );
  });

  it('loses no claim of either, and adds none that is there already', () => {
    fc.assert(
      fc.property(twoAndDecisions, ({ open, incoming, decisions }) => {
        const merged = applied(open, mergePatch(open, incoming, decisions));
        const said = new Set([...merged.claims.values()].map(words));
        for (const claim of [...open.claims.values(), ...incoming.claims.values()])
          expect(said).toContain(words(claim));
        for (const id of open.claims.keys()) expect(merged.claims.has(id)).toBe(true);
        const fresh = merged.claims.size - open.claims.size;
        const clear = [...incoming.claims.keys()].filter((id) => !open.claims.has(id));
        expect(fresh).toBeGreaterThanOrEqual(clear.length);
        expect(fresh).toBeLessThanOrEqual(incoming.claims.size);
      }),
    );
  });

  it('makes each accepted pair one, keeps every other entity, and loses no name', () => {
    fc.assert(
      fc.property(twoAndDecisions, ({ open, incoming, decisions }) => {
        const merged = applied(open, mergePatch(open, incoming, decisions));
        const names = new Set(
          [...merged.entities.values()].flatMap(({ name, aliases = [] }) => [
            name,
            ...aliases.map(({ text }) => text),
          ]),
        );
        for (const { name } of [...open.entities.values(), ...incoming.entities.values()])
          expect(names).toContain(name);
        const accepted = [...decisions].flatMap(([key, decision]) =>
          decision === 'accepted' ? [present(pairOf(key), key)] : [],
        );
        const theirs = new Set(accepted.map(([, id]) => id));
        const ours = new Set(accepted.map(([id]) => id));
        expect(merged.entities.size).toBeGreaterThanOrEqual(
          open.entities.size - Math.max(0, ours.size - 1) + incoming.entities.size - theirs.size,
        );
        expect(merged.entities.size).toBeLessThanOrEqual(
          open.entities.size + incoming.entities.size - theirs.size,
        );
      }),
    );
  });

  it('into itself with everything accepted changes nothing', () => {
    fc.assert(
      fc.property(arbitraryFile, fc.constantFrom(...FORMS), (file, [, open]) => {
        const dossier = open(file);
        expect(mergePatch(dossier, Dossier.of(file), itself(dossier))).toEqual({});
      }),
    );
  });

  it('adds no claim when it comes a second time and the same is accepted', () => {
    fc.assert(
      fc.property(twoAndDecisions, ({ open, incoming }) => {
        const ours = [...open.entities.keys()];
        const all: Decisions = new Map(
          [...incoming.entities.keys()].map((id, i) => [
            pairKey(ours[i % ours.length] ?? '', id),
            'accepted',
          ]),
        );
        const once = applied(open, mergePatch(open, incoming, all));
        const twice = applied(once, mergePatch(once, incoming, all));
        expect(twice.claims.size).toBe(once.claims.size);
        expect(twice.sources.size).toBe(once.sources.size);
        expect(twice.entities.size).toBe(once.entities.size);
      }),
    );
  });

  it('can be taken apart afterwards, pair by pair: then every entity of both is there, and no claim is lost', () => {
    fc.assert(
      fc.property(twoAndDecisions, ({ open, incoming, decisions }) => {
        let now = reloaded(applied(open, mergePatch(open, incoming, decisions)));
        const { size } = now.claims;
        for (;;) {
          const merged = [...now.entities.values()].find((entity) => stepsOf(entity).length > 0);
          if (!merged) break;
          now = reloaded(applied(now, splitEntity(now, merged.id)));
        }
        expect(now.claims.size).toBe(size);
        for (const [id, { name }] of open.entities) expect(now.entities.get(id)?.name).toBe(name);
        const names = [...now.entities.values()].map(({ name }) => name);
        for (const { name } of incoming.entities.values()) expect(names).toContain(name);
        for (const [id, claim] of open.claims) expect(now.claims.get(id)?.asserts).toEqual(claim.asserts);
      }),
    );
  });
});
