import { upsideDown } from '../dossier/evidence/quantities.ts';
import { isClaim, isEntity, isSource } from '../dossier/file/large/acceptance.ts';
import type { Claim, Entity, Source } from '../dossier/types.ts';
import { sameJson } from '../kernel/same-json.ts';
import type { JsonObject } from './json/value.ts';

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

/** The plain reading with its remainder; it may be anything, since a remainder comes out of a file. */
function completed(plain: object, { set = {}, without = [] }: Remainder): JsonObject {
  const left = new Set(without);
  const kept = Object.entries(plain).filter(([name]) => !left.has(name));
  return Object.fromEntries([...kept, ...Object.entries(set)]);
}

const completing =
  <T extends object>(accepts: (value: unknown) => boolean) =>
  (plain: T, remainder: Remainder): T | undefined => {
    const whole: unknown = completed(plain, remainder);
    return accepts(whole) ? (whole as T) : undefined;
  };

/** The entity that a plain reading and its remainder make together; undefined where that is none. */
export const completeEntity = completing<Entity>(isEntity);
/** The same for a source. */
export const completeSource = completing<Source>(isSource);
/** The same for a claim. */
export const completeClaim = completing<Claim>(
  (value) => isClaim(value) && !upsideDown((value as Claim).quantity ?? {}),
);

/** An item without the fields that are undefined. The names are those of our own code, never out of a file. */
export function defined<T extends object>(fields: { readonly [K in keyof T]-?: T[K] | undefined }): T {
  const kept: Record<string, unknown> = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept as T;
}
