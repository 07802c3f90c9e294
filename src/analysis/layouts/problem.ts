import type { Fault } from '../../kernel/fault.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { LayoutInput, Report } from './layout.ts';

/** A place that is still being worked on. */
export interface Spot {
  x: number;
  y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Two entities that some relation ties, by number; however many relations there are, one tie. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  /** True when at least one relation runs from `from` to `to`. */
  readonly directed: boolean;
}

/** The input of a layout with entities numbered in order, and with room for names. */
export interface Problem {
  readonly sizes: readonly Size[];
  readonly kinds: readonly (string | undefined)[];
  readonly pins: readonly (Readonly<Spot> | undefined)[];
  readonly ties: readonly Tie[];
  /** How many others each entity is tied to. */
  readonly degrees: readonly number[];
  readonly seed: number;
  readonly aspect: number;
}

/** What a layout is at heart: places for every entity, roughly; overlaps, pins and centring are seen to afterwards. */
export type Engine = (problem: Problem, report: Report) => Spot[];

/**
 * Room for a name of one or two lines, in picture units: as wide as the widest line (see picture/labels/spots.ts) and a breath,
 * and as high as two. Names stand below, so every box reaches further down than up; since all do so alike, they may be
 * compared as if they stood around the centre of the mark.
 */
const NAME = { width: 124, height: 34 } as const;

/** Wanted width divided by height where nobody says: that of the canvas between both panels on a common screen. */
const ASPECT = 1.35;

const finite = (...numbers: readonly (number | undefined)[]): boolean =>
  numbers.every((number) => number === undefined || Number.isFinite(number));

function complaint({ entities, seed, aspect }: LayoutInput): Fault | undefined {
  const wrong = entities.find((e) => !finite(e.x, e.y, e.width, e.height) || e.width < 0 || e.height < 0);
  const unplaced = entities.find((e) => e.pinned && (e.x === undefined || e.y === undefined));
  const why = wrong
    ? 'Its size or its place is not a finite number.'
    : unplaced
      ? 'It is pinned, but has no place.'
      : !finite(seed, aspect) || (aspect ?? 1) <= 0
        ? 'The seed or the wanted shape is not a number that can be used.'
        : undefined;
  const where = (wrong ?? unplaced)?.id;
  return why === undefined ? undefined : { code: 'layout/input', why, ...(where !== undefined && { where }) };
}

function tiesOf({ relations }: LayoutInput, numbers: ReadonlyMap<string, number>): Tie[] {
  const ties = new Map<string, Tie>();
  for (const { subject, object, directed } of relations) {
    const [from, to] = [numbers.get(subject), numbers.get(object)];
    if (from === undefined || to === undefined || from === to) continue;
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    const known = ties.get(key);
    if (!known || (directed && !known.directed)) ties.set(key, { from, to, directed });
  }
  return [...ties.values()];
}

/** Numbers the entities and checks them. Faults as `Layout.compute`. */
export function problemOf(input: LayoutInput): Result<Problem> {
  const fault = complaint(input);
  if (fault) return fail(fault);
  const { entities, seed, aspect = ASPECT } = input;
  const numbers = new Map(entities.map(({ id }, i) => [id, i]));
  if (numbers.size < entities.length) {
    const twice = entities.find(({ id }, i) => numbers.get(id) !== i);
    return fail({ code: 'layout/twice', where: twice?.id ?? '', why: 'This entity is to be placed twice.' });
  }
  const ties = tiesOf(input, numbers);
  const degrees = entities.map(() => 0);
  for (const { from, to } of ties) for (const end of [from, to]) degrees[end] = (degrees[end] ?? 0) + 1;
  return ok({
    sizes: entities.map(({ width, height }) => ({
      width: Math.max(width, NAME.width),
      height: height + NAME.height,
    })),
    kinds: entities.map(({ kind }) => kind),
    pins: entities.map(({ x = 0, y = 0, pinned }) => (pinned ? { x, y } : undefined)),
    ties,
    degrees,
    seed,
    aspect,
  });
}
