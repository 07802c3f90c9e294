/** What stands in a cell: text as it is, or what a workbook keeps as a number or as true and false. Empty is ''. Dates come as ISO text. */
export type Cell = string | number | boolean;

/** A row of a table, from the first column on; what is missing at its end is empty. */
export type Row = readonly Cell[];

/** A table to be read: all rows in their order, the header and empty ones (`[]`) too, so that they can be counted. */
export interface TableSource {
  /** As in the choice of how it is to be understood. */
  readonly table: string;
  /** The rows in pieces of some thousand. */
  rows(): AsyncIterable<readonly Row[]>;
}

/** A cell as text, without space around it. */
export const trimmed = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell.trim() : String(cell);

/** True when nothing stands in the row. */
export const isEmpty = (row: Row): boolean => row.every((cell) => cell === '' || trimmed(cell) === '');

/** The texts of a cell that holds several, with `;`, `|` or line breaks between them. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
