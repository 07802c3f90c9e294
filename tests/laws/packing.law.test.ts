import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonWriter } from '../../src/dossier/packed/json-writer.ts';
import { packed } from '../../src/dossier/packed/packer.ts';
import { ClaimIds } from '../../src/formats/draft/claim-ids.ts';
import { writeClaim } from '../../src/formats/draft/claim-json.ts';
import { arbitraryFile, nastyText } from '../support/arbitrary-dossier.ts';

describe('Packing', () => {
  it('gives back every item, whatever its letters', () => {
    const items = fc.uniqueArray(
      fc.record({ id: nastyText, text: nastyText, long: fc.string({ maxLength: 300 }) }),
      {
        selector: ({ id }) => id,
        maxLength: 300,
      },
    );
    fc.assert(
      fc.property(items, fc.nat({ max: 200 }), (some, times) => {
        const all = some.map((item) => ({ ...item, long: item.long.repeat(times) }));
        expect([...packed(all).values()]).toEqual(JSON.parse(JSON.stringify(all)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('A claim as JSON', () => {
  it('says what JSON.stringify says', () => {
    fc.assert(
      fc.property(arbitraryFile, ({ claims }) => {
        for (const claim of claims) {
          const json = new JsonWriter();
          writeClaim(claim, json);
          const written = new TextDecoder().decode(json.done());
          expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(claim)));
        }
      }),
    );
  });
});

describe('Ids of claims', () => {
  it('all differ, and are the file’s own where they can be', () => {
    const own = fc.option(
      fc.constantFrom('a', 'claim:1', 'claim:2', 'claim:3', 'claim:2-2', 'claim:01', 'a-2'),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(fc.array(own, { maxLength: 12 }), (wanted) => {
        const taken = new Set<string>();
        const ids = new ClaimIds(taken);
        const given = wanted.map((id, row) => {
          const one = ids.idFor(id, row);
          taken.add(one);
          return one;
        });
        expect(new Set(given).size).toBe(given.length);
        wanted.forEach((id, row) => {
          if (id !== undefined && !given.slice(0, row).includes(id)) expect(given[row]).toBe(id);
        });
      }),
    );
  });
});
