import { LayeredMap } from '../../layered/map.ts';
import { LayeredNames } from '../../layered/names.ts';
import { RowMap } from '../../packed/row-map.ts';
import { ListedNames, type Names } from '../names.ts';

type Collection = ReadonlyMap<string, unknown>;

const known = new WeakMap<Collection, Names>();

/** The ids of a collection by row; the same object for as long as it, or what it is layered on, has the same rows. */
export function namesOf(collection: Collection): Names {
  if (collection instanceof RowMap && collection.names) return collection.names;
  let names = known.get(collection);
  if (!names) {
    names =
      collection instanceof LayeredMap ? layeredNames(collection) : new ListedNames([...collection.keys()]);
    known.set(collection, names);
  }
  return names;
}

function layeredNames(map: LayeredMap<unknown>): Names {
  const base = namesOf(map.base);
  const { rows, added } = map.differences((id) => base.indexOf(id));
  const gone = rows.flatMap(([row, item]) => (item === undefined ? [row] : []));
  if (gone.length === 0 && added.length === 0) return base;
  return new LayeredNames(
    base,
    gone,
    added.map(([id]) => id),
  );
}

/** Takes rows of columns: single items, and runs from columns that are there already. */
export interface Replay<T> {
  add(item: T): void;
  /** The rows from `start` up to `end` of the base's columns. */
  addRun(start: number, end: number): void;
}

/** Tells what a layered map holds in terms of its base: runs of untouched rows, and the items between and after them. */
export function replay<T>(map: LayeredMap<T>, to: Replay<T>): void {
  const base = namesOf(map.base);
  const { rows, added } = map.differences((id) => base.indexOf(id));
  let next = 0;
  for (const [row, item] of rows) {
    to.addRun(next, row);
    if (item !== undefined) to.add(item);
    next = row + 1;
  }
  to.addRun(next, base.length);
  for (const [, item] of added) to.add(item);
}
