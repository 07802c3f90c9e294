import type { AttributeValue } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';

/** What stands under one key: everything that was given, in its order. */
export type GmlValues = AttributeValue[];

/** A list in brackets with the keys in it, and the line where it begins. */
export interface GmlRecord {
  readonly line: number;
  readonly values: Map<string, GmlValues>;
}

/** By this NetworkX says that a key that occurs once is a list of one. */
const LIST_START = '_networkx_list_start';
/** How NetworkX writes lists that are empty. */
const EMPTY = new Set<unknown>(['[]', '()']);

const NAMES: ReadonlySet<string> = new Set(['id', 'label', 'name']);

const WHOLE = /^([+-]?)0*(\d+)$/;
const REAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const NO_NUMBER = /^[+-]?(?:INF|NAN)$/i;

/** A word that is a value: a number where a computer can hold it as it is written, else text. `odd` for numbers that are kept as text. */
export function wordValue(word: string): { readonly value: string | number; readonly odd: boolean } {
  const whole = WHOLE.exec(word);
  if (whole) {
    const written = `${whole[1] === '-' && whole[2] !== '0' ? '-' : ''}${whole[2]}`;
    const number = Number(written);
    return Number.isSafeInteger(number) ? { value: number, odd: false } : { value: written, odd: true };
  }
  if (!REAL.test(word)) return { value: word, odd: NO_NUMBER.test(word) };
  const number = Number(word);
  return Number.isFinite(number) ? { value: number, odd: false } : { value: word, odd: true };
}

/** What a key means: a key that occurs several times is a list, as NetworkX writes them. */
function listed(values: GmlValues): AttributeValue {
  const [first] = values;
  if (values.length === 1 && first !== undefined) return first;
  return first === LIST_START ? values.slice(1) : values;
}

/** The keys of a record with what they mean. */
export function entriesOf({ values }: GmlRecord): [string, AttributeValue][] {
  return [...values].map(([key, all]) => [key, listed(all)]);
}

/** Values as NetworkX means them: it writes a list of nothing as text. What names something stays. */
export function withEmptyLists(
  entries: readonly (readonly [string, AttributeValue])[],
): [string, AttributeValue][] {
  return entries.map(([key, value]) => [key, EMPTY.has(value) && !NAMES.has(key) ? [] : value]);
}

/** A record as an object, as it is kept in attributes. */
export function objectOf(record: GmlRecord): AttributeValue {
  return attributesOf(withEmptyLists(entriesOf(record))) ?? {};
}
