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

/** The same the other way: what lies between two timestamps, by its days; undefined when there are none that can be read. */
export function whenOf(start: unknown, stop: unknown): Dated | undefined {
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return spanOf(text(start), text(stop));
}

/** One day as a timestamp. */
export function timestampOf(day: string): string {
  return day + MORNING;
}
