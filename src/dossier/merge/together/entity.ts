import { sameJson } from '../../../kernel/same-json.ts';
import type { Alias, Attributes, AttributeValue, Entity } from '../../types.ts';
import { DISTINCT, isDistinctList } from '../distinct.ts';
import { MERGED } from '../record/step.ts';
import { withAttributes, withoutSteps } from '../record/steps.ts';

/** What an entity says once, besides its name: where two differ, the value of the one that is gone becomes an attribute. */
export const SINGLE = ['country', 'summary', 'when', 'at', 'commodity'] as const;
/** Where else an entity can be looked up. */
export const LINKS = ['wikidata', 'opensanctions', 'url'] as const;

const OTHER = 'other ';
type Values = Map<string, AttributeValue>;
type ListValue = readonly AttributeValue[];

const isList = (value: AttributeValue | undefined): value is ListValue => Array.isArray(value);
const listOf = (value: AttributeValue | undefined): ListValue =>
  value === undefined ? [] : isList(value) ? value : [value];

function added(values: ListValue, more: ListValue): ListValue {
  const all = [...values];
  for (const value of more) if (!all.some((one) => sameJson(one, value))) all.push(value);
  return all;
}

/** Keeps a value that differs from the one that is there, in a list of the others under `other <name>`. */
export function keepOther(values: Values, name: string, value: AttributeValue): void {
  const both = name.startsWith(OTHER) && isList(values.get(name)) && isList(value);
  if (both) values.set(name, added(listOf(values.get(name)), value));
  else values.set(OTHER + name, added(listOf(values.get(OTHER + name)), [value]));
}

/** Unites attributes; the first ones stay as they are. */
export function keepAttributes(values: Values, more: Attributes | undefined): void {
  for (const [name, value] of Object.entries(more ?? {})) {
    if (name === MERGED) continue;
    const known = values.get(name);
    if (known === undefined) values.set(name, value);
    else if (name === DISTINCT && isDistinctList(known) && isDistinctList(value))
      values.set(name, added(known, value));
    else if (!sameJson(known, value)) keepOther(values, name, value);
  }
}

/** Aliases of the kept entity with the names of those that are gone, each once. */
function aliasesOf(kept: Entity, gone: readonly Entity[]): readonly Alias[] {
  const aliases: Alias[] = [...(kept.aliases ?? [])];
  const texts = new Set([kept.name, ...aliases.map(({ text }) => text)]);
  const whole = new Set(aliases.map(({ text, lang }) => JSON.stringify([text, lang])));
  for (const alias of gone.flatMap(({ name, aliases: own = [] }): Alias[] => [{ text: name }, ...own])) {
    const key = JSON.stringify([alias.text, alias.lang]);
    if (alias.lang === undefined ? texts.has(alias.text) : whole.has(key)) continue;
    aliases.push(alias);
    texts.add(alias.text);
    whole.add(key);
  }
  return aliases;
}

function linksOf(kept: Entity, gone: readonly Entity[], values: Values): Entity['links'] {
  let links = kept.links;
  for (const other of gone) {
    if (!links && other.links) links = {};
    for (const name of LINKS) {
      const value = other.links?.[name];
      if (value === undefined) continue;
      const known = links?.[name];
      if (known === undefined) links = { ...links, [name]: value };
      else if (known !== value) keepOther(values, name, value);
    }
  }
  return links;
}

/**
 * The entity that two or more become, without a record of it: the kept one keeps its id, kind and name; other names become aliases;
 * what it does not say is filled in; what is said differently is kept as the attribute `other <field>`, a list; attributes are united.
 */
export function mergedEntity(before: Entity, others: readonly Entity[]): Entity {
  const [kept, gone] = [withoutSteps(before), others.map(withoutSteps)];
  const values: Values = new Map(Object.entries(kept.attributes ?? {}));
  // What is no record of ours, under its name, stays with the entity as it was.
  values.delete(MERGED);
  const filled: Record<string, AttributeValue> = {};
  for (const other of gone) {
    if (other.kind !== kept.kind) keepOther(values, 'kind', other.kind);
    for (const name of SINGLE) {
      const value = other[name] as AttributeValue | undefined;
      const known = (kept[name] as AttributeValue | undefined) ?? filled[name];
      if (value === undefined) continue;
      if (known === undefined) filled[name] = value;
      else if (!sameJson(known, value)) keepOther(values, name, value);
    }
  }
  const aliases = aliasesOf(kept, gone);
  const links = linksOf(kept, gone, values);
  for (const other of gone) keepAttributes(values, other.attributes);
  const members = new Set([kept, ...gone].map(({ id }) => id));
  const distinct = values.get(DISTINCT);
  if (isDistinctList(distinct)) {
    const left = distinct.filter((id) => !members.has(id));
    if (left.length > 0) values.set(DISTINCT, left);
    else values.delete(DISTINCT);
  }
  const { attributes, ...rest } = kept;
  const united = { ...rest, ...(filled as Partial<Entity>) };
  return withAttributes(
    { ...united, ...(aliases.length > 0 && { aliases }), ...(links && { links }) },
    attributes || values.size > 0 ? Object.fromEntries(values) : undefined,
  );
}
