import type { Web } from '../adjacency.ts';
import type { Places } from '../levels/unfold.ts';

/**
 * The forces in play. Charges push with `strength` × product / distance. How ties pull depends on `grip`: at 0 in proportion to distance
 * (ForceAtlas2, Jacomy et al., PLoS ONE 9, 2014), which finds the large shape; at -1 all with the same force (LinLog, Noack, JGAA 11,
 * 2007), which draws together what belongs together; at 1 in proportion to its square (Fruchterman and Reingold 1991), which keeps
 * the trunk of a tree from being stretched by its crown.
 */
export interface Law {
  readonly strength: number;
  readonly grip: -1 | 0 | 1;
  /** Square of the distance below which the even pull fades. */
  readonly soft: number;
}

/** Webs with fewer ties than this for each place are thin: trees, chains, and what is nearly so. */
const THIN = 1.25;

/**
 * The law for the large shape, of strength 1: the size of the drawing follows from it, and is adjusted afterwards.
 */
export function shapingLaw({ count, targets }: Web): Law {
  return { strength: 1, grip: targets.length < 2 * THIN * count ? 1 : 0, soft: 0 };
}

/**
 * How much of the outward push an even background of opposite charge takes back. It keeps chains and leaves at the rim from
 * being blown far out of a compact drawing, and leaves the middle as it is.
 */
const HOMING = 0.5;

/** The state of a drawing as a whole. */
export interface Field {
  readonly centreX: number;
  readonly centreY: number;
  /** Pull towards the centre for each unit of charge and distance. */
  readonly homing: number;
  /** Side of the square that one place takes up, if the drawing is thought of as an even disc. */
  readonly unit: number;
}

/** Sum of products of charges over all pairs. */
function pairs({ count, charges }: Web): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i += 1) {
    const charge = charges[i] as number;
    sum += charge;
    squares += charge * charge;
  }
  return (sum * sum - squares) / 2;
}

/** Measures a drawing. */
export function field(web: Web, { x, y }: Places): Field {
  const { count, charges } = web;
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < count; i += 1) {
    const charge = charges[i] as number;
    sum += charge;
    sumX += charge * (x[i] as number);
    sumY += charge * (y[i] as number);
  }
  const centreX = sumX / sum;
  const centreY = sumY / sum;
  let spread = 0;
  for (let i = 0; i < count; i += 1) {
    const dx = (x[i] as number) - centreX;
    const dy = (y[i] as number) - centreY;
    spread += (charges[i] as number) * (dx * dx + dy * dy);
  }
  const homing = spread > 0 ? (HOMING * pairs(web)) / spread : 0;
  // In an even disc the mean square distance from the centre is half the square of its radius.
  return { centreX, centreY, homing, unit: Math.sqrt((2 * Math.PI * spread) / (sum * count)) || 1 };
}

/**
 * The law for the last rounds, under which a drawing as a whole neither grows nor shrinks: the pulls of all ties along their
 * length balance the pushes of all pairs along theirs, less the background (the virial theorem; a push of 1 / distance gives its
 * product at any distance). Thin webs keep theirs; in others it is the even one.
 */
export function restingLaw(web: Web, places: Places): Law {
  const { count, offsets, targets, weights } = web;
  const { x, y } = places;
  const grip = shapingLaw(web).grip === 1 ? 1 : -1;
  let pull = 0;
  for (let i = 0; i < count; i += 1) {
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k += 1) {
      const j = targets[k] as number;
      const dx = (x[j] as number) - (x[i] as number);
      const dy = (y[j] as number) - (y[i] as number);
      const square = dx * dx + dy * dy;
      const far = Math.sqrt(square);
      pull += ((weights[k] as number) * (grip === 1 ? square * far : far)) / 2;
    }
  }
  const { unit } = field(web, places);
  return { strength: pull / ((1 - HOMING) * pairs(web)) || 1, grip, soft: unit * unit * 0.25 };
}
