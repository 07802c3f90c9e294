import { freeId } from '../../../kernel/ids.ts';

/** What is needed to name an incoming item. */
export interface Naming {
  /** The items of the open dossier. */
  readonly open: { has(id: string): boolean };
  /** The items of the incoming one. */
  readonly incoming: { has(id: string): boolean };
  /** The ids that incoming items have been given so far. */
  readonly given: ReadonlySet<string>;
  /** True when the open item of an id says the same as the incoming one. */
  equal(id: string): boolean;
}

/**
 * The id of an incoming item: its own where the open dossier does not have that or says the same under it; that under which it was
 * added before; or a free one.
 */
export function nameAgain(id: string, { open, incoming, given, equal }: Naming): string {
  if (!open.has(id) || equal(id)) return id;
  for (let n = 2; open.has(`${id}-${n}`); n += 1) {
    const earlier = `${id}-${n}`;
    if (!incoming.has(earlier) && !given.has(earlier) && equal(earlier)) return earlier;
  }
  return freeId(id, { has: (one) => open.has(one) || incoming.has(one) || given.has(one) });
}
