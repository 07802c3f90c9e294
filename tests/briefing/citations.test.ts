import { describe, expect, it } from 'vitest';
import {
  attribution,
  citationsOf,
  citedStatements,
  footnotesOf,
  howSure,
  paragraphsOf,
} from '../../src/briefing/citations.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { at, openData } from '../support/fixtures.ts';
import { scene } from '../support/scenes.ts';
import { small } from '../support/small.ts';

const dossier = Dossier.of(small);
const numbers = (statements: Parameters<typeof scene>[1]) =>
  citedStatements(scene('s', statements), dossier).map(({ citations }) => citations.map((c) => c.number));

describe('Citations', () => {
  it('are numbered from 1 by first appearance, and keep their number when cited again', () => {
    const statements = [
      { text: 'One.', claims: ['claim:2'] },
      { text: 'Two.', claims: ['claim:1', 'claim:2'] },
      { text: 'Three.', claims: [] },
    ];
    expect(numbers({ statements })).toEqual([[1], [2, 1], []]);
  });

  it('leave out claims that are no longer there, without a gap in the numbers', () => {
    const statements = [{ text: 'One.', claims: ['claim:gone', 'claim:1', 'claim:gone-too', 'claim:2'] }];
    expect(numbers({ statements })).toEqual([[1, 2]]);
  });

  it('name a claim once in a statement that cites it twice', () => {
    expect(numbers({ statements: [{ text: 'One.', claims: ['claim:1', 'claim:1'] }] })).toEqual([[1]]);
  });

  it('are listed once each, by number', () => {
    const statements = [
      { text: 'One.', claims: ['claim:2'] },
      { text: 'Two.', claims: ['claim:1', 'claim:2'] },
    ];
    const listed = citationsOf(scene('s', { statements }), dossier);
    expect(listed.map(({ number, claim }) => [number, claim.id])).toEqual([
      [1, 'claim:2'],
      [2, 'claim:1'],
    ]);
  });
});

describe('Paragraphs', () => {
  it('begin where a statement says so, and with the first statement anyhow', () => {
    const cited = citedStatements(
      scene('s', {
        statements: [
          { text: 'a', claims: [] },
          { text: 'b', claims: [] },
          { text: 'c', claims: [], paragraph: true },
        ],
      }),
      dossier,
    );
    expect(paragraphsOf(cited).map((one) => one.map(({ statement }) => statement.text))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(paragraphsOf([])).toEqual([]);
  });
});

describe('A footnote', () => {
  it('says who says it, and where it can be read', () => {
    expect(attribution(at(dossier.claims, 'claim:1'), dossier)).toBe('The Desk, in Paper');
    expect(attribution(at(dossier.claims, 'claim:2'), dossier)).toBe('Wire');
  });

  it('names several speakers and the paragraph in the founding dossier', () => {
    const founding = openData('north-korea-russia.dossier.json');
    expect(attribution(at(founding.claims, 'claim:a20'), founding)).toBe(
      'US intelligence, South Korean intelligence and Ukrainian intelligence, in Article A ¶6.1',
    );
  });

  it('stands once for citations that come to the same, in the order of their first numbers', () => {
    const [one, two] = [at(dossier.claims, 'claim:1'), at(dossier.claims, 'claim:2')];
    const citations = [one, two, { ...one, id: 'claim:3' }].map((claim, i) => ({ number: i + 1, claim }));
    const notes = footnotesOf(citations, dossier);
    expect(notes.map((note) => [note.text, note.citations.map(({ number }) => number)])).toEqual([
      ['The Desk, in Paper · reported', [1, 3]],
      ['Wire · possible', [2]],
    ]);
  });

  it('says how sure a claim is, or that its speakers do something else than assert it', () => {
    const claim = at(dossier.claims, 'claim:1');
    expect(howSure(claim)).toBe('reported');
    expect(howSure({ ...claim, stance: 'declines' })).toBe('declined to say');
    expect(howSure({ ...claim, stance: 'denies' })).toBe('denied');
  });
});
