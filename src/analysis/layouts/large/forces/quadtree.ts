/** Bits of a coordinate in the key of a place: the tree is at most this deep. */
const BITS = 11;
const SIDE = 1 << BITS;
/** A square with at most this many places is not divided further. */
const LEAF = 10;

/**
 * A quadtree in flat columns. Places are sorted along a Z-order curve, so that each square holds a run of them; squares come
 * parents first, with the up to four children of one in a row.
 */
export interface Quadtree {
  /** The places in order of the curve: whose they are, where, and how heavy. */
  readonly order: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
  /** Of each square: its run of places, its first child and how many, its side, its mass and the centre of that. */
  readonly begin: Uint32Array;
  readonly end: Uint32Array;
  readonly child: Uint32Array;
  readonly children: Uint8Array;
  readonly side: Float64Array;
  readonly centreX: Float64Array;
  readonly centreY: Float64Array;
  readonly heavy: Float64Array;
  squares: number;
}

/** Room for a tree of up to `count` places, with working columns. */
export interface TreeRoom extends Quadtree {
  readonly keys: Uint32Array;
  readonly spareKeys: Uint32Array;
  readonly spareOrder: Uint32Array;
  readonly depth: Uint8Array;
}

export function treeRoom(count: number): TreeRoom {
  const squares = 2 * count + 64;
  return {
    order: new Uint32Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    mass: new Float64Array(count),
    begin: new Uint32Array(squares),
    end: new Uint32Array(squares),
    child: new Uint32Array(squares),
    children: new Uint8Array(squares),
    side: new Float64Array(squares),
    centreX: new Float64Array(squares),
    centreY: new Float64Array(squares),
    heavy: new Float64Array(squares),
    squares: 0,
    keys: new Uint32Array(count),
    spareKeys: new Uint32Array(count),
    spareOrder: new Uint32Array(count),
    depth: new Uint8Array(squares),
  };
}

/** Spreads the low bits of a number out to every second bit. */
function spread(n: number): number {
  let bits = n;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** One pass of a radix sort, by the `BITS` bits of the key above `shift`. */
function pass(
  keys: Uint32Array,
  order: Uint32Array,
  toKeys: Uint32Array,
  toOrder: Uint32Array,
  count: number,
  shift: number,
): void {
  const next = new Uint32Array(SIDE + 1);
  for (let i = 0; i < count; i += 1) {
    const bucket = (((keys[i] as number) >>> shift) & (SIDE - 1)) + 1;
    next[bucket] = (next[bucket] as number) + 1;
  }
  for (let b = 0; b < SIDE; b += 1) next[b + 1] = (next[b + 1] as number) + (next[b] as number);
  for (let i = 0; i < count; i += 1) {
    const key = keys[i] as number;
    const bucket = (key >>> shift) & (SIDE - 1);
    const at = next[bucket] as number;
    next[bucket] = at + 1;
    toKeys[at] = key;
    toOrder[at] = order[i] as number;
  }
}

/** Sorts the places along the curve; returns the side of the square that holds them all. */
function sortAlong(
  tree: TreeRoom,
  x: Float64Array,
  y: Float64Array,
  masses: Float64Array,
  count: number,
): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i += 1) {
    const px = x[i] as number;
    const py = y[i] as number;
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < top) top = py;
    if (py > bottom) bottom = py;
  }
  const side = Math.max(right - left, bottom - top, 1e-6) * (1 + 1e-9);
  const scale = SIDE / side;
  const { order, keys, spareKeys, spareOrder } = tree;
  for (let i = 0; i < count; i += 1) {
    const column = Math.min(SIDE - 1, ((x[i] as number) - left) * scale);
    const row = Math.min(SIDE - 1, ((y[i] as number) - top) * scale);
    keys[i] = spread(column | 0) | (spread(row | 0) << 1);
    order[i] = i;
  }
  pass(keys, order, spareKeys, spareOrder, count, 0);
  pass(spareKeys, spareOrder, keys, order, count, BITS);
  for (let k = 0; k < count; k += 1) {
    const i = order[k] as number;
    tree.x[k] = x[i] as number;
    tree.y[k] = y[i] as number;
    tree.mass[k] = masses[i] as number;
  }
  return side;
}

/** Adds up mass and its centre for every square, children before parents. */
function weigh(tree: Quadtree): void {
  const { x, y, mass, begin, end, child, children, centreX, centreY, heavy } = tree;
  for (let s = tree.squares - 1; s >= 0; s -= 1) {
    let m = 0;
    let mx = 0;
    let my = 0;
    if (children[s] === 0) {
      for (let k = begin[s] as number; k < (end[s] as number); k += 1) {
        const w = mass[k] as number;
        m += w;
        mx += w * (x[k] as number);
        my += w * (y[k] as number);
      }
    } else {
      const stop = (child[s] as number) + (children[s] as number);
      for (let c = child[s] as number; c < stop; c += 1) {
        const w = heavy[c] as number;
        m += w;
        mx += w * (centreX[c] as number);
        my += w * (centreY[c] as number);
      }
    }
    heavy[s] = m;
    centreX[s] = mx / m;
    centreY[s] = my / m;
  }
}

/** Builds the tree of the first `count` places anew, in the room it was given. */
export function grow(
  tree: TreeRoom,
  x: Float64Array,
  y: Float64Array,
  masses: Float64Array,
  count: number,
): void {
  const side = sortAlong(tree, x, y, masses, count);
  const { begin, end, child, children, depth, keys } = tree;
  begin[0] = 0;
  end[0] = count;
  depth[0] = 0;
  tree.side[0] = side;
  let made = 1;
  for (let s = 0; s < made; s += 1) {
    children[s] = 0;
    const from = begin[s] as number;
    const stop = end[s] as number;
    const deep = depth[s] as number;
    if (stop - from <= LEAF || deep === BITS || made + 4 > begin.length) continue;
    const shift = 2 * (BITS - 1 - deep);
    child[s] = made;
    for (let k = from; k < stop; ) {
      const quarter = ((keys[k] as number) >>> shift) & 3;
      begin[made] = k;
      // A run ends where the next quarter begins; found by halving.
      let low = k + 1;
      let high = stop;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((((keys[middle] as number) >>> shift) & 3) > quarter) high = middle;
        else low = middle + 1;
      }
      k = low;
      end[made] = k;
      depth[made] = deep + 1;
      tree.side[made] = (tree.side[s] as number) / 2;
      made += 1;
      children[s] = (children[s] as number) + 1;
    }
  }
  tree.squares = made;
  weigh(tree);
}
