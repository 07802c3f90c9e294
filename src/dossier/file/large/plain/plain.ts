import type { Span } from './text.ts';

/** Reads objects of one sort that are plain enough to need no parser. The schema accepts each of them, and there is nothing to remark. */
export interface Plain {
  /** The id of the object that was read last. */
  readonly id: Span;
  /** Reads the object at a place; gives its end, or -1 for one that is not plain, or has not come whole. */
  read(at: number): number;
  /** Puts the object that was read last into columns. */
  keep(): void;
}
