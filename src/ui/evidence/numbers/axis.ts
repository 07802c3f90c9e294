import type { ComparedQuantity } from '../../../dossier/evidence/quantities.ts';

/** A number on the axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Axis {
  /** From a number to units of the drawing. */
  readonly place: (n: number) => number;
  readonly ticks: readonly Tick[];
}

const STEPS = 4;

/** The smallest round number that four of cover `most`: 1, 2, 2.5, 4 or 5 times a power of ten. */
function roundStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / STEPS));
  const factor = [1, 2, 2.5, 4, 5, 10].find((f) => f * power * STEPS >= most) ?? 10;
  return factor * power;
}

function short(n: number): string {
  if (n >= 1e6) return `${n / 1e6} m`;
  return n >= 1000 ? `${n / 1000}k` : String(n);
}

/** An axis from zero that has room for every range, `width` units wide. Without numbers it has no ticks. */
export function axisOf(rows: readonly ComparedQuantity[], width: number): Axis {
  const ends = rows.flatMap(({ range }) =>
    range ? [Number.isFinite(range.high) ? range.high : range.low * 1.5] : [],
  );
  const most = Math.max(0, ...ends);
  if (most === 0) return { place: () => 0, ticks: [] };
  const step = roundStep(most);
  const end = step * STEPS;
  const place = (n: number): number => (Math.min(n, end) / end) * width;
  const ticks = Array.from(
    { length: STEPS + 1 },
    (_, i): Tick => ({
      at: place(i * step),
      label: short(i * step),
      anchor: i === 0 ? 'start' : i === STEPS ? 'end' : 'middle',
    }),
  );
  return { place, ticks };
}
