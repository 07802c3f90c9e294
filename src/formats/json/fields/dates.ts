import type { Dated } from '../../../dossier/types.ts';
import { datedOf, spanOf } from '../../draft/dates.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Fields } from './fields.ts';

interface DateNames {
  readonly when: readonly string[];
  readonly start: readonly string[];
  readonly end: readonly string[];
}

interface ReadDate extends Dated {
  /** True when the file says more, such as the time of day: then the field stays an attribute, too. */
  readonly more: boolean;
}

const withoutMore = ({ more: _, ...dated }: ReadDate): Dated => dated;

/** Text that could be meant as a date, or a number that can be a year; other numbers are none of a calendar. */
function dateText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  const isYear = typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 2999;
  return isYear ? String(value) : undefined;
}

/** Takes when something was out of its fields: one date, or a start and an end. What cannot be read stays, with a remark. */
export function whenOf(
  fields: Fields,
  names: DateNames,
  where: string,
  draft: Pick<Draft, 'remark'>,
): Dated | undefined {
  const find = (which: readonly string[]) =>
    fields.find(which, (value, name): ReadDate | undefined => {
      const text = dateText(value);
      if (text === undefined) return undefined;
      const dated = datedOf(text);
      if (dated) return { ...dated, more: dated.edtf !== text && dated.words !== text };
      const message = `“${text.slice(0, 80)}” (${name}) is not a date that can be read; it is kept as an attribute.`;
      draft.remark('date/unreadable', 'warning', where, message);
      return undefined;
    });
  const when = find(names.when);
  const [start, end] = when ? [] : [find(names.start), find(names.end)];
  const said = (found: typeof when): string | undefined => found?.value.words ?? found?.value.edtf;
  const dated = when ? withoutMore(when.value) : spanOf(said(start), said(end));
  if (!dated && start && end) {
    const message = `It begins ${start.value.edtf} and ends ${end.value.edtf}, which is no span; both are kept as attributes.`;
    draft.remark('date/upside-down', 'warning', where, message);
  }
  if (dated) for (const found of [when, start, end]) if (found && !found.value.more) fields.drop(found.name);
  return dated;
}
