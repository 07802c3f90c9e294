import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../src/dossier/columns/snapshot.ts';
import { talliesOf } from '../../src/dossier/columns/tallies.ts';
import {
  claimsAbout,
  degreesOf,
  eachNeighbour,
  otherEnd,
  rowOf,
  tiesOf,
} from '../../src/dossier/columns/ties.ts';
import { voicedOf } from '../../src/dossier/columns/voiced.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { voicesOf } from '../../src/dossier/evidence/corroboration.ts';
import { CERTAINTIES, type DossierFile } from '../../src/dossier/types.ts';
import { arbitraryFile } from '../support/arbitrary-dossier.ts';

/** Checks something of every entity of any dossier: its number, its id. */
const forAny = (check: (dossier: Dossier, file: DossierFile) => void): void =>
  fc.assert(fc.property(arbitraryFile, (file) => check(Dossier.of(file), file)));

describe('What is read from the columns of any dossier', () => {
  it('counts claims by certainty and source as its objects do', () => {
    forAny((dossier, file) => {
      const { certainty, source } = talliesOf(snapshotOf(dossier));
      expect([...certainty]).toEqual(
        CERTAINTIES.map((one) => file.claims.filter((claim) => claim.certainty === one).length),
      );
      expect([...source]).toEqual(
        file.sources.map(({ id }) => file.claims.filter((claim) => claim.source === id).length),
      );
    });
  });

  it('names the claims that each entity makes, or its documents', () => {
    forAny((dossier, file) => {
      const snapshot = snapshotOf(dossier);
      file.entities.forEach(({ id }, i) => {
        const made = new Set([...rowOf(voicedOf(snapshot), i)].map((claim) => snapshot.claimIds.at(claim)));
        const named = file.claims.filter((claim) => voicesOf(claim, dossier.sources).includes(id));
        expect([...made]).toEqual(named.map((claim) => claim.id));
      });
    });
  });

  it('names every relation of an entity once, with its other end, and counts them', () => {
    forAny((dossier, file) => {
      const snapshot = snapshotOf(dossier);
      const degrees = degreesOf(snapshot);
      file.entities.forEach(({ id }, i) => {
        const own = [...dossier.relations.values()].filter((r) => r.subject === id || r.object === id);
        const ties = tiesOf(snapshot, i);
        expect(new Set(ties.map((r) => snapshot.relationKeys.at(r)))).toEqual(
          new Set(own.map(({ key }) => key)),
        );
        expect(ties.length).toBe(own.length);
        expect(degrees[i]).toBe(own.length);
        const ends = ties.map((r) => snapshot.entityIds[otherEnd(snapshot, r, i)]).sort();
        expect(ends).toEqual(own.map((r) => (r.subject === id ? r.object : r.subject)).sort());
      });
    });
  });

  it('finds the neighbours that a mask leaves', () => {
    forAny((dossier, file) => {
      const snapshot = snapshotOf(dossier);
      const relations = [...dossier.relations.values()];
      const mask = Uint8Array.from(relations, (_, r) => r % 2);
      file.entities.forEach(({ id }, i) => {
        const found: (string | undefined)[] = [];
        eachNeighbour(snapshot, i, mask, (other) => found.push(snapshot.entityIds[other]));
        const expected = relations.flatMap(({ subject, object }, r) =>
          !mask[r] || subject === object ? [] : subject === id ? [object] : object === id ? [subject] : [],
        );
        expect(found.sort()).toEqual(expected.sort());
      });
    });
  });

  it('names the claims about an entity in their order', () => {
    forAny((dossier, file) => {
      const snapshot = snapshotOf(dossier);
      file.entities.forEach(({ id }, i) => {
        const about = file.claims.filter(({ asserts }) => asserts.some(([s, , o]) => s === id || o === id));
        expect([...claimsAbout(snapshot, i)].map((c) => snapshot.claimIds.at(c))).toEqual(
          about.map((claim) => claim.id),
        );
      });
    });
  });
});
