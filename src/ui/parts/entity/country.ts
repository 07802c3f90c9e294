import type { Entity } from '../../../dossier/types.ts';

const NAMES = new Intl.DisplayNames('en', { type: 'region' });

/** The English name of an entity's country; undefined without one, and where it would only repeat the entity's own name. */
export function countryOf({ country, name }: Pick<Entity, 'country' | 'name'>): string | undefined {
  if (country === undefined) return undefined;
  const words = NAMES.of(country);
  return words === name ? undefined : words;
}
