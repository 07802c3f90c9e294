import { ok, type Result } from '../../kernel/result.ts';
import type { LayoutInput, Positions, Report } from './layout.ts';
import { type Engine, type Problem, problemOf, type Spot } from './problem.ts';
import { separate } from './separate.ts';

const mean = (spots: readonly Readonly<Spot>[]): Spot => ({
  x: spots.reduce((sum, { x }) => sum + x, 0) / Math.max(1, spots.length),
  y: spots.reduce((sum, { y }) => sum + y, 0) / Math.max(1, spots.length),
});

function shift(spots: readonly Spot[], from: Spot, to: Spot): void {
  for (const spot of spots) {
    spot.x += to.x - from.x;
    spot.y += to.y - from.y;
  }
}

/** Moves the whole so that pinned entities come as near to their pins as can be, then puts them exactly there. */
function holdPins(spots: Spot[], { pins }: Problem): void {
  const pinned = pins.flatMap((pin, i) => (pin && spots[i] ? [{ pin, spot: spots[i] }] : []));
  if (pinned.length === 0) return;
  shift(spots, mean(pinned.map(({ spot }) => spot)), mean(pinned.map(({ pin }) => pin)));
  for (const { pin, spot } of pinned) Object.assign(spot, pin);
}

/** What every layout has in common: checks the input, runs the engine, holds the pins, takes overlaps away, centres. */
export async function arrange(
  input: LayoutInput,
  load: () => Promise<Engine>,
  report: Report = () => undefined,
): Promise<Result<Positions>> {
  const problem = problemOf(input);
  if (!problem.ok) return problem;
  const engine = await load();
  const spots = input.entities.length > 0 ? engine(problem.value, report) : [];
  const fixed = problem.value.pins.map((pin) => pin !== undefined);
  holdPins(spots, problem.value);
  separate(spots, problem.value.sizes, fixed);
  if (!fixed.includes(true)) {
    const before = input.entities.flatMap(({ x, y }) =>
      x === undefined || y === undefined ? [] : [{ x, y }],
    );
    shift(spots, mean(spots), mean(before));
  }
  report(1);
  const place = ({ x, y }: Spot, i: number): readonly [number, number] => {
    const pin = problem.value.pins[i];
    return pin ? [pin.x, pin.y] : [Math.round(x), Math.round(y)];
  };
  return ok(new Map(spots.map((spot, i) => [input.entities[i]?.id ?? '', place(spot, i)] as const)));
}
