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
  /** UTF-16 units of one line, where a line is an item or a row of a matrix. */
  readonly lineLength: number;
  /** Entities and claims together. */
  readonly items: number;
  /** Kinds of entities, and as many relation types: the others become one, and their names attributes. */
  readonly kinds: number;
  /** Entities that a file announces and never describes. */
  readonly announced: number;
  /** Relations that one statement of DOT may make: `{a b} -> {c d}` makes four. */
  readonly pairs: number;
  /** Relations that one entity of FollowTheMoney may make between those that it names. */
  readonly ties: number;
  /** Columns of a table. */
  readonly columns: number;
  /** Cells of a sheet, and of the table that they span. */
  readonly cells: number;
}

/** What is allowed unless somebody asks for more. */
export const LIMITS: Limits = {
  bytes: 500_000_000,
  ratio: 200,
  inflated: 16_000_000,
  files: 1000,
  depth: 200,
  attributes: 500,
  idLength: 1000,
  textLength: 1_000_000,
  lineLength: 32_000_000,
  items: 5_000_000,
  kinds: 2000,
  announced: 100_000,
  pairs: 250_000,
  ties: 1000,
  columns: 2000,
  cells: 30_000_000,
};
