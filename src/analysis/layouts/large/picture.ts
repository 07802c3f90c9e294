import type { Arrangement } from './arrange-part.ts';
import { type Box, ontoShelves } from './shelves.ts';

/** Wanted width divided by height: that of the canvas on a common screen. */
const ASPECT = 1.35;
/** Entities without ties stand this many spacings from each other, in rows. */
const ROWS = 0.8;

/** What bounds some places. */
interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const nothing = (): Bounds => ({ left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity });

function take(bounds: Bounds, x: number, y: number): void {
  if (x < bounds.left) bounds.left = x;
  if (x > bounds.right) bounds.right = x;
  if (y < bounds.top) bounds.top = y;
  if (y > bounds.bottom) bounds.bottom = y;
}

function boundsOf({ x, y }: Arrangement): Bounds {
  const bounds = nothing();
  for (let i = 0; i < x.length; i += 1) take(bounds, x[i] as number, y[i] as number);
  return bounds;
}

/** Writes the parts, as they are, into one column, side by side. */
export class Picture {
  private readonly places: Float32Array;
  private readonly standing: readonly Arrangement[];
  private readonly free: readonly Arrangement[];
  private readonly newcomers: number[] = [];
  private readonly spacing: number;
  private readonly corner: Bounds | undefined;

  constructor(
    input: { readonly count: number; readonly start?: Float32Array | undefined },
    arrangements: readonly Arrangement[],
    alone: Uint32Array,
    spacing: number,
  ) {
    this.spacing = spacing;
    this.places = new Float32Array(2 * input.count);
    this.standing = arrangements.filter(({ known }) => known > 0);
    this.free = arrangements.filter(({ known }) => known === 0);
    const placed = nothing();
    for (const entity of alone) {
      const x = input.start?.[2 * entity] ?? Number.NaN;
      const y = input.start?.[2 * entity + 1] ?? Number.NaN;
      if (!Number.isFinite(x) || !Number.isFinite(y)) this.newcomers.push(entity);
      else {
        this.places[2 * entity] = x;
        this.places[2 * entity + 1] = y;
        take(placed, x, y);
      }
    }
    this.corner = placed.left <= placed.right ? placed : undefined;
  }

  /** The picture as it is now. Parts that had places stay there; the others stand on shelves, below those. */
  taken(): Float32Array {
    const bounds = this.free.map(boundsOf);
    const boxes = bounds.map(
      (b): Box => ({ width: b.right - b.left, height: b.bottom - b.top, left: 0, top: 0 }),
    );
    const step = this.spacing * ROWS;
    const columns = Math.ceil(Math.sqrt(this.newcomers.length * ASPECT));
    const rows = columns > 0 ? Math.ceil(this.newcomers.length / columns) : 0;
    const block: Box = { width: (columns - 1) * step, height: (rows - 1) * step, left: 0, top: 0 };
    ontoShelves(columns > 0 ? [...boxes, block] : boxes, ASPECT, 2 * this.spacing);
    const { x: shiftX, y: shiftY } = this.shift(boxes, columns > 0 ? block : undefined);
    for (let p = 0; p < this.free.length; p += 1) {
      const [box, bound] = [boxes[p] as Box, bounds[p] as Bounds];
      this.write(this.free[p] as Arrangement, box.left - bound.left + shiftX, box.top - bound.top + shiftY);
    }
    for (const arrangement of this.standing) this.write(arrangement, 0, 0);
    for (let n = 0; n < this.newcomers.length; n += 1) {
      const entity = this.newcomers[n] as number;
      this.places[2 * entity] = block.left + shiftX + (n % columns) * step;
      this.places[2 * entity + 1] = block.top + shiftY + Math.floor(n / columns) * step;
    }
    return this.places;
  }

  /** What the shelves are moved by: below all that stands already, else so that the middle of the largest part is at 0, 0. */
  private shift(boxes: readonly Box[], block: Box | undefined): { readonly x: number; readonly y: number } {
    const below = this.corner ? { ...this.corner } : nothing();
    for (const arrangement of this.standing) {
      const bounds = boundsOf(arrangement);
      take(below, bounds.left, bounds.top);
      take(below, bounds.right, bounds.bottom);
    }
    if (below.left <= below.right) return { x: below.left, y: below.bottom + 2 * this.spacing };
    const first = boxes[0] ?? block;
    return first ? { x: -first.left - first.width / 2, y: -first.top - first.height / 2 } : { x: 0, y: 0 };
  }

  private write({ part, x, y }: Arrangement, left: number, top: number): void {
    const { members } = part;
    for (let i = 0; i < members.length; i += 1) {
      const entity = members[i] as number;
      this.places[2 * entity] = (x[i] as number) + left;
      this.places[2 * entity + 1] = (y[i] as number) + top;
    }
  }
}
