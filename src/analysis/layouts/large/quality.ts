import { seeded } from '../chance.ts';
import { type Ties, type Web, webOf } from './adjacency.ts';
import { nearestIn, squaresOf } from './nearest.ts';

/** A drawing to be judged: who is tied, and where everybody stands (x and y in turn). */
export interface Drawing extends Ties {
  readonly places: Float32Array;
}

/** Steps from `source` to everybody, by breadth-first search; -1 where no way leads. */
function stepsFrom({ count, offsets, targets }: Web, source: number): Int32Array {
  const steps = new Int32Array(count).fill(-1);
  const queue = new Uint32Array(count);
  queue[0] = source;
  steps[source] = 0;
  for (let head = 0, tail = 1; head < tail; head += 1) {
    const at = queue[head] as number;
    for (let k = offsets[at] as number; k < (offsets[at + 1] as number); k += 1) {
      const end = targets[k] as number;
      if ((steps[end] as number) >= 0) continue;
      steps[end] = (steps[at] as number) + 1;
      queue[tail] = end;
      tail += 1;
    }
  }
  return steps;
}

/**
 * Normalised stress at the best scale, from 0 (distances in the plane follow steps in the graph exactly) upwards: the mean of
 * (s e / d - 1)^2 over pairs with plane distance e and d steps, for the s that makes it least, i.e. 1 - (mean e/d)^2 / mean (e/d)^2
 * (Gansner, Koren and North, Graph Drawing 2004, with weights d^-2). Sampled: `sources` seeded entities against all they reach.
 */
export function sampledStress({ places, ...ties }: Drawing, seed: number, sources = 50): number {
  if (ties.count === 0) return 0;
  const web = webOf(ties);
  const chance = seeded(seed);
  let [sum, squares, pairs] = [0, 0, 0];
  for (let n = 0; n < sources; n += 1) {
    const source = Math.floor(chance() * ties.count);
    const steps = stepsFrom(web, source);
    for (let i = 0; i < ties.count; i += 1) {
      const far = steps[i] as number;
      if (far < 1) continue;
      const dx = (places[2 * i] as number) - (places[2 * source] as number);
      const dy = (places[2 * i + 1] as number) - (places[2 * source + 1] as number);
      const share = Math.sqrt(dx * dx + dy * dy) / far;
      sum += share;
      squares += share * share;
      pairs += 1;
    }
  }
  return squares > 0 ? 1 - (sum * sum) / (squares * pairs) : pairs > 0 ? 1 : 0;
}

/**
 * How well nearness keeps neighbourhoods, from 0 to 1: for an entity with k neighbours, the Jaccard index of those and of the k
 * nearest in the plane, averaged over `samples` seeded entities that have any (Kruiger et al., Computer Graphics Forum 36(3), 2017).
 */
export function neighbourhoodKept({ places, ...ties }: Drawing, seed: number, samples = 1000): number {
  const web = webOf(ties);
  const tied = Uint32Array.from({ length: ties.count }, (_, i) => i).filter(
    (i) => web.offsets[i] !== web.offsets[i + 1],
  );
  if (tied.length === 0) return 1;
  const chance = seeded(seed);
  const squares = squaresOf(places);
  let sum = 0;
  for (let n = 0; n < samples; n += 1) {
    const at = tied[Math.floor(chance() * tied.length)] as number;
    const neighbours = new Set(web.targets.subarray(web.offsets[at], web.offsets[at + 1]));
    let shared = 0;
    for (const near of nearestIn(squares, at, neighbours.size)) if (neighbours.has(near)) shared += 1;
    sum += shared / (2 * neighbours.size - shared);
  }
  return sum / samples;
}
