import type { Web } from '../adjacency.ts';
import type { Places } from '../levels/unfold.ts';
import type { Room } from './room.ts';
import { SOURCES, spread } from './waves.ts';

/** Every so many places are enough to see how long a step is. */
const EVERY = 7;

/** Where the pivots are, and 1 / steps for any number of steps, with 0 for none. */
interface Aims {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly shares: Float64Array;
}

/** One pivot from each equal run of the places: since neighbours are numbered near each other, from all over the web. */
function pivotsOf(count: number, chance: () => number): Uint32Array {
  const many = Math.min(SOURCES, count);
  return Uint32Array.from({ length: many }, (_, p) => Math.floor(((p + chance()) * count) / many));
}

/** The length of one step that suits the places as they are best: that for which their stress is least. */
function stepLength({ count }: Web, places: Places, steps: Uint16Array, aims: Aims): number {
  let [sum, squares] = [0, 0];
  const { length } = aims.x;
  for (let i = 0; i < count; i += EVERY) {
    const [px, py] = [places.x[i] as number, places.y[i] as number];
    for (let p = 0; p < length; p += 1) {
      const dx = px - (aims.x[p] as number);
      const dy = py - (aims.y[p] as number);
      const share = Math.sqrt(dx * dx + dy * dy) * (aims.shares[steps[SOURCES * i + p] as number] as number);
      sum += share;
      squares += share * share;
    }
  }
  return sum > 0 ? squares / sum : 0;
}

/** Leaves in `stepX` and `stepY` the way of each place to where the pivots, as far as they are, want it on average. */
function wishes({ count }: Web, { x, y }: Places, aims: Aims, length: number, room: Room): void {
  const { stepX, stepY } = room;
  const { steps } = room.waves;
  const { x: ax, y: ay, shares } = aims;
  const pivots = ax.length;
  for (let i = 0; i < count; i += 1) {
    const px = x[i] as number;
    const py = y[i] as number;
    const row = SOURCES * i;
    let [sumX, sumY, weight] = [0, 0, 0];
    for (let p = 0; p < pivots; p += 1) {
      const share = shares[steps[row + p] as number] as number;
      const dx = px - (ax[p] as number);
      const dy = py - (ay[p] as number);
      const pull = share * (length / (Math.sqrt(dx * dx + dy * dy) + 1e-9) - share);
      sumX += pull * dx;
      sumY += pull * dy;
      weight += share * share;
    }
    stepX[i] = weight > 0 ? sumX / weight : 0;
    stepY[i] = weight > 0 ? sumY / weight : 0;
  }
}

/**
 * One round in which distances in the plane come nearer to steps in the web, for near and far alike: the round of stress majorization
 * (Gansner, Koren and North, Graph Drawing 2004, with weights steps^-2), taken against a few pivots as in the sparse stress model
 * (Ortmann, Klimenta and Brandes, Graph Drawing 2016), who are others each round, so that none of them is favoured (sparse
 * stochastic descent, Zheng, Pawar and Goodman, IEEE TVCG 25, 2019).
 * @param web connected, with all its ties, each of one step
 * @param share how much of the way is gone: less evens out by chance who the pivots are
 */
export function relieve(web: Web, places: Places, share: number, chance: () => number, room: Room): void {
  const { x, y } = places;
  const pivots = pivotsOf(web.count, chance);
  const most = spread(web, pivots, room.waves);
  const shares = new Float64Array(most + 1);
  for (let far = 1; far <= most; far += 1) shares[far] = 1 / far;
  const aims: Aims = {
    x: Float64Array.from(pivots, (i) => x[i] as number),
    y: Float64Array.from(pivots, (i) => y[i] as number),
    shares,
  };
  const length = stepLength(web, places, room.waves.steps, aims);
  wishes(web, places, aims, length, room);
  for (let i = 0; i < web.count; i += 1) {
    x[i] = (x[i] as number) + share * (room.stepX[i] as number);
    y[i] = (y[i] as number) + share * (room.stepY[i] as number);
  }
}
