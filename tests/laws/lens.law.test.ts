import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import { partOf } from '../../src/dossier/part.ts';
import type { Claim, Lens } from '../../src/dossier/types.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { visibleOf } from '../../src/lens/visible.ts';
import { arbitraryFile, arbitraryLens } from '../support/arbitrary-dossier.ts';

const dossierAndLens = arbitraryFile.chain((file) =>
  fc.tuple(fc.constant(Dossier.of(file)), arbitraryLens(file)),
);

/** Who says it: the speakers, or else what stands in the graph for the source. */
function voices({ speakers, source }: Claim, dossier: Dossier): readonly string[] {
  const own = dossier.sources.get(source)?.entity;
  return speakers.length > 0 || own === undefined ? speakers : [own];
}

function counts(claim: Claim, dossier: Dossier, lens: Lens): boolean {
  const said = voices(claim, dossier);
  return (
    !lens.hiddenCertainties.includes(claim.certainty) &&
    !lens.hiddenSources.includes(claim.source) &&
    (said.length === 0 || said.some((id) => !lens.hiddenSpeakers.includes(id)))
  );
}

/** The lens in words, over plain objects. */
function plainly(dossier: Dossier, lens: Lens) {
  const claims = [...dossier.claims.values()]
    .filter((claim) => counts(claim, dossier, lens))
    .map(({ id }) => id);
  const allowed = [...dossier.entities.values()]
    .filter(({ id, kind }) => !lens.hiddenKinds.includes(kind) && !lens.hiddenEntities.includes(id))
    .map(({ id }) => id);
  const relations = [...dossier.relations.values()]
    .filter(
      ({ type, subject, object }) =>
        !lens.hiddenTypes.includes(type) && allowed.includes(subject) && allowed.includes(object),
    )
    .map((relation) => ({ ...relation, left: relation.claims.filter((id) => claims.includes(id)) }))
    .filter(({ left }) => left.length > 0);
  const touched = (id: string): boolean =>
    relations.some(({ subject, object }) => subject === id || object === id);
  const entities = lens.hideUnrelated ? allowed.filter(touched) : allowed;
  return { claims, entities, relations: relations.map(({ key, left }) => [key, left]) };
}

describe('Any lens on any dossier', () => {
  it('leaves what the same filter over plain objects leaves', () => {
    fc.assert(
      fc.property(dossierAndLens, ([dossier, lens]) => {
        const visible = visibleOf(dossier, lens);
        const claims = [...dossier.claims.keys()].filter((_, c) => visible.masks.claim[c]);
        const relations = [...visible.relations].map(([key, { claims: left }]) => [
          key,
          left.map(({ id }) => id),
        ]);
        expect({ claims, entities: [...visible.entities.keys()], relations }).toEqual(plainly(dossier, lens));
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing more when applied to what it left', () => {
    fc.assert(
      fc.property(dossierAndLens, ([dossier, lens]) => {
        const left = visibleOf(dossier, lens);
        const claims = [...dossier.claims.keys()].filter((_, c) => left.masks.claim[c]);
        const part = partOf(dossier, {
          entities: left.entities.keys(),
          relations: left.relations.keys(),
          claims,
        });
        const again = visibleOf(part, lens);
        expect([...again.relations.keys()].sort()).toEqual([...left.relations.keys()].sort());
        for (const [key, relation] of again.relations) {
          expect(relation.claims.map(({ id }) => id)).toEqual(
            left.relations.get(key)?.claims.map(({ id }) => id),
          );
          expect([relation.certainty, relation.origins, relation.number]).toEqual([
            left.relations.get(key)?.certainty,
            left.relations.get(key)?.origins,
            left.relations.get(key)?.number,
          ]);
        }
        if (lens.hideUnrelated) expect([...again.entities.keys()]).toEqual([...left.entities.keys()]);
      }),
    );
  });

  it('leaves less, or as much, when it hides more', () => {
    fc.assert(
      fc.property(
        arbitraryFile.chain((file) =>
          fc.tuple(fc.constant(Dossier.of(file)), arbitraryLens(file), arbitraryLens(file)),
        ),
        ([dossier, one, two]) => {
          const both: Lens = {
            hiddenTypes: [...one.hiddenTypes, ...two.hiddenTypes],
            hiddenKinds: [...one.hiddenKinds, ...two.hiddenKinds],
            hiddenCertainties: [...one.hiddenCertainties, ...two.hiddenCertainties],
            hiddenSources: [...one.hiddenSources, ...two.hiddenSources],
            hiddenSpeakers: [...one.hiddenSpeakers, ...two.hiddenSpeakers],
            hiddenEntities: [...one.hiddenEntities, ...two.hiddenEntities],
            hideUnrelated: one.hideUnrelated || two.hideUnrelated,
          };
          const [less, more] = [visibleOf(dossier, both), visibleOf(dossier, one)];
          for (const key of less.relations.keys()) expect(more.relations.has(key)).toBe(true);
          for (const id of less.entities.keys()) expect(more.entities.has(id)).toBe(true);
        },
      ),
    );
  });

  it('hides nothing when it is open', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const dossier = Dossier.of(file);
        const visible = visibleOf(dossier, OPEN_LENS);
        expect(visible.entities.size).toBe(dossier.entities.size);
        expect([...visible.relations.keys()]).toEqual([...dossier.relations.keys()]);
      }),
    );
  });
});
