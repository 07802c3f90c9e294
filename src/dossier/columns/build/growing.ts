import type { Rows } from '../snapshot.ts';

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;
type Make<C> = new (buffer: ArrayBuffer) => C;
/** A buffer as of ECMAScript 2024. */
type Movable = ArrayBuffer & { transfer?(bytes: number): ArrayBuffer };

/**
 * A column of another length that begins as `column`, which is not to be used any more: where that can be done, its memory is taken
 * over or let go of at once, not when somebody comes to collect it. `column` must be alone in its buffer.
 */
export function resized<C extends Column>(column: C, length: number): C {
  const bytes = length * column.BYTES_PER_ELEMENT;
  const old = column.buffer as ArrayBuffer;
  const taken = (old as Movable).transfer?.(bytes);
  if (taken) return new (column.constructor as Make<C>)(taken);
  const next = new Uint8Array(bytes);
  next.set(new Uint8Array(old, 0, Math.min(bytes, column.byteLength)));
  return new (column.constructor as Make<C>)(next.buffer);
}

/** A column whose length is not known yet: doubles its room as it fills. */
export class Growing<C extends Column> {
  length = 0;
  #items: C;

  constructor(make: (length: number) => C, room = 1024) {
    this.#items = make(room);
  }

  push(value: number): void {
    if (this.length === this.#items.length) this.#reserve(this.length + 1);
    this.#items[this.length] = value;
    this.length += 1;
  }

  at(i: number): number {
    return this.#items[i] as number;
  }

  /** Puts another value where one is. */
  set(i: number, value: number): void {
    this.#items[i] = value;
  }

  /** Appends `from[start]` up to `from[end]`, added to `shift`. */
  pushRun(from: C, start: number, end: number, shift = 0): void {
    const at = this.length;
    this.#reserve(at + end - start);
    this.#items.set(from.subarray(start, end), at);
    this.length = at + end - start;
    if (shift !== 0)
      for (let i = at; i < this.length; i += 1) this.#items[i] = (this.#items[i] as number) + shift;
  }

  /** The column, in memory of its own size. Nothing may be added afterwards. */
  done(): C {
    if (this.length < this.#items.length) this.#items = resized(this.#items, this.length);
    return this.#items;
  }

  #reserve(length: number): void {
    if (length <= this.#items.length) return;
    this.#items = resized(this.#items, Math.max(length, this.#items.length * 2));
  }
}

/** A growing column of bytes. */
export const bytes = (room?: number): Growing<Uint8Array> => new Growing((n) => new Uint8Array(n), room);
/** A growing column of small numbers. */
export const shorts = (room?: number): Growing<Uint16Array> => new Growing((n) => new Uint16Array(n), room);
/** A growing column of row numbers. */
export const numbers = (room?: number): Growing<Uint32Array> => new Growing((n) => new Uint32Array(n), room);

/** Rows of variable length, one after the other: push the items of a row, then end it. */
export class GrowingRows {
  readonly #offsets: Growing<Uint32Array>;
  readonly #items: Growing<Uint32Array>;

  /** `like` are rows of about the size that these will have. */
  constructor(like?: Rows) {
    this.#offsets = numbers(like?.offsets.length);
    this.#items = numbers(like?.items.length);
    this.#offsets.push(0);
  }

  push(item: number): void {
    this.#items.push(item);
  }

  endRow(): void {
    this.#offsets.push(this.#items.length);
  }

  /** Appends the rows from `start` up to `end`. */
  pushRun({ offsets, items }: Rows, start: number, end: number): void {
    const [first, last] = [offsets[start] ?? 0, offsets[end] ?? 0];
    this.#offsets.pushRun(offsets, start + 1, end + 1, this.#items.length - first);
    this.#items.pushRun(items, first, last);
  }

  done(): Rows {
    return { offsets: this.#offsets.done(), items: this.#items.done() };
  }
}
