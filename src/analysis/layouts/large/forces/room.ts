import { type TreeRoom, treeRoom } from './quadtree.ts';
import { type Actors, actorsRoom, type Push } from './repulsion.ts';
import { type Waves, wavesFor } from './waves.ts';

/** Working columns for `settle` and `relieve`, made once and used for every level and part. */
export interface Room {
  readonly tree: TreeRoom;
  readonly actors: Actors;
  readonly push: Push;
  readonly waves: Waves;
  readonly stepX: Float64Array;
  readonly stepY: Float64Array;
}

/** Room for up to `count` places. */
export function roomFor(count: number): Room {
  return {
    tree: treeRoom(count),
    actors: actorsRoom(count),
    push: { x: new Float64Array(count), y: new Float64Array(count), stiff: new Float64Array(count) },
    waves: wavesFor(count),
    stepX: new Float64Array(count),
    stepY: new Float64Array(count),
  };
}

/** Forgets the last steps, so that those of one level or part are not carried on in another. */
export function calm({ stepX, stepY }: Room): void {
  stepX.fill(0);
  stepY.fill(0);
}
