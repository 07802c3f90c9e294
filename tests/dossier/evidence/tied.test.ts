import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { comparedQuantities } from '../../../src/dossier/evidence/quantities.ts';
import { TiedClaims, tiedOf } from '../../../src/dossier/evidence/tied.ts';
import { arbitraryFile } from '../../support/arbitrary-dossier.ts';
import { harbour } from '../../support/fixtures.ts';

describe('The claims whose numbers are tied to others', () => {
  it('lead to the same comparison as all claims do', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const { claims } = Dossier.of(file);
        const tied = new TiedClaims(claims);
        while (tied.read(2));
        for (const claim of claims.values()) {
          const byId = new Map(comparedQuantities([claim], claims).map((row) => [row.claim.id, row]));
          const found = comparedQuantities([claim], claims, tied.near([claim]));
          expect(new Map(found.map((row) => [row.claim.id, row]))).toEqual(byId);
        }
      }),
    );
  });

  it('are read some at a time, and once for everybody', () => {
    const { claims } = harbour();
    const tied = tiedOf(claims);
    expect(tied.read(1)).toBe(true);
    expect(tied.complete).toBe(false);
    expect(tiedOf(claims)).toBe(tied);
    expect(tied.read(claims.size)).toBe(false);
    expect(tied.complete).toBe(true);
  });
});
