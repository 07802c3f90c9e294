import type { AttributeValue } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';
import { type Cell, isEmpty, type Row, trimmed } from '../cell.ts';
import type { TableChoice } from '../choice.ts';
import { columnsOf, type TableColumn } from '../columns.ts';
import { isTotalWord } from '../frame/notes.ts';
import type { Reading } from '../read/table-rows.ts';
import { type DecimalMark, decimalMarkOf } from '../values/numbers.ts';
import { isSum, type MatrixTie, saysNone, tieIn } from './tie.ts';

const FIRST = 1000;

interface MatrixRow {
  readonly row: Row;
  readonly number: number;
  readonly name: string;
}

/**
 * Takes the rows of a matrix into the draft: each cell in a column of ties that is neither empty nor 0 becomes a relation from what
 * names its row to what names its column, with its number as the attribute `weight`. What a name stands for is an entity, tied or not.
 */
export class MatrixRows {
  readonly #choice: TableChoice;
  readonly #reading: Reading;
  readonly #prefix: string;
  readonly #ties: readonly number[];
  readonly #waiting: MatrixRow[] = [];
  /** All names in the order in which they came. */
  readonly #names = new Set<string>();
  readonly #described = new Set<string>();
  readonly #sums = new Map<number, number>();
  #header: Row | undefined;
  #mark: DecimalMark;
  #columns: readonly TableColumn[] = [];
  #isBegun = false;
  #number = 0;
  #used = 0;
  #found = 0;
  #loops = 0;
  #once = 0;

  constructor(choice: TableChoice, reading: Reading) {
    this.#choice = choice;
    this.#reading = reading;
    this.#prefix = reading.several ? `${choice.table}, row ` : 'row ';
    this.#ties = choice.roles.flatMap((role, i) => (role === 'target' ? [i] : []));
  }

  /** Takes the next rows. */
  take(rows: readonly Row[]): void {
    for (const row of rows) {
      this.#number += 1;
      if (isEmpty(row)) continue;
      if (this.#choice.header && !this.#header) this.#header = row;
      else this.#row(row);
    }
    // Both sides of a diagonal have to be there before they can be compared.
    if (this.#choice.directed !== false && this.#waiting.length >= FIRST) this.#flush();
  }

  /** To be called after the last row: says what there was. */
  done(): void {
    this.#flush();
    const { draft, entities } = this.#reading;
    for (const i of this.#ties) this.#names.add(this.#columnName(i));
    this.#names.delete('');
    for (const name of this.#names)
      if (!this.#described.has(name)) entities.mention(entities.end(name, undefined, this.#at(0)));
    const { table } = this.#choice;
    const ignored = this.#choice.roles.flatMap((role, i) => (role === 'ignore' ? [this.#columnName(i)] : []));
    if (ignored.length > 0)
      draft.remark('column/ignored', 'note', table, `Columns left out: ${ignored.join(', ')}.`);
    const counted = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;
    const loops = this.#loops > 0 ? `, of which ${this.#loops} from a name to itself` : '';
    const message = `It is a matrix: each cell that is neither empty nor 0 was read as a relation between its row and its column (${counted(this.#found, 'relation')}${loops}).`;
    draft.remark('matrix/read', 'note', table, message);
    if (this.#once > 0) {
      const message = `Relations have no direction: ${counted(this.#once, 'pair')} of cells on both sides of the diagonal ${this.#once === 1 ? 'says' : 'say'} the same, and each pair was read once.`;
      draft.remark('matrix/once', 'note', table, message);
    }
    draft.remark('table/rows', 'note', table, `${table}: ${counted(this.#used, 'row')} read.`);
  }

  #row(row: Row): void {
    const names = this.#choice.roles.indexOf('source');
    const place = this.#used;
    const name = names >= 0 ? trimmed(row[names]) : this.#columnName(this.#ties[place] ?? -1, place);
    this.#used += 1;
    if (name === '') this.#remark('row/no-name', this.#number, 'warning', 'It has no name; it is left out.');
    else if (this.#isTotal(name, row))
      this.#remark(
        'matrix/total',
        this.#number,
        'note',
        `Its numbers are the sums of their columns; “${name}” was left out.`,
      );
    else this.#waiting.push({ row, number: this.#number, name });
  }

  /** What names a column: its header, or where there is none, its place. */
  #columnName(i: number, place = this.#ties.indexOf(i)): string {
    return this.#choice.header ? trimmed(this.#header?.[i]) : String(place + 1);
  }

  /** True for sums of the rows before, in a row that is called so. */
  #isTotal(name: string, row: Row): boolean {
    const isTotal =
      this.#choice.notes !== false &&
      isTotalWord(name) &&
      this.#sums.size > 0 &&
      this.#ties.every((i) => isSum(Number(tieIn(row[i], this.#mark).weight ?? 0), this.#sums.get(i) ?? 0));
    if (!isTotal)
      for (const i of this.#ties) {
        const { weight } = tieIn(row[i], this.#mark);
        if (typeof weight === 'number') this.#sums.set(i, (this.#sums.get(i) ?? 0) + weight);
      }
    return isTotal;
  }

  #flush(): void {
    const rows = this.#waiting.splice(0);
    if (!this.#isBegun) {
      const texts = rows.flatMap(({ row }) => this.#ties.map((i) => trimmed(row[i])));
      this.#mark = this.#choice.decimals ?? decimalMarkOf(texts.filter((text) => text !== ''));
      this.#columns = columnsOf(this.#header, this.#choice.roles.length);
      this.#isBegun = true;
    }
    for (const one of rows) this.#describe(one);
    if (this.#choice.directed === false) this.#readOnce(rows);
    else
      for (const { row, number, name } of rows)
        for (const i of this.#ties) this.#relation(name, this.#columnName(i), row[i], number);
  }

  /** Reads a matrix without direction: of two cells that say the same of a pair, the first. */
  #readOnce(rows: readonly MatrixRow[]): void {
    const places = new Map<string, number>();
    for (const i of this.#ties) if (!places.has(this.#columnName(i))) places.set(this.#columnName(i), i);
    const byName = new Map<string, MatrixRow>();
    for (const one of rows) if (!byName.has(one.name)) byName.set(one.name, one);
    for (const one of rows) {
      const own = places.get(one.name);
      for (const i of this.#ties) {
        const name = this.#columnName(i);
        const other = byName.get(name);
        const isFirst = byName.get(one.name) === one && places.get(name) === i;
        const mirrored = other && own !== undefined && isFirst && other.number < one.number;
        const here = tieIn(one.row[i], this.#mark);
        if (mirrored && here.isTie && isSame(here, tieIn(other.row[own], this.#mark))) this.#once += 1;
        else this.#relation(one.name, name, one.row[i], one.number);
      }
    }
  }

  #relation(subject: string, object: string, cell: Cell | undefined, number: number): void {
    const tie = tieIn(cell, this.#mark);
    const text = trimmed(cell);
    if (!tie.isTie) {
      if (saysNone(text) && subject !== object) {
        const message = `“${text}” (${subject}, ${object}) was taken as no relation.`;
        this.#remark('matrix/none', number, 'note', message);
      }
      return;
    }
    const where = this.#prefix + number;
    const { draft, entities } = this.#reading;
    if (object === '') {
      const message = `“${text.slice(0, 80)}” stands in a column without a name; it is left out.`;
      this.#remark('matrix/no-name', number, 'warning', message);
      return;
    }
    const { weight, word } = tie;
    if (typeof weight === 'string')
      this.#remark(
        'number/unreadable',
        number,
        'warning',
        `“${weight}” is not a number without doubt; it is kept as it is.`,
      );
    this.#found += 1;
    if (subject === object) this.#loops += 1;
    const [from, to] = [subject, object].map((name) => entities.end(name, undefined, this.#at(number)));
    draft.relation(
      {
        subject: from ?? subject,
        object: to ?? object,
        ...(word !== undefined && { type: word }),
        ...(this.#choice.directed === false && { directed: false }),
        ...(weight !== undefined && { attributes: attributesOf([['weight', weight]]) }),
      },
      where,
    );
  }

  /** What a row says of what it names besides its ties. */
  #describe({ row, number, name }: MatrixRow): void {
    this.#names.add(name);
    const { roles } = this.#choice;
    const left: (readonly [string, AttributeValue])[] = row.flatMap((cell, i) =>
      (roles[i] ?? 'attribute') === 'attribute' && trimmed(cell) !== ''
        ? [[this.#columns[i]?.name ?? `Column ${i + 1}`, cell] as const]
        : [],
    );
    const attributes = attributesOf(left);
    if (!attributes) return;
    const id = this.#reading.entities.end(name, undefined, this.#at(number));
    this.#reading.entities.described({ id, attributes }, this.#prefix + number);
    this.#described.add(name);
  }

  #at(number: number) {
    return {
      tell: (code: string, severity: 'warning' | 'note', message: string): void =>
        this.#remark(code, number, severity, message),
    };
  }

  #remark(code: string, number: number, severity: 'warning' | 'note', message: string): void {
    const where = number === 0 ? this.#choice.table : this.#prefix + number;
    this.#reading.draft.remark(code, severity, where, message);
  }
}

const isSame = (one: MatrixTie, other: MatrixTie): boolean =>
  other.isTie && one.weight === other.weight && one.word === other.word;
