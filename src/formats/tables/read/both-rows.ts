import { isEmpty, type Row, trimmed } from '../cell.ts';
import type { ColumnRole, TableChoice } from '../choice.ts';
import { type Reading, TableRows } from './table-rows.ts';

const ENDS: ReadonlySet<ColumnRole> = new Set(['source', 'source-name', 'target', 'target-name']);
const EMPTY: Row = [];

/** Takes the rows of a table in which some are entities, and those that name an end are relations. */
export class BothRows {
  readonly #entities: TableRows;
  readonly #relations: TableRows;
  readonly #ends: readonly number[];
  #isBegun: boolean;

  constructor(choice: TableChoice, reading: Reading) {
    this.#entities = new TableRows({ ...choice, rows: 'entities' }, reading, ' of entities');
    this.#relations = new TableRows({ ...choice, rows: 'relations' }, reading, ' of relations');
    this.#ends = choice.roles.flatMap((role, i) => (ENDS.has(role) ? [i] : []));
    this.#isBegun = !choice.header;
  }

  /** Takes the next rows: each of the two has empty ones in place of the other's, so that both count alike. */
  take(rows: readonly Row[]): void {
    const header = this.#isBegun ? undefined : rows.find((row) => !isEmpty(row));
    this.#isBegun ||= header !== undefined;
    const isTie = rows.map((row) => this.#ends.some((i) => trimmed(row[i]) !== ''));
    this.#entities.take(rows.map((row, i) => (isTie[i] && row !== header ? EMPTY : row)));
    this.#relations.take(rows.map((row, i) => (isTie[i] || row === header ? row : EMPTY)));
  }

  /** To be called after the last row. */
  done(): void {
    this.#entities.done();
    this.#relations.done();
  }
}
