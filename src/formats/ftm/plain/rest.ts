import type { Attributes } from '../../../dossier/types.ts';
import { sameJson } from '../../../kernel/same-json.ts';
import { attributesOf } from '../../draft/attributes.ts';
import type { FtmRecord, Properties } from '../record.ts';

/** Fields of a record beside its properties, as one attribute. */
const BESIDE = 'record';

/** What writing an item again would say, as properties. */
export type Said = ReadonlyMap<string, readonly unknown[]>;

/** How items of one sort are read, and what is said of them. */
export interface Reading<T> {
  /** The item without attributes. */
  of(record: FtmRecord): T;
  said(item: T): Said;
}

/** A record without one of its properties. */
export const withoutProperty = (record: FtmRecord, name: string): FtmRecord => ({
  ...record,
  properties: new Map([...record.properties].filter(([one]) => one !== name)),
});

/** True when an item says the same without one of its properties. */
export function isNeedless<T>(
  record: FtmRecord,
  name: string,
  item: T,
  { of }: Pick<Reading<T>, 'of'>,
): boolean {
  return sameJson(of(withoutProperty(record, name)), item);
}

/**
 * What a record says besides its item: attributes by the names of the properties, one value alone or several as a list. A property
 * stays if the item would not say it in the same words again, or could do without it: so nothing is lost, and nothing is written twice.
 */
export function restOf<T>(record: FtmRecord, item: T, reading: Reading<T>): Attributes | undefined {
  const said = reading.said(item);
  const entries = [...record.properties].filter(
    ([name, values]) => !sameJson(said.get(name), values) || isNeedless(record, name, item, reading),
  );
  const rest: [string, unknown][] = entries.map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  if (Object.keys(record.beside).length > 0) rest.push([BESIDE, record.beside]);
  return attributesOf(rest as [string, never][]);
}

/** The same the other way: properties and what stands beside them. */
export function recordParts(attributes: Attributes | undefined): {
  readonly properties: Properties;
  readonly beside: Readonly<Record<string, unknown>>;
} {
  const { [BESIDE]: beside, ...rest } = attributes ?? {};
  const isBeside = typeof beside === 'object' && beside !== null && !Array.isArray(beside);
  return {
    properties: new Map(
      Object.entries(rest).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]),
    ),
    beside: isBeside ? (beside as Readonly<Record<string, unknown>>) : {},
  };
}
