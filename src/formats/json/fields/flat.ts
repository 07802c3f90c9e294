import type { Fields as FlatFields } from '../../roundtrip/fields.ts';
import { joined, jsonText } from '../../text.ts';
import type { Entries } from './fields.ts';

/** A value of a field as the formats without lists have it: a list of plain values as one text, what nests as JSON; nothing for null. */
function flat(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return undefined;
  const isPlain = Array.isArray(value) && value.every((item) => item !== null && typeof item !== 'object');
  return isPlain ? joined(value.map(String)) : jsonText(value);
}

/** Fields as `Restorer` reads them. */
export function flatFields(entries: Entries): FlatFields {
  const fields = new Map<string, string | number | boolean>();
  for (const [name, value] of entries) {
    const plain = flat(value);
    if (plain !== undefined) fields.set(name, plain);
  }
  return fields;
}
