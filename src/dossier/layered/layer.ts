import type { Change } from '../patch.ts';

/** Changes upon what lies below: the item of each id that they touch, undefined where it is gone. */
export interface Layer<T> {
  readonly items: ReadonlyMap<string, T | undefined>;
  /** The ids that nothing below has ever held, in the order in which they came. */
  readonly added: readonly string[];
}

/** A change as a layer; `known` tells what lies below, or once did. */
export function layerOf<T>(change: Change<T>, known: (id: string) => boolean): Layer<T> {
  const items = new Map<string, T | undefined>();
  const added: string[] = [];
  for (const [id, [before, after]] of change) {
    items.set(id, after);
    if (before === undefined && !known(id)) added.push(id);
  }
  return { items, added };
}

/** Layers up to this size are merged whenever another comes, since that costs next to nothing. */
const SMALL = 512;

/**
 * The same changes in few layers: the top is merged into the one below unless that is much larger, as in a log-structured merge
 * tree (O'Neil and others, Acta Informatica 33, 1996), so that their number stays logarithmic and each change is copied seldom.
 */
export function merged<T>(layers: Layer<T>[]): readonly Layer<T>[] {
  for (;;) {
    const [below, top] = layers.slice(-2);
    if (!below || !top || (below.items.size > SMALL && below.items.size > 2 * top.items.size)) return layers;
    const items = new Map(below.items);
    for (const [id, item] of top.items) items.set(id, item);
    layers.splice(-2, 2, { items, added: [...below.added, ...top.added] });
  }
}
