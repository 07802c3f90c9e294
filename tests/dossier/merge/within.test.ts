import { describe, expect, it } from 'vitest';
import { duplicatesWithin } from '../../../src/analysis/duplicates/duplicates.ts';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { type Decision, pairKey } from '../../../src/dossier/merge/decisions.ts';
import { splitEntity } from '../../../src/dossier/merge/split.ts';
import { decidedPatch } from '../../../src/dossier/merge/within.ts';
import { invert } from '../../../src/dossier/patch.ts';
import { harbour } from '../../support/fixtures.ts';

const ids = (dossier: Dossier): string[] => [...dossier.entities.keys()];

function applied(dossier: Dossier, decisions: readonly (readonly [string, string, Decision])[]) {
  const patch = decidedPatch(dossier, new Map(decisions.map(([a, b, said]) => [pairKey(a, b), said])));
  const result = dossier.apply(patch);
  if (!result.ok) throw new Error(result.fault.why);
  return { after: result.value, patch };
}

describe('What was decided about duplicates within one dossier', () => {
  const dossier = harbour();
  const [one = '', two = '', three = '', four = ''] = ids(dossier);

  it('makes one of all that are connected by accepted pairs, keeping the first', () => {
    const { after } = applied(dossier, [
      [two, three, 'accepted'],
      [one, three, 'accepted'],
    ]);
    expect(after.entities.size).toBe(dossier.entities.size - 2);
    expect(after.entities.has(one)).toBe(true);
    expect(after.claims.size).toBe(dossier.claims.size);
  });

  it('is taken back by its inverse, and taken apart by a split', () => {
    const { after, patch } = applied(dossier, [[one, two, 'accepted']]);
    const undone = after.apply(invert(patch));
    expect(undone.ok && undone.value.toFile()).toEqual(dossier.toFile());
    const split = after.apply(splitEntity(after, one));
    expect(split.ok && ids(split.value).toSorted()).toEqual(ids(dossier).toSorted());
  });

  it('is not suggested again where it was rejected, and does nothing where it was left', () => {
    const twins = Dossier.of({
      ...dossier.toFile(),
      entities: [...dossier.entities.values()].map((entity) =>
        entity.id === four ? { ...entity, name: dossier.entities.get(one)?.name ?? '' } : entity,
      ),
    });
    const pairs = duplicatesWithin(twins).map(({ id }) => id);
    expect(pairs).toContain(pairKey(one, four));
    const { after } = applied(twins, [
      [one, four, 'rejected'],
      [two, three, 'left'],
    ]);
    expect(after.entities.size).toBe(twins.entities.size);
    expect(duplicatesWithin(after).map(({ id }) => id)).not.toContain(pairKey(one, four));
  });
});
