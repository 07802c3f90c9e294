import type { JsonObject } from './json/value.ts';
import { sameJson } from './roundtrip/json.ts';

/**
 * What a foreign format cannot say of an item in its own fields: the fields in which a plain reading of what was written differs from
 * the item. Written beside the foreign fields, it makes a round trip complete, and stays small where the format can say it.
 */
export interface Remainder {
  /** Fields as they are. */
  readonly set?: JsonObject;
  /** Fields of the plain reading that the item does not have. */
  readonly without?: readonly string[];
}

/** What turns the plain reading into the item; undefined when they are equal. */
export function remainderOf(item: object, plain: object): Remainder | undefined {
  const [own, other] = [new Map(Object.entries(item)), new Map(Object.entries(plain))];
  const set = [...own].filter(([name, value]) => !other.has(name) || !sameJson(value, other.get(name)));
  const without = [...other.keys()].filter((name) => !own.has(name));
  if (set.length === 0 && without.length === 0) return undefined;
  return {
    ...(set.length > 0 && { set: Object.fromEntries(set) }),
    ...(without.length > 0 && { without }),
  };
}

/** The plain reading with its remainder. What comes out of a file is to be checked: it may be anything. */
export function completed(plain: object, { set = {}, without = [] }: Remainder): JsonObject {
  const kept = Object.entries(plain).filter(([name]) => !without.includes(name));
  return Object.fromEntries([...kept, ...Object.entries(set)]);
}

/** An item without the fields that are undefined. */
export function defined<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
