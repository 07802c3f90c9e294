import { describe, expect, it } from 'vitest';
import { mixesLikelihoodAndConfidence, remarksOn } from '../../src/briefing/checks.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { openData } from '../support/fixtures.ts';
import { scene } from '../support/scenes.ts';
import { small } from '../support/small.ts';

const dossier = Dossier.of(small);
const codes = (more: Parameters<typeof scene>[1]) =>
  remarksOn(scene('s', more), dossier).map(({ code, statement }) => [code, statement]);

describe('Remarks', () => {
  it('are made on statements that cite nothing, cite what is gone, or have no words', () => {
    const statements = [
      { text: 'Cited.', claims: ['claim:1'] },
      { text: 'Uncited.', claims: [] },
      { text: 'Gone.', claims: ['claim:1', 'claim:gone'] },
      { text: ' ', claims: [] },
    ];
    expect(codes({ statements })).toEqual([
      ['uncited', 1],
      ['missing-claim', 2],
      ['empty', 3],
    ]);
  });

  it('are made on highlights and filters that are gone', () => {
    const highlights = {
      entities: ['person:ann', 'person:gone'],
      relations: ['person:ann|met|person:bo', 'person:ann|met|person:gone'],
    };
    const lens = { ...OPEN_LENS, hiddenTypes: ['met', 'gone'], hiddenEntities: ['person:bo'] };
    const remarks = remarksOn(scene('s', { highlights, lens }), dossier);
    expect(remarks.map(({ message }) => message)).toEqual([
      '2 of what the scene highlights are no longer there.',
      '1 of what the scene hides is no longer there.',
    ]);
  });

  it('are not made on the briefing that is shipped', () => {
    const founding = openData('north-korea-russia.dossier.json');
    const scenes = [...founding.briefings.values()].flatMap((briefing) => briefing.scenes);
    expect(scenes.length).toBeGreaterThanOrEqual(7);
    expect(scenes.flatMap((one) => remarksOn(one, founding))).toEqual([]);
  });
});

describe('Likelihood and confidence', () => {
  it.each([
    ['We assess with high confidence that a deal is likely.', true],
    ['A deal is very unlikely; we have low confidence in that.', true],
    ['A deal is likely. We have moderate confidence in this judgment.', false],
    ['The two sides spoke with confidence of a probable end.', false],
    ['It is a likelihood of high confidence.', false],
  ])('%s mixes them: %s', (text, mixed) => {
    expect(mixesLikelihoodAndConfidence(text)).toBe(mixed);
  });
});
