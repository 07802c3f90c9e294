import { boxAround } from '../geometry/box.ts';
import { pointAt } from '../geometry/curve.ts';
import { distance, normal } from '../geometry/point.ts';
import type { Route } from '../routes/route.ts';
import type { Block, Spot } from './spots.ts';

/** Where along the line words may stand, best first. */
const ALONG = [0.5, 0.43, 0.57, 0.36, 0.64, 0.3, 0.7, 0.24, 0.76, 0.18, 0.82];

/** How much of a line its own words may cover: more, and the line is no longer to be seen. */
const COVER = 0.8;
/** Up to this share nobody minds. */
const EASY_COVER = 0.6;

/** How far other lines must be from words beside a line, if they can: nearer, and the words might be theirs. */
const APART = 9;

/** Places of words on their line, best first: on it, with a gap in the line; then close beside it. */
export function lineSpots({ curve, points }: Route, block: Block): Spot[] {
  const middle = pointAt(curve, 0.5);
  const length = points.reduce((sum, point, i) => sum + distance(point, points[i - 1] ?? point), 0);
  return ALONG.flatMap((t) => {
    const [on, ahead] = [pointAt(curve, t), pointAt(curve, t + 0.02)];
    const side = normal(on, ahead);
    // How far the block reaches along the line and away from it, given the line's slope.
    const along = Math.min(
      block.width / Math.max(Math.abs(side.y), 0.01),
      block.height / Math.max(Math.abs(side.x), 0.01),
    );
    const away = (Math.abs(side.x) * block.width + Math.abs(side.y) * block.height) / 2 + 4;
    const off = Math.abs(t - 0.5) * 8;
    const spot = (turn: -1 | 0 | 1, cost: number): Spot => {
      const centre = { x: on.x + side.x * away * turn, y: on.y + side.y * away * turn };
      const box = boxAround(centre, block.width, block.height);
      return {
        block,
        dx: centre.x - middle.x,
        dy: centre.y - middle.y,
        anchor: 'middle',
        box,
        cost: off + cost,
        ...(turn === 0 ? { onLine: true } : { apart: APART }),
      };
    };
    const up = side.y < 0 ? 1 : -1;
    const beside = [spot(up, 5), spot(up === 1 ? -1 : 1, 6)];
    if (along > length * COVER) return beside;
    return [spot(0, along > length * EASY_COVER ? 12 : 0), ...beside];
  }).sort((x, y) => x.cost - y.cost);
}
