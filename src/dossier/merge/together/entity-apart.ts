import { sameJson } from '../../../kernel/same-json.ts';
import type { Alias, Attributes, AttributeValue, Entity } from '../../types.ts';
import { DISTINCT, isDistinctList } from '../distinct.ts';
import type { MergeStep } from '../record/step.ts';
import { withAttributes } from '../record/steps.ts';
import { LINKS, mergedEntity, SINGLE } from './entity.ts';

/** What a value was before a merge, unless somebody has changed it since. */
const back = <T>(before: T, merged: T, now: T): T => (sameJson(now, merged) ? before : now);

/** A list without what a merge added to it. */
const without = <T>(before: readonly T[], merged: readonly T[], now: readonly T[]): readonly T[] =>
  now.filter(
    (item) => before.some((one) => sameJson(one, item)) || !merged.some((one) => sameJson(one, item)),
  );

/** The three states of something: before the merge, after it, and now. */
type States<T> = readonly [before: T, merged: T, now: T];

function aliasesBack([before, merged, now]: States<readonly Alias[] | undefined>):
  | readonly Alias[]
  | undefined {
  if (sameJson(now, merged)) return before;
  const left = without(before ?? [], merged ?? [], now ?? []);
  return left.length > 0 ? left : undefined;
}

function attributesBack([before, merged, now]: States<Attributes | undefined>): Attributes | undefined {
  if (sameJson(now ?? {}, merged ?? {})) return before;
  const [was, became, is] = [before, merged, now].map((one) => new Map(Object.entries(one ?? {})));
  const left = new Map<string, AttributeValue>();
  for (const name of new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])) {
    const [a, b, c] = [was?.get(name), became?.get(name), is?.get(name)];
    const lists = name === DISTINCT && isDistinctList(b) && isDistinctList(c) && !sameJson(b, c);
    const value = lists ? without(isDistinctList(a) ? a : [], b, c) : back(a, b, c);
    if (value !== undefined) left.set(name, value);
  }
  return left.size > 0 ? Object.fromEntries(left) : undefined;
}

function linksBack([before, merged, now]: States<Entity['links']>): Entity['links'] {
  if (sameJson(now, merged)) return before;
  const left: Record<string, string> = {};
  for (const name of LINKS) {
    const value = back(before?.[name], merged?.[name], now?.[name]);
    if (value !== undefined) left[name] = value;
  }
  return Object.keys(left).length > 0 ? left : undefined;
}

/** The kept entity as it was before a merge, with what somebody has changed since; none of the three has a record of merges. */
export function unmergedEntity(now: Entity, { before, gone }: MergeStep): Entity {
  const merged = mergedEntity(
    before,
    gone.map(({ entity }) => entity),
  );
  const { id, kind, name } = now;
  const rest: Record<string, unknown> = {};
  const put = (field: string, value: unknown): void => {
    if (value !== undefined) rest[field] = value;
  };
  put('aliases', aliasesBack([before.aliases, merged.aliases, now.aliases]));
  for (const field of SINGLE) put(field, back<unknown>(before[field], merged[field], now[field]));
  put('links', linksBack([before.links, merged.links, now.links]));
  const left = withAttributes(
    { id, kind, name, ...rest },
    attributesBack([before.attributes, merged.attributes, now.attributes]),
  );
  return sameJson({ ...left, id: before.id }, before) ? before : left;
}
