import type { Size } from './problem.ts';

/** An upright rectangle by its corner and size. */
export interface Block extends Size {
  readonly left: number;
  readonly top: number;
}

/** Air between blocks, in picture units. */
const GAP = 36;
/** More blocks than this are not fitted one by one; the rest stand in rows. */
const FITTED = 40;

const clash = (a: Block, b: Block): boolean =>
  a.left < b.left + b.width + GAP &&
  b.left < a.left + a.width + GAP &&
  a.top < b.top + b.height + GAP &&
  b.top < a.top + a.height + GAP;

/** Stands sizes in rows, in order, so that all together have about the wanted shape. */
export function inRows(sizes: readonly Size[], aspect: number, gap = GAP): Block[] {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const limit = Math.max(Math.sqrt(area * aspect), ...sizes.map(({ width }) => width));
  let [left, top, deep] = [0, 0, 0];
  return sizes.map(({ width, height }) => {
    if (left > 0 && left + width > limit) [left, top, deep] = [0, top + deep + gap, 0];
    const block = { left, top, width, height };
    left += width + gap;
    deep = Math.max(deep, height);
    return block;
  });
}

/** Places beside a block: each side, flush with either end or in the middle. */
function beside(block: Block, { width, height }: Size): Block[] {
  const across = [0, (block.width - width) / 2, block.width - width].map((by) => block.left + by);
  const down = [0, (block.height - height) / 2, block.height - height].map((by) => block.top + by);
  return [
    ...down.flatMap((top) => [
      { left: block.left + block.width + GAP, top, width, height },
      { left: block.left - width - GAP, top, width, height },
    ]),
    ...across.flatMap((left) => [
      { left, top: block.top + block.height + GAP, width, height },
      { left, top: block.top - height - GAP, width, height },
    ]),
  ];
}

/** How large a picture of all blocks would have to be, in the wanted shape; then how far the last is from the first. */
function cost(blocks: readonly Block[], last: Block, aspect: number): number {
  const all = [...blocks, last];
  const width = Math.max(...all.map((b) => b.left + b.width)) - Math.min(...all.map((b) => b.left));
  const height = Math.max(...all.map((b) => b.top + b.height)) - Math.min(...all.map((b) => b.top));
  const first = blocks[0] ?? last;
  const dx = last.left + last.width / 2 - first.left - first.width / 2;
  const dy = last.top + last.height / 2 - first.top - first.height / 2;
  return Math.max(width, height * aspect) + Math.hypot(dx, dy * aspect) / 20;
}

function stand(blocks: readonly Block[], size: Size, aspect: number): Block {
  let best: Block = { left: 0, top: 0, ...size };
  let least = Infinity;
  for (const block of blocks) {
    for (const place of beside(block, size)) {
      if (blocks.some((other) => clash(place, other))) continue;
      const price = cost(blocks, place, aspect);
      if (price < least) [best, least] = [place, price];
    }
  }
  return best;
}

/** Places for sizes, in their order, around what stands there already, with no two overlapping. */
export function pack(sizes: readonly Size[], aspect: number, standing: readonly Block[] = []): Block[] {
  const blocks: Block[] = [...standing];
  for (const size of sizes.slice(0, FITTED)) blocks.push(stand(blocks, size, aspect));
  const rows = inRows(sizes.slice(FITTED), aspect);
  const whole = rows.reduce(
    ({ width, height }, b) => ({
      width: Math.max(width, b.left + b.width),
      height: Math.max(height, b.top + b.height),
    }),
    { width: 0, height: 0 },
  );
  const corner = rows.length > 0 ? stand(blocks, whole, aspect) : { left: 0, top: 0 };
  const rest = rows.map((b) => ({ ...b, left: b.left + corner.left, top: b.top + corner.top }));
  return [...blocks.slice(standing.length), ...rest];
}
