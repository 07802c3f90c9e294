/** How much a file from a stranger may ask of this machine. What is above is refused, or left out with a remark, never cut silently. */
export interface Limits {
  /** Bytes of a file once it is unpacked. */
  readonly bytes: number;
  /** How many times larger than its archive an unpacked file may be, once it has {@link Limits.inflated} bytes. */
  readonly ratio: number;
  /** Up to so many bytes, any ratio is fine. */
  readonly inflated: number;
  /** Files in an archive. */
  readonly files: number;
  /** Elements, objects or lists inside of one another. */
  readonly depth: number;
  /** Attributes of one item. */
  readonly attributes: number;
  /** UTF-16 units of an id. */
  readonly idLength: number;
  /** UTF-16 units of one text, such as a label or a cell. */
  readonly textLength: number;
  /** Entities and claims together. */
  readonly items: number;
}

/** What is allowed unless somebody asks for more. */
export const LIMITS: Limits = {
  bytes: 512 * 1024 * 1024,
  ratio: 200,
  inflated: 16 * 1024 * 1024,
  files: 1000,
  depth: 200,
  attributes: 500,
  idLength: 1000,
  textLength: 1_000_000,
  items: 5_000_000,
};
