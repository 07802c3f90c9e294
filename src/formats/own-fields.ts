import { isObject, type JsonObject, own, textsIn } from './json/value.ts';
import type { Remainder } from './remainder.ts';

/** What a record of a foreign format with fields of our own is; `more` is another link of a claim that asserts several relations. */
export type Holds = 'entity' | 'source' | 'claim' | 'more' | 'dossier';

/** What fields of our own say of a record. */
export interface OwnFields {
  readonly holds: Holds;
  /** True when the record was made by us, so that its dates and references to sources say nothing more. */
  readonly own: boolean;
  readonly remainder: Remainder;
  /** All of them, for those that only some records have. */
  readonly fields: JsonObject;
}

const HOLDS: readonly unknown[] = ['entity', 'source', 'claim', 'more', 'dossier'] satisfies Holds[];

/** Reads fields of our own out of a file; undefined for what is none of ours. */
export function ownFieldsIn(value: unknown): OwnFields | undefined {
  if (!isObject(value) || !HOLDS.includes(own(value, 'holds'))) return undefined;
  const set = own(value, 'set');
  return {
    holds: own(value, 'holds') as Holds,
    own: own(value, 'own') === true,
    remainder: { set: isObject(set) ? set : {}, without: textsIn(own(value, 'without')) },
    fields: value,
  };
}

/**
 * An item as its plain reading and fields of our own together say, by one of the functions of `remainder.ts`; where those fields make
 * no sense, `damaged` is called and the plain reading given.
 */
export function restored<T>(
  plain: T,
  found: OwnFields | undefined,
  complete: (plain: T, remainder: Remainder) => T | undefined,
  damaged: () => void,
): T {
  const whole = found ? complete(plain, found.remainder) : plain;
  if (whole === undefined) damaged();
  return whole ?? plain;
}
