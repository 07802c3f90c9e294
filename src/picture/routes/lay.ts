import { type Curve, samples } from '../geometry/curve.ts';
import { justOutside, type Outline } from '../geometry/outline.ts';
import { between, normal, type Point, towards } from '../geometry/point.ts';
import type { Member } from './bundles.ts';
import { ARROW_LENGTH, CLEARANCE, type Route, STEP } from './route.ts';

/** The arrowhead at `tip`, pointing away from `behind`; heavier for wider lines. */
function arrowAt(tip: Point, behind: Point, width: number): NonNullable<Route['arrow']> {
  const length = ARROW_LENGTH * arrowScale(width);
  const back = towards(tip, behind, length);
  const side = normal(tip, behind);
  const half = length / 2;
  const corner = (turn: 1 | -1): Point => ({
    x: back.x + side.x * half * turn,
    y: back.y + side.y * half * turn,
  });
  return [tip, corner(1), towards(tip, behind, length * 0.62), corner(-1)];
}

/** How much larger than a thin line's an arrowhead is. */
export const arrowScale = (width: number): number => (width > 2.5 ? 1.15 : 1);

function finish(curve: Curve, bend: number, member: Member): Route {
  const { arrow, width } = member.strand.stroke;
  const behind = curve.control2 ?? curve.control;
  if (!arrow) return { bend, curve, points: samples(curve, STEP) };
  const short = { ...curve, to: towards(curve.to, behind, ARROW_LENGTH * arrowScale(width) * 0.6) };
  return { bend, curve: short, arrow: arrowAt(curve.to, behind, width), points: samples(curve, STEP) };
}

/** How far apart two loops of one entity lie: with each this much more offset, one reaches twice as far. */
const LOOP_DOUBLING = 72;

/** The loop of a relation of an entity with itself, to the upper right; several lie within one another. */
function loop(outline: Outline, member: Member): Route {
  const reach = Math.max(outline.width, outline.height) / 2 + 34 * 2 ** (member.offset / LOOP_DOUBLING);
  const at = (turn: number, far: number): Point => ({
    x: outline.at.x + Math.cos(turn) * far,
    y: outline.at.y + Math.sin(turn) * far,
  });
  const [control, control2] = [at(-1.5, reach), at(-0.1, reach)];
  const from = justOutside(outline, control, CLEARANCE);
  return finish({ from, control, control2, to: justOutside(outline, control2, CLEARANCE) }, 0, member);
}

/** The way of one line of a bundle whose own bend is `base`, counted along the normal from the bundle's `a` to its `b`. */
export function lay(
  member: Member,
  base: number,
  subject: Outline,
  object: Outline,
  reversed: boolean,
): Route {
  if (subject === object) return loop(subject, member);
  const bend = (base + member.offset) * (reversed ? -1 : 1);
  const middle = between(subject.at, object.at, 0.5);
  const side = normal(subject.at, object.at);
  const control = { x: middle.x + side.x * bend, y: middle.y + side.y * bend };
  return finish(
    { from: justOutside(subject, control, CLEARANCE), control, to: justOutside(object, control, CLEARANCE) },
    bend,
    member,
  );
}
