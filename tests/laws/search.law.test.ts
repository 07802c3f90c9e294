import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIndex, search } from '../../src/analysis/search/search.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import type { Entity } from '../../src/dossier/types.ts';
import { nastyText } from '../support/arbitrary-dossier.ts';
import { openData } from '../support/fixtures.ts';
import { named } from '../support/names.ts';
import { small } from '../support/small.ts';

const letters = fc.constantFrom(...'aehikmnorsu аеийклнош 가김리정은희 中国俄 éøł ㄱㅈ -’.');
const name = fc.oneof(nastyText, fc.string({ unit: letters, minLength: 1, maxLength: 12 }));
const entities: fc.Arbitrary<Entity[]> = fc
  .array(fc.record({ name, aliases: fc.array(name, { maxLength: 3 }) }), { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map(({ name: text, aliases }, i) => ({
      id: `entity:${i}`,
      kind: 'person',
      name: text,
      aliases: aliases.map((alias) => ({ text: alias })),
    })),
  );

const namesOf = (entity: Entity): string[] => [
  entity.name,
  ...(entity.aliases ?? []).map(({ text }) => text),
];

describe('search', () => {
  test.each([
    ['the founding dossier', openData('north-korea-russia.dossier.json')],
    ['names much alike', Dossier.of(named)],
  ])('every alias finds its entity among the first five: %s', (_, dossier) => {
    const index = createIndex(dossier);
    const lost = [...dossier.entities.values()].flatMap((entity) =>
      namesOf(entity).filter((text) => !search(index, text, 5).some((hit) => hit.entity === entity.id)),
    );
    expect(lost).toEqual([]);
  });

  test('every alias finds its entity among the first five, whatever it is made of', () => {
    fc.assert(
      fc.property(entities, (all) => {
        const index = createIndex(Dossier.of({ ...small, entities: all, claims: [] }));
        for (const entity of all) {
          for (const text of namesOf(entity).filter((one) => one.trim() !== '')) {
            expect(search(index, text, 5).map((hit) => hit.entity)).toContain(entity.id);
          }
        }
      }),
    );
  });

  test('no query breaks it, and what is found is in the dossier, once, best first', () => {
    const dossier = Dossier.of(named);
    const index = createIndex(dossier);
    fc.assert(
      fc.property(fc.oneof(name, fc.string({ unit: 'binary', maxLength: 40 })), (query) => {
        const hits = search(index, query, 50);
        expect(new Set(hits.map((hit) => hit.entity)).size).toBe(hits.length);
        for (const { entity, matched } of hits) {
          const found = dossier.entities.get(entity);
          expect(found && namesOf(found)).toContain(matched);
        }
      }),
    );
  });
});
