import { intervalOf } from '../../../dossier/evidence/dates.ts';
import type { Dated } from '../../../dossier/types.ts';
import { datedOf, spanOf } from '../../draft/dates.ts';
import { onlyText, type Properties } from '../record.ts';

/** A year, a month or a day: what FollowTheMoney's dates are, which know no approximations. */
const PLAIN = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** When something was: its date, or from start to end. Several dates for one thing say nothing certain, and are left to the attributes. */
export function whenOf(properties: Properties): Dated | undefined {
  const [start, end] = [onlyText(properties, 'startDate'), onlyText(properties, 'endDate')];
  const date = onlyText(properties, 'date');
  const span = start === undefined && end === undefined ? undefined : spanOf(start, end);
  return span ?? (date === undefined ? undefined : datedOf(date));
}

/** The same the other way; what is approximate, inferred or no plain date is left out. */
export function dateProperties(when: Dated | undefined): [string, string[]][] {
  if (!when || when.inferred || !intervalOf(when.edtf)) return [];
  const [from = '', to, ...more] = when.edtf.split('/');
  if (more.length > 0) return [];
  if (to === undefined) return PLAIN.test(from) ? [['date', [from]]] : [];
  const ends: [string, string[]][] = [
    ['startDate', [from]],
    ['endDate', [to]],
  ];
  return ends.filter(([, [text = '']]) => PLAIN.test(text));
}

/** Names of the properties that say when. */
export const DATE_NAMES = ['date', 'startDate', 'endDate'] as const;
