import { refusedBeyond } from '../../reading/limits/beyond.ts';
import type { Limits } from '../../reading/limits.ts';
import { Unreadable } from '../../reading/part.ts';
import type { XmlVisitor } from '../../xml/read.ts';
import { isoOf, letters, placeOf } from '../excel.ts';
import { unescapedText } from '../texts.ts';
import { RichText } from './shared-strings.ts';
import type { Workbook } from './workbook.ts';

/** What stands in a cell: a day is text, as `2024-10-08` or `2024-10-08T12:30:00`. */
export type CellValue = string | number | boolean;

/** A row that has cells, by the places of their columns, counted from 0. */
export interface SheetRow {
  /** As the spreadsheet counts it, from 1. */
  readonly number: number;
  readonly cells: Map<number, CellValue>;
}

/** Told of what was found that is not simply a value. */
export type SheetRemark = (
  code: string,
  severity: 'warning' | 'note',
  where: string,
  message: string,
) => void;

/** Whole numbers from here on have more than 15 digits. */
const LONG = 1e15;

/** Collects the cells of one sheet (ECMA-376 part 1, 18.3). Throws an {@link Unreadable} for more than are read. */
export class SheetCells implements XmlVisitor {
  readonly rows: SheetRow[] = [];
  /** Ranges that are merged, such as `A1:A3`. */
  readonly merged: string[] = [];
  readonly #name: string;
  readonly #workbook: Workbook;
  readonly #remark: SheetRemark;
  readonly #rich: RichText;
  readonly #limits: Limits;
  #row: SheetRow = { number: 0, cells: new Map() };
  #column = -1;
  #type = 'n';
  #style: string | undefined;
  #value: string | undefined;
  #inValue = false;
  #formula = false;
  #count = 0;

  constructor(name: string, workbook: Workbook, limits: Limits, remark: SheetRemark) {
    this.#name = name;
    this.#workbook = workbook;
    this.#remark = remark;
    this.#rich = new RichText(limits);
    this.#limits = limits;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') {
      this.#inValue = true;
      this.#value = '';
    } else if (name === 'f') this.#formula = true;
    else if (name === 'mergeCell') this.merged.push(attributes.get('ref') ?? '');
    else if (name === 'hyperlink' && attributes.has('id'))
      this.#note(
        'xlsx/link',
        `${this.#name}!${attributes.get('ref')}`,
        'The address behind this cell is left out; its text stays.',
      );
    else this.#rich.open(name);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else this.#rich.text(text);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') {
      if (this.#row.cells.size > 0) this.rows.push(this.#row);
    } else this.#rich.close(name);
  }

  #openRow(attributes: ReadonlyMap<string, string>): void {
    const before = this.#row.number;
    const number = Number(attributes.get('r') ?? before + 1);
    if (!(number > before && number <= 1_048_576)) throw this.#disorder(`row ${attributes.get('r')}`);
    this.#row = { number, cells: new Map() };
    this.#column = -1;
    if (/^(1|true)$/.test(attributes.get('hidden') ?? ''))
      this.#note(
        'xlsx/hidden-row',
        `${this.#name}, row ${number}`,
        'The row is hidden in the workbook; it is read like the others.',
      );
  }

  #openCell(attributes: ReadonlyMap<string, string>): void {
    const address = attributes.get('r');
    const [column, row] = address === undefined ? [this.#column + 1, undefined] : (placeOf(address) ?? []);
    const misplaced = row !== undefined && row + 1 !== this.#row.number;
    if (column === undefined || column <= this.#column || column >= 16_384 || misplaced)
      throw this.#disorder(`cell ${address}`);
    this.#column = column;
    this.#type = attributes.get('t') ?? 'n';
    this.#style = attributes.get('s');
    this.#value = undefined;
    this.#formula = false;
    this.#rich.taken();
  }

  #closeCell(): void {
    const inline = this.#rich.taken();
    const value = this.#type === 'inlineStr' ? inline : this.#valueOf(this.#value);
    if (this.#formula) this.#formulaFound(value);
    if (value === undefined || value === '') return;
    this.#row.cells.set(this.#column, value);
    this.#count += 1;
    if (this.#count > this.#limits.cells)
      throw refusedBeyond('xlsx/too-many-cells', this.#limits, 'cells', {
        found: (much) => `The sheet “${this.#name}” has ${much}`,
        fix: 'Split the sheet, or save it as CSV.',
      });
  }

  #valueOf(text: string | undefined): CellValue | undefined {
    if (text === undefined || text === '') return undefined;
    if (this.#type === 's') return this.#shared(text);
    if (this.#type === 'b') return text === '1' || text === 'true';
    if (this.#type === 'e') {
      this.#note(
        'xlsx/error',
        this.#where,
        `The cell holds the error ${text}; it is read as empty.`,
        'warning',
      );
      return undefined;
    }
    if (this.#type === 'str' || this.#type === 'd') return unescapedText(text);
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    if (Math.abs(number) >= LONG && Number.isInteger(number)) return this.#long(text, number);
    return (this.#workbook.dates.has(this.#style) && isoOf(number, this.#workbook.from1904)) || number;
  }

  /** A number of more digits than spreadsheets keep: an id nearly always. */
  #long(text: string, number: number): CellValue {
    const exact = !/^[-+]?\d+$/.test(text) || String(number) === text;
    const message = exact
      ? `${text.slice(0, 40)} has more than 15 digits, of which spreadsheets keep the first 15: if it is an id, it is not the whole one.`
      : `${text.slice(0, 40)} has more digits than a number can keep; it is kept as text.`;
    this.#note(
      exact ? 'xlsx/long-number' : 'number/as-text',
      this.#where,
      message,
      exact ? 'warning' : 'note',
    );
    return exact ? number : text;
  }

  #shared(text: string): string {
    const shared = this.#workbook.strings[Number(text)];
    if (shared !== undefined) return shared;
    throw new Unreadable(
      'xlsx/string',
      `The cell ${this.#where} has a text that the workbook does not hold.`,
    );
  }

  #formulaFound(value: CellValue | undefined): void {
    if (value !== undefined)
      this.#note('xlsx/formula', this.#where, 'The cell holds a formula; its last result was read.');
    else if (this.#type !== 'e' && !(this.#type === 'str' && this.#value === ''))
      this.#note(
        'xlsx/no-result',
        this.#where,
        'The cell holds a formula without a result; it is read as empty. Opening and saving the file in Excel writes results.',
        'warning',
      );
  }

  get #where(): string {
    return `${this.#name}!${letters(this.#column)}${this.#row.number}`;
  }

  #note(code: string, where: string, message: string, severity: 'warning' | 'note' = 'note'): void {
    this.#remark(code, severity, where, message);
  }

  #disorder(what: string): Unreadable {
    const why = `In the sheet “${this.#name}”, ${what} is not where it belongs.`;
    return new Unreadable('xlsx/disorder', why, 'Open the file in Excel and save it again.');
  }
}
