import { describe, expect, test } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import { chipsOf } from '../../src/lens/chips.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { small } from '../support/small.ts';

const labels = (dossier: Dossier, hiddenTypes: readonly string[]): string[] =>
  chipsOf(dossier, { ...OPEN_LENS, hiddenTypes }).map(({ label }) => label);

describe('what is filtered away', () => {
  const dossier = Dossier.of(small);

  test('is named by family where all of it is hidden, else by type', () => {
    expect(labels(dossier, ['reports'])).toEqual(['Who says so']);
    expect(labels(dossier, ['met'])).toEqual(['Diplomacy: met']);
  });

  test('is nothing where the dossier has no such relation', () => {
    expect(labels(Dossier.of({ ...small, claims: [], briefings: [] }), ['reports', 'met'])).toEqual([]);
  });

  test('comes back whole', () => {
    const [chip] = chipsOf(dossier, { ...OPEN_LENS, hiddenTypes: ['reports', 'met'] });
    expect(chip?.cleared.hiddenTypes).toEqual(['reports']);
  });
});
