import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import { type Visible, visibleOf } from '../../src/lens/visible.ts';
import { tallyShown } from '../../src/state/export/part.ts';
import { inScope, type Scope, sizeOfScope, withTies } from '../../src/state/export/scope.ts';
import type { Selection } from '../../src/state/workspace.ts';
import { arbitraryFile, arbitraryLens } from '../support/arbitrary-dossier.ts';

const seen: fc.Arbitrary<{ visible: Visible; selection: Selection }> = arbitraryFile.chain((file) => {
  const dossier = Dossier.of(file);
  return fc.record({
    visible: arbitraryLens(file).map((lens) => visibleOf(dossier, lens)),
    selection: fc.record({
      entities: fc.subarray([...dossier.entities.keys(), 'nobody']),
      relations: fc.subarray([...dossier.relations.keys(), 'nothing']),
    }),
  });
});

const SCOPES: readonly Scope[] = [
  { kind: 'visible' },
  { kind: 'selection' },
  { kind: 'neighbours', steps: 1 },
  { kind: 'neighbours', steps: 2 },
];

describe('A scope of any dossier, through any lens, with anything selected', () => {
  it('has as many entities as are counted beforehand', () => {
    fc.assert(
      fc.property(seen, ({ visible, selection }) => {
        for (const scope of SCOPES) {
          const asked = inScope(visible, selection, scope);
          expect(sizeOfScope(visible, selection, scope)).toBe(asked.entities.size);
        }
      }),
    );
  });

  it('takes in what is selected, and the relations among the selected entities', () => {
    fc.assert(
      fc.property(seen, ({ visible, selection }) => {
        const asked = inScope(visible, selection, { kind: 'selection' });
        const chosen = [...visible.relations.values()].map(({ relation }) => relation);
        const kept = chosen.filter(
          ({ key, subject, object }) =>
            selection.relations.includes(key) ||
            (selection.entities.includes(subject) && selection.entities.includes(object)),
        );
        expect([...asked.relations.keys()]).toEqual(kept.map(({ key }) => key));
      }),
    );
  });

  it('grows by every visible relation that touches it', () => {
    fc.assert(
      fc.property(seen, ({ visible, selection }) => {
        const asked = inScope(visible, selection, { kind: 'selection' });
        const touching = [...visible.relations.values()].filter(
          ({ relation }) => asked.entities.has(relation.subject) || asked.entities.has(relation.object),
        );
        expect([...withTies(visible, asked).relations.keys()]).toEqual(
          touching.map(({ relation }) => relation.key),
        );
      }),
    );
  });

  it('is counted by columns as by its objects', () => {
    fc.assert(
      fc.property(seen, ({ visible }) => {
        const claims = [...visible.relations.values()].flatMap((relation) => relation.claims);
        expect(tallyShown(visible)).toEqual({
          entities: [...visible.entities].length,
          relations: [...visible.relations].length,
          claims: new Set(claims.map(({ id }) => id)).size,
          sources: new Set(claims.map(({ source }) => source)).size,
        });
      }),
    );
  });
});
