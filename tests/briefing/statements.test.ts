import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addStatement,
  changeStatement,
  moveStatement,
  removeStatement,
  toggleClaim,
  toggleParagraph,
} from '../../src/briefing/statements.ts';
import type { Statement } from '../../src/dossier/types.ts';

const statements: readonly Statement[] = [
  { text: 'a', claims: ['claim:1'], paragraph: true },
  { text: 'b', claims: [] },
  { text: 'c', claims: ['claim:2'] },
];
const place = fc.integer({ min: 0, max: 2 });

describe('Statements', () => {
  it('added and removed, or moved and moved back, are what they were', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(removeStatement(addStatement(statements, one), one)).toEqual(statements);
        expect(moveStatement(moveStatement(statements, one, other - one), other, one - other)).toEqual(
          statements,
        );
        expect(toggleParagraph(toggleParagraph(statements, one), one)).toEqual(statements);
      }),
    );
  });

  it('that are added have no words, cite nothing and open a paragraph', () => {
    expect(addStatement(statements, 3)[3]).toEqual({ text: '', claims: [], paragraph: true });
  });

  it('change one at a time, and a paragraph that goes leaves no trace', () => {
    expect(changeStatement(statements, 1, { text: 'B' }).map(({ text }) => text)).toEqual(['a', 'B', 'c']);
    expect(toggleParagraph(statements, 0)[0]).toStrictEqual({ text: 'a', claims: ['claim:1'] });
  });

  it('cite a claim once, and stop citing it when it is chosen again', () => {
    expect(toggleClaim(['claim:1'], 'claim:2')).toEqual(['claim:1', 'claim:2']);
    expect(toggleClaim(['claim:1', 'claim:2'], 'claim:1')).toEqual(['claim:2']);
  });
});
