import { remainderOf } from '../../remainder.ts';
import { schemaOf } from '../model.ts';
import { isNeedless, type Reading, recordParts, withoutProperty } from '../plain/rest.ts';
import type { FtmRecord, Properties } from '../record.ts';

/** A text no longer than the model allows, without half a character at its end. */
function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Properties that a schema has, with values that it allows: texts that are not blank, none longer than the model says. */
export function allowed(schema: string, properties: Properties): Properties {
  const known = schemaOf(schema)?.properties;
  const kept = [...properties].flatMap(([name, values]): [string, readonly unknown[]][] => {
    const property = known?.get(name);
    const texts = values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
    if (!property || property.stub || texts.length === 0 || texts.length < values.length) return [];
    return [[name, texts.map((text) => clipped(text, property.maxLength ?? Number.POSITIVE_INFINITY))]];
  });
  return new Map(kept);
}

const misses = (item: object, plain: object): number =>
  Object.keys(remainderOf(item, plain)?.set ?? {}).filter((name) => name !== 'attributes').length;

/**
 * A record that came out of FollowTheMoney, as it is now: its attributes are the original properties, and stay unless the item was
 * changed since; what the item says besides is added where it is needed.
 */
export function asItCame<T extends { readonly attributes?: FtmAttributes }>(
  item: T,
  { id, schema }: Pick<FtmRecord, 'id' | 'schema'>,
  reading: Reading<T>,
): FtmRecord {
  const { properties, beside } = recordParts(item.attributes);
  const said = reading.said(item);
  const record = (all: Properties): FtmRecord => ({
    id,
    schema,
    properties: allowed(schema, all),
    beside,
    own: undefined,
  });
  const [kept, changed] = [
    record(new Map([...said, ...properties])),
    record(new Map([...properties, ...said])),
  ];
  const better = misses(item, reading.of(kept)) > misses(item, reading.of(changed)) ? changed : kept;
  let slim = better;
  for (const name of said.keys()) {
    if (properties.has(name) || !isNeedless(slim, name, reading.of(slim), reading)) continue;
    slim = withoutProperty(slim, name);
  }
  return slim;
}

type FtmAttributes = Parameters<typeof recordParts>[0];
