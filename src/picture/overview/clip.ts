/** The part of a line within a frame, written by {@link clip}: x and y of both ends. */
export const clipped = new Float64Array(4);

/** Cuts a line to `0..right` and `0..bottom` (Liang and Barsky, ACM TOG 3(1), 1984); false when nothing of it is left, or an end is nowhere. Writes {@link clipped}. */
export function clip(x0: number, y0: number, x1: number, y1: number, right: number, bottom: number): boolean {
  const dx = x1 - x0;
  const dy = y1 - y0;
  if (!Number.isFinite(dx + dy)) return false;
  let enter = 0;
  let leave = 1;
  for (let side = 0; side < 4; side += 1) {
    const speed = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
    const room = side === 0 ? x0 : side === 1 ? right - x0 : side === 2 ? y0 : bottom - y0;
    if (speed === 0) {
      if (room < 0) return false;
    } else {
      const at = room / speed;
      if (speed < 0) {
        if (at > leave) return false;
        if (at > enter) enter = at;
      } else {
        if (at < enter) return false;
        if (at < leave) leave = at;
      }
    }
  }
  clipped[0] = x0 + enter * dx;
  clipped[1] = y0 + enter * dy;
  clipped[2] = x0 + leave * dx;
  clipped[3] = y0 + leave * dy;
  return true;
}
