import type { Briefing, Claim, Entity, Position, Source, Vocabulary } from './types.ts';

/** What a dossier is besides its collections. */
export interface Header {
  readonly id: string;
  readonly title: string;
  readonly vocabulary: Vocabulary;
}

/** The keyed collections of a dossier and what each holds. */
export interface Collections {
  readonly entities: Entity;
  readonly sources: Source;
  readonly claims: Claim;
  readonly positions: Position;
  readonly briefings: Briefing;
}
export type CollectionName = keyof Collections;

/** The names of the collections, in the order in which the file holds them. */
export const COLLECTIONS = ['entities', 'sources', 'claims', 'positions', 'briefings'] as const;

/** Before and after of one item: without before it is added, without after it is removed. */
export type Edit<T> = readonly [before: T | undefined, after: T | undefined];
export type Change<T> = ReadonlyMap<string, Edit<T>>;

/** An invertible change of anything in the file. The one thing that undo, autosave, the canvas and merging consume. */
export type Patch = { readonly [C in CollectionName]?: Change<Collections[C]> } & {
  readonly header?: readonly [before: Header, after: Header];
};

/** The patch that takes back what `patch` does. */
export function invert(patch: Patch): Patch {
  const inverse: Record<string, unknown> = {};
  for (const name of COLLECTIONS) {
    const change = patch[name];
    if (change) inverse[name] = new Map([...change].map(([id, [before, after]]) => [id, [after, before]]));
  }
  if (patch.header) inverse.header = [patch.header[1], patch.header[0]];
  return inverse as Patch;
}

function composeChange<T>(first: Change<T>, second: Change<T>): Change<T> {
  const both = new Map(first);
  for (const [id, [before, after]] of second) {
    const earlier = first.get(id);
    const start = earlier ? earlier[0] : before;
    if (start === undefined && after === undefined) both.delete(id);
    else both.set(id, [start, after]);
  }
  return both;
}

/** One patch that does `first`, then `second`. */
export function compose(first: Patch, second: Patch): Patch {
  const both: Record<string, unknown> = { ...first };
  for (const name of COLLECTIONS) {
    const [one, two] = [first[name], second[name]];
    if (two) both[name] = one ? composeChange(one as Change<unknown>, two as Change<unknown>) : two;
  }
  if (second.header) both.header = [first.header?.[0] ?? second.header[0], second.header[1]];
  return both as Patch;
}

/** True when applying the patch would change nothing. */
export function isEmpty(patch: Patch): boolean {
  return !patch.header && COLLECTIONS.every((name) => !patch[name]?.size);
}

/** A patch without changes that are none. */
export function tidied({ header, ...changes }: Patch): Patch {
  const some = COLLECTIONS.flatMap((name) => (changes[name]?.size ? [[name, changes[name]] as const] : []));
  return { ...Object.fromEntries(some), ...(header && { header }) };
}

/** Looks items up as they are after a change. */
export const lookedUp = <T>(
  change: Change<T> | undefined,
  there: Pick<ReadonlyMap<string, T>, 'get'>,
): Pick<ReadonlyMap<string, T>, 'get'> => ({
  get: (id) => {
    const edit = change?.get(id);
    return edit ? edit[1] : there.get(id);
  },
});
