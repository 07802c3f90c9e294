import type { Draft } from '../../draft/draft.ts';
import { isEmpty, type Row } from '../cell.ts';
import type { TableChoice } from '../choice.ts';
import { columnsOf } from '../columns.ts';
import { Cells } from './cells.ts';
import { entityOf } from './entity.ts';
import type { MentionedEntities } from './mentions.ts';
import { Plan } from './plan.ts';
import { relationOf } from './relation.ts';
import type { NamedSources } from './sources.ts';

/** Rows that are looked at before the first is used: types of columns, order of days and decimal marks show there. */
const FIRST = 1000;

/** What the tables of one reading share. */
export interface Reading {
  readonly draft: Draft;
  readonly entities: MentionedEntities;
  readonly sources: NamedSources;
  /** True when remarks have to say which table they mean. */
  readonly several: boolean;
  /** True when no table describes entities. */
  readonly alone: boolean;
}

/** Takes the rows of one table, as its choice says, into the draft. */
export class TableRows {
  readonly #choice: TableChoice;
  readonly #reading: Reading;
  readonly #of: string;
  readonly #prefix: string;
  readonly #waiting: Row[] = [];
  #header: Row | undefined;
  #plan: Plan | undefined;
  /** Rows so far, with the header and empty ones. */
  #number = 0;
  #used = 0;

  /** `of` says what its rows are, where they are not all rows of the table. */
  constructor(choice: TableChoice, reading: Reading, of = '') {
    this.#of = of;
    this.#choice = choice;
    this.#reading = reading;
    this.#prefix = reading.several ? `${choice.table}, row ` : 'row ';
  }

  /** Takes the next rows. */
  take(rows: readonly Row[]): void {
    for (const row of rows) {
      if (this.#plan) this.#use(row, this.#plan);
      else this.#wait(row);
    }
  }

  /** To be called after the last row: says how many there were. */
  done(): void {
    this.#start();
    const { draft } = this.#reading;
    const { table } = this.#choice;
    const ignored = this.#plan?.ignored ?? [];
    if (ignored.length > 0)
      draft.remark('column/ignored', 'note', table, `Columns left out: ${ignored.join(', ')}.`);
    if (this.#plan?.says.ends && !this.#reading.alone)
      draft.remark(
        'end/described',
        'note',
        table,
        'Names and kinds beside its ends count only for entities that no table describes.',
      );
    for (const { code, severity, message, fix } of this.#plan?.told ?? [])
      draft.remark(code, severity, table, message, fix);
    const rows = this.#used === 1 ? '1 row' : `${this.#used} rows`;
    draft.remark('table/rows', 'note', table, `${table}: ${rows}${this.#of} read.`);
  }

  #wait(row: Row): void {
    this.#waiting.push(row);
    if (this.#waiting.length >= FIRST) this.#start();
  }

  #start(): void {
    if (this.#plan) return;
    const filled = this.#waiting.filter((row) => !isEmpty(row));
    if (this.#choice.header) this.#header = filled.shift();
    this.#plan = new Plan(this.#choice, columnsOf(this.#header, this.#choice.roles.length), filled);
    for (const row of this.#waiting.splice(0)) this.#use(row, this.#plan);
  }

  #use(row: Row, plan: Plan): void {
    this.#number += 1;
    if (row === this.#header || isEmpty(row)) return;
    this.#used += 1;
    const where = this.#prefix + this.#number;
    const cells = new Cells(row, plan, this.#reading.draft, where);
    const width = plan.columns.length;
    if (row.length !== width) this.#ragged(cells, width);
    if (this.#choice.rows === 'relations') {
      const relation = relationOf(cells, this.#reading);
      if (relation) this.#reading.draft.relation(relation, where);
      return;
    }
    const { entities, draft } = this.#reading;
    const found = entityOf(cells, (name) => entities.idFor(name));
    if (!found) return;
    entities.described(found.entity, where);
    if (found.place) draft.place(found.entity.id, found.place[0], found.place[1], where);
  }

  #ragged(cells: Cells, width: number): void {
    const { row } = cells;
    if (row.length < width) {
      // Workbooks do not keep empty cells.
      if (this.#choice.delimiter === undefined) return;
      cells.tell(
        'row/short',
        'note',
        `It has ${row.length} of ${width} cells; the others are taken as empty.`,
      );
      return;
    }
    const more = row.slice(width).filter((cell) => cell !== '').length;
    const message = `It has ${more} more cells than the table has columns; they are kept as attributes.`;
    if (more > 0) cells.tell('row/long', 'warning', message);
  }
}
