import { describe, expect, it } from 'vitest';
import { summarise, surest } from '../../../src/dossier/evidence/summary.ts';
import type { Claim } from '../../../src/dossier/types.ts';
import { at, harbour } from '../../support/fixtures.ts';

const dossier = harbour();
const wentTo = at(dossier.relations, 'transfer:troops|went-to|state:south');
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({ ...at(dossier.claims, id), ...more });
const summary = (...claims: Claim[]) => summarise(wentTo, claims, dossier.sources);

describe('The evidence of a relation', () => {
  it('is as sure as its surest claim, with the number most precisely given and its origins counted', () => {
    expect(summary(claim('claim:2'), claim('claim:1'), claim('claim:3'))).toMatchObject({
      certainty: 'reported',
      number: '10,000–12,000',
      origins: 2,
      disputed: false,
    });
  });

  it('falls back to words where no claim gives a number', () => {
    expect(summary(claim('claim:2')).number).toBe('‘thousands’');
  });

  it('takes a number that is nought for a number', () => {
    const none = claim('claim:3', { quantity: { best: 0, unit: 'soldiers' } });
    expect(summary(claim('claim:2'), none).number).toBe('0');
  });

  it('writes no number that counts something else', () => {
    expect(
      summary(claim('claim:1', { quantity: { of: 'force:harbour-guard', best: 12, unit: 'boats' } })).number,
    ).toBe('');
  });

  it('is disputed as soon as somebody denies, and a denial makes nothing surer', () => {
    const denial = claim('claim:3', { stance: 'denies', certainty: 'confirmed' });
    expect(summary(claim('claim:1'), denial)).toMatchObject({ certainty: 'estimated', disputed: true });
    expect(summary(denial)).toMatchObject({ certainty: 'stated', disputed: true });
  });

  it('ranks certainties from confirmed to stated', () => {
    expect(surest(['possible', 'confirmed', 'stated'])).toBe('confirmed');
    expect(surest(['stated', 'possible'])).toBe('possible');
    expect(surest([])).toBe('stated');
  });
});
