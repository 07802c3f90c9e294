import type { Places } from '../levels/unfold.ts';

/**
 * Moves and turns a drawing, mirrored if that fits better, so that some of its places come as near as can be to where they are
 * wanted; shapes and sizes stay (Procrustes superimposition, Schönemann 1966, in closed form for the plane). Changes `places`.
 * @param count how many places there are
 * @param wanted where those marked in `which` should be
 */
export function turnTo(places: Places, count: number, wanted: Places, which: Uint8Array): void {
  const { x, y } = places;
  let [n, ax, ay, bx, by] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    if (which[i] !== 1) continue;
    n += 1;
    ax += x[i] as number;
    ay += y[i] as number;
    bx += wanted.x[i] as number;
    by += wanted.y[i] as number;
  }
  if (n === 0) return;
  [ax, ay, bx, by] = [ax / n, ay / n, bx / n, by / n];
  // Sums of products for the turn as it is (dot, cross) and for the turn after mirroring top and bottom.
  let [dot, cross, mirrorDot, mirrorCross] = [0, 0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    if (which[i] !== 1) continue;
    const [px, py] = [(x[i] as number) - ax, (y[i] as number) - ay];
    const [qx, qy] = [(wanted.x[i] as number) - bx, (wanted.y[i] as number) - by];
    dot += px * qx + py * qy;
    cross += px * qy - py * qx;
    mirrorDot += px * qx - py * qy;
    mirrorCross += px * qy + py * qx;
  }
  const mirrored = Math.hypot(mirrorDot, mirrorCross) > Math.hypot(dot, cross);
  const angle = mirrored ? Math.atan2(mirrorCross, mirrorDot) : Math.atan2(cross, dot);
  const [cos, sin, flip] = [Math.cos(angle), Math.sin(angle), mirrored ? -1 : 1];
  for (let i = 0; i < count; i += 1) {
    const [px, py] = [(x[i] as number) - ax, flip * ((y[i] as number) - ay)];
    x[i] = bx + cos * px - sin * py;
    y[i] = by + sin * px + cos * py;
  }
}
