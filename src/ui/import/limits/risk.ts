import { amount, type LimitId, limitOf } from '../../../state/import/reading.ts';

/** From here on it is worth saying that a browser may not have so much memory, in bytes. */
const MUCH = 1_000_000_000;

/** What may happen when a limit is so high, in sentences; undefined where it is no higher than usual. */
export function riskOf(id: LimitId, value: number): string | undefined {
  const { usual, memory, risk } = limitOf(id);
  if (value <= usual) return undefined;
  if (memory === undefined) return risk;
  const needed = value * memory;
  const says = `As much as that takes about ${amount('bytes', needed)} of memory.`;
  return needed < MUCH
    ? says
    : `${says} A tab rarely has more than 4 GB: if that does not suffice, the browser closes it, and what was not saved is lost.`;
}
