import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveRelations, relationKey } from '../../src/dossier/relations.ts';
import type { Claim, Triple } from '../../src/dossier/types.ts';
import { nastyText } from '../support/arbitrary-dossier.ts';

const claim = (id: string, ...asserts: Triple[]): Claim => ({
  id,
  asserts,
  source: 's',
  speakers: [],
  stance: 'asserts',
  certainty: 'reported',
  summary: '',
});

describe('Relations', () => {
  it('gather the claims of the same triple in the order of the dossier', () => {
    const relations = deriveRelations([
      claim('1', ['a', 'knows', 'b'], ['b', 'knows', 'c']),
      claim('2', ['a', 'knows', 'b']),
      claim('3', ['b', 'knows', 'a']),
      claim('4'),
    ]);
    expect([...relations.values()].map(({ key, claims }) => [key, claims])).toEqual([
      ['a|knows|b', ['1', '2']],
      ['b|knows|c', ['1']],
      ['b|knows|a', ['3']],
    ]);
  });

  it('count a claim once that states a triple twice', () => {
    const relations = deriveRelations([claim('1', ['a', 'knows', 'b'], ['a', 'knows', 'b'])]);
    expect(relations.get('a|knows|b')?.claims).toEqual(['1']);
  });

  it('have different keys for different triples, whatever is in the ids', () => {
    const triple = fc.tuple(nastyText, nastyText, nastyText);
    fc.assert(
      fc.property(triple, triple, (one, two) => {
        expect(relationKey(one) === relationKey(two)).toBe(one.every((part, i) => part === two[i]));
      }),
    );
    expect(relationKey(['a|b', 'c', 'd'])).not.toBe(relationKey(['a', 'b|c', 'd']));
  });
});
