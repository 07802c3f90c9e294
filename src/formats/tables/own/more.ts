import { attributesIn, type Fields } from '../../roundtrip/fields.ts';

/** The fields of a row, with cells of columns that are nobody's as attributes beside those that it has already. */
export function withMore(
  fields: Fields,
  more: readonly (readonly [name: string, value: string | number | boolean])[],
): Fields {
  if (more.length === 0) return fields;
  const attributes = { ...attributesIn(fields), ...Object.fromEntries(more) };
  return new Map([...fields, ['attributes', JSON.stringify(attributes)]]);
}
