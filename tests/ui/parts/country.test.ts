import { describe, expect, test } from 'vitest';
import { countryOf } from '../../../src/ui/parts/entity/country.ts';

describe('the country of an entity', () => {
  test('is named, not coded', () => {
    expect(countryOf({ name: 'Kim Jong Un', country: 'KP' })).toBe('North Korea');
  });

  test('is left out where the entity is that country, or has none', () => {
    expect(countryOf({ name: 'Russia', country: 'RU' })).toBeUndefined();
    expect(countryOf({ name: 'United Nations' })).toBeUndefined();
  });

  test('stays a code where it is none that is known', () => {
    expect(countryOf({ name: 'Somewhere', country: 'QQ' })).toBe('QQ');
  });
});
