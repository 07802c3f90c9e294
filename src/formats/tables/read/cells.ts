import type { AttributeValue, Dated } from '../../../dossier/types.ts';
import { spanOf } from '../../draft/dates.ts';
import type { Draft } from '../../draft/draft.ts';
import { type Cell, type Row, trimmed } from '../cell.ts';
import type { ColumnRole } from '../choice.ts';
import { leftOpen, tableDate } from '../values/dates.ts';
import { numberIn } from '../values/numbers.ts';
import type { Plan } from './plan.ts';

/** One row, cell by cell, by what its columns mean. What cannot be used as meant is put into `left`, with a remark. */
export class Cells {
  readonly row: Row;
  readonly plan: Plan;
  readonly where: string;
  readonly #draft: Pick<Draft, 'remark'>;
  /** Attributes under the names of their columns. */
  readonly left: (readonly [string, AttributeValue])[];

  constructor(row: Row, plan: Plan, draft: Pick<Draft, 'remark'>, where: string) {
    this.row = row;
    this.plan = plan;
    this.where = where;
    this.#draft = draft;
    this.left = plan.attributesOf(row, this);
  }

  /** Remarks on what is peculiar about the row. */
  tell(code: string, severity: 'warning' | 'note', message: string): void {
    this.#draft.remark(code, severity, this.where, message);
  }

  /** The text of the column with a role, without space around it; '' where there is none. */
  text(role: ColumnRole): string {
    return trimmed(this.#cell(role));
  }

  /** The same for what things are called by: space around it is remarked on, since elsewhere it could make a difference. */
  named(role: ColumnRole): string {
    const cell = this.#cell(role);
    const text = trimmed(cell);
    if (typeof cell === 'string' && cell.length !== text.length && text !== '')
      this.tell('cell/trimmed', 'note', `Space around “${text.slice(0, 80)}” was left out.`);
    return text;
  }

  /** Text as it stands there; undefined where nothing does. */
  words(role: ColumnRole): string | undefined {
    const cell = this.#cell(role);
    return trimmed(cell) === '' ? undefined : String(cell);
  }

  /** Keeps what stands in the column with a role as an attribute. */
  keep(role: ColumnRole): void {
    const cell = this.#cell(role);
    if (cell !== undefined && cell !== '') this.left.push([this.plan.nameOf(role), cell]);
  }

  /** The number in the column with a role. */
  number(role: ColumnRole): number | undefined {
    const text = this.text(role);
    if (text === '') return undefined;
    const number = numberIn(text, this.plan.values.placeMark);
    if (number === undefined) this.#unreadable(role, 'number/unreadable', 'a number');
    return number;
  }

  /** When it was: a date, or the span between a start and an end. */
  when(): Dated | undefined {
    const date = this.date('date');
    if (date) {
      for (const role of ['start', 'end'] as const) this.keep(role);
      return date;
    }
    const [start, end] = [this.date('start'), this.date('end')];
    const span = spanOf(start?.edtf, end?.edtf);
    if (!span && (start || end)) {
      for (const role of ['start', 'end'] as const) this.keep(role);
      const message = `It begins ${start?.edtf} and ends ${end?.edtf}, which is no span; both are kept as attributes.`;
      this.tell('date/upside-down', 'warning', message);
    }
    if (!span || (!start?.words && !end?.words)) return span;
    return { ...span, words: [this.text('start'), this.text('end')].filter(Boolean).join(' – ') };
  }

  /** The date in the column with a role; as the file words it, if that is not how dates are kept. */
  date(role: ColumnRole): Dated | undefined {
    const text = this.text(role);
    if (text === '') return undefined;
    const dated = tableDate(text, this.plan.values.dates.get(role));
    if (!dated) this.#undated(role, text);
    return dated && dated.edtf !== text ? { ...dated, words: text } : dated;
  }

  #cell(role: ColumnRole): Cell | undefined {
    const at = this.plan.at(role);
    return at < 0 ? undefined : this.row[at];
  }

  #undated(role: ColumnRole, text: string): void {
    const open = leftOpen(text);
    if (open === undefined) {
      this.#unreadable(role, 'date/unreadable', 'a date that can be read');
      return;
    }
    const what = open === 'century' ? 'the century' : 'which number is the day';
    const message = `“${text}” (${this.plan.nameOf(role)}) leaves open ${what}; it is kept as an attribute.`;
    this.tell(`date/${open}`, 'warning', message);
    this.keep(role);
  }

  #unreadable(role: ColumnRole, code: string, what: string): void {
    const [text, name] = [this.text(role).slice(0, 80), this.plan.nameOf(role)];
    this.tell(code, 'warning', `“${text}” (${name}) is not ${what}; it is kept as an attribute.`);
    this.keep(role);
  }
}
