import { LayeredMap } from '../layered/map.ts';
import type { CountryCode, Entity } from '../types.ts';

type Entities = ReadonlyMap<string, Entity>;

const known = new WeakMap<Entities, readonly CountryCode[]>();

/** Lets a list stand for the countries of the entities that it was taken from. */
export function keepCountries(entities: Entities, countries: readonly CountryCode[]): void {
  known.set(entities, countries);
}

/**
 * The countries that entities are of, in alphabetical order; those of entities that were changed since may be among them still.
 * Read once, and from then on only from what changes.
 */
export function countriesOf(entities: Entities): readonly CountryCode[] {
  const kept = known.get(entities);
  if (kept) return kept;
  const codes = new Set<CountryCode>();
  if (entities instanceof LayeredMap) {
    for (const code of countriesOf(entities.base)) codes.add(code);
    for (const [, entity] of (entities as LayeredMap<Entity>).touched())
      if (entity?.country !== undefined) codes.add(entity.country);
  } else for (const { country } of entities.values()) if (country !== undefined) codes.add(country);
  const countries = [...codes].sort();
  known.set(entities, countries);
  return countries;
}
