import type { Shelf } from './shelf.ts';

/** More bytes at once would hold up the page while they are cloned. */
const PIECE = 4 << 20;

const KINDS = { Uint8Array, Uint16Array, Uint32Array, Float32Array, Float64Array } as const;
type Column = InstanceType<(typeof KINDS)[keyof typeof KINDS]>;

/** What stands for a column while it is kept apart, in pieces. */
interface Mark {
  readonly column: number;
  readonly kind: keyof typeof KINDS;
  readonly bytes: number;
}

const isMark = (value: object): value is Mark => 'column' in value && 'kind' in value && 'bytes' in value;

/** A copy of a value, without functions, in which `replace` has put something in the place of some objects. */
function mapped(value: unknown, replace: (object: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(value)) return value.map((item) => mapped(item, replace));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, replace)]));
}

const sameMemory = (a: Column, b: Column): boolean =>
  a.buffer === b.buffer && a.byteOffset === b.byteOffset && a.byteLength === b.byteLength;

const keyOf = (name: string, column: number, piece: number): string => `${name}:${column}:${piece}`;

/** Keeps a value under a name, and its columns beside it piece by piece, so that the page is never held up for long. */
export async function putInPieces(shelf: Shelf, name: string, value: unknown): Promise<void> {
  const columns: Column[] = [];
  const marks = mapped(value, (object) => {
    if (!ArrayBuffer.isView(object)) return undefined;
    const column = object as Column;
    const known = columns.findIndex((one) => sameMemory(one, column));
    if (known < 0) columns.push(column);
    const kind = column.constructor.name as Mark['kind'];
    return { column: known < 0 ? columns.length - 1 : known, kind, bytes: column.byteLength } satisfies Mark;
  });
  await shelf.clear(`${name}:`);
  await shelf.put(name, marks);
  for (const [i, column] of columns.entries()) {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    for (let at = 0, piece = 0; at < bytes.length; at += PIECE, piece += 1)
      await shelf.put(keyOf(name, i, piece), bytes.slice(at, at + PIECE));
  }
}

/** Reads what was kept so; undefined when there is nothing. Rejects when a piece is missing. */
export async function getFromPieces(shelf: Shelf, name: string): Promise<unknown> {
  const marks = await shelf.get(name);
  if (marks === undefined) return undefined;
  const pieces: Promise<void>[] = [];
  const columns = new Map<number, ArrayBuffer>();
  const value = mapped(marks, (object) => {
    if (!isMark(object)) return undefined;
    const kind = KINDS[object.kind];
    const known = columns.get(object.column);
    if (known) return new kind(known);
    const bytes = new Uint8Array(object.bytes);
    columns.set(object.column, bytes.buffer);
    for (let at = 0, piece = 0; at < bytes.length; at += PIECE, piece += 1)
      pieces.push(read(shelf, keyOf(name, object.column, piece), bytes.subarray(at, at + PIECE)));
    return new kind(bytes.buffer);
  });
  await Promise.all(pieces);
  return value;
}

async function read(shelf: Shelf, key: string, into: Uint8Array): Promise<void> {
  const piece = await shelf.get(key);
  if (!(piece instanceof Uint8Array) || piece.length !== into.length)
    throw new Error(`A part is missing: ${key}`);
  into.set(piece);
}
