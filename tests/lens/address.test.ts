import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsAddress, lensFromAddress, lensToAddress } from '../../src/lens/address.ts';
import { sameLens } from '../../src/lens/edit.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { arbitraryFile, arbitraryLens } from '../support/arbitrary-dossier.ts';

test('An address holds only what differs from the lens of the dossier.', () => {
  const base = { ...OPEN_LENS, hiddenTypes: ['estimates'] };
  expect(lensToAddress(base, base)).toBe('');
  expect(lensToAddress({ ...base, hiddenTypes: ['met'], hideUnrelated: true }, base)).toBe(
    'types=-met,+estimates&unrelated=hidden',
  );
});

test('Whatever lens is written into an address is read from it again, over any base.', () => {
  const sample = arbitraryFile.chain((file) => fc.tuple(arbitraryLens(file), arbitraryLens(file)));
  fc.assert(
    fc.property(sample, ([lens, base]) => sameLens(lensFromAddress(lensToAddress(lens, base), base), lens)),
  );
});

test('An address that was tampered with changes nothing that it does not name.', () => {
  const base = { ...OPEN_LENS, hiddenTypes: ['met'] };
  for (const address of [
    '',
    '%',
    'types',
    'types=',
    'types=met',
    'sure=-nonsense',
    'unrelated=maybe',
    'x=-y',
    'types=-%E0%A4%A',
  ]) {
    const lens = lensFromAddress(address, base);
    expect(lens.hiddenCertainties).toEqual([]);
    expect(lens.hideUnrelated).toBe(false);
    expect(lens.hiddenTypes).toContain('met');
  }
});

test('A lens that hides hundreds one by one is not for an address.', () => {
  const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `person:${i}`);
  expect(fitsAddress({ ...OPEN_LENS, hiddenEntities: ids(300) }, OPEN_LENS)).toBe(true);
  expect(fitsAddress({ ...OPEN_LENS, hiddenEntities: ids(301) }, OPEN_LENS)).toBe(false);
  const base = { ...OPEN_LENS, hiddenEntities: ids(5_000) };
  expect(fitsAddress(base, base)).toBe(true);
});
