import { intervalOf } from '../../dossier/evidence/dates.ts';
import type { Dated } from '../../dossier/types.ts';
import { spanOf } from '../draft/dates.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const [MORNING, NIGHT] = ['T00:00:00.000Z', 'T23:59:59.999Z'];

/** Timestamps of a span; an end that is open or not known to the day is left out. */
export interface Times {
  readonly start?: string;
  readonly stop?: string;
}

/**
 * A date as timestamps, which STIX wants to the millisecond: the first moment of the first day and the last of the last. Months, seasons,
 * approximate and inferred dates have none, since they would become sharper than they are.
 */
export function timesOf(when: Dated | undefined): Times {
  if (!when || when.inferred || !intervalOf(when.edtf)) return {};
  const [from = '', to = from] = when.edtf.split('/');
  return {
    ...(DAY.test(from) && { start: from + MORNING }),
    ...(DAY.test(to) && { stop: to + NIGHT }),
  };
}

/** What OpenCTI writes where it does not know a time: 0 and 10^14 milliseconds since 1970. */
const [FROM_START, UNTIL_END] = ['1970-01-01T00:00:00', '5138-11-16T09:46:40'];

/** True for a timestamp with which OpenCTI says that it knows none. */
export const isUnknownTime = (value: unknown): boolean =>
  typeof value === 'string' && (value.startsWith(FROM_START) || value.startsWith(UNTIL_END));

/**
 * The same the other way: what lies between two timestamps, by its days; undefined when there are none that can be read. Times that OpenCTI
 * does not know are none; the first second of 1970 only beside the one for no end, since alone it may be meant.
 */
export function whenOf(start: unknown, stop: unknown): Dated | undefined {
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const [from, to] = [text(start), text(stop)];
  if (!to?.startsWith(UNTIL_END)) return spanOf(from, to);
  return spanOf(from?.startsWith(FROM_START) ? undefined : from, undefined);
}

/** One day as a timestamp. */
export function timestampOf(day: string): string {
  return day + MORNING;
}
