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
 * The id of an incoming item: its own where the open dossier does not have that or says the same under it; else the first with a number
 * under which it says the same, since it was added so before, or which is free.
 */
export function nameAgain(id: string, { open, incoming, given, equal }: Naming): string {
  if (!open.has(id) || equal(id)) return id;
  for (let n = 2; ; n += 1) {
    const name = `${id}-${n}`;
    if (!incoming.has(name) && !given.has(name) && (!open.has(name) || equal(name))) return name;
  }
}
