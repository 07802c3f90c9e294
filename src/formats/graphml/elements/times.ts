import type { Dated } from '../../../dossier/types.ts';
import { datedOf, spanOf } from '../../draft/dates.ts';
import type { Draft } from '../../draft/draft.ts';
import { asWords, type Takes } from './roles.ts';

type TimeRole = 'date' | 'start' | 'end';

/** When it was or happened, by its own fields. Dates that cannot be read stay attributes, with a remark. */
export function whenOf(taking: Takes<TimeRole>, draft: Draft, where: string): Dated | undefined {
  const read = (role: TimeRole): string | undefined => {
    const found = taking.look(role);
    if (!found) return undefined;
    const words = asWords(found.value);
    if (words !== undefined && datedOf(words)) return words;
    const message = `“${String(found.value).slice(0, 80)}” (${found.name}) is not a date that can be read; it is kept as an attribute.`;
    draft.remark('date/as-attribute', 'warning', where, message);
    return undefined;
  };
  const date = read('date');
  if (date !== undefined) {
    taking.take('date', asWords);
    return datedOf(date);
  }
  const [start, end] = [read('start'), read('end')];
  const span = spanOf(start, end);
  if (!span) return undefined;
  if (start !== undefined) taking.take('start', asWords);
  if (end !== undefined) taking.take('end', asWords);
  return span;
}
