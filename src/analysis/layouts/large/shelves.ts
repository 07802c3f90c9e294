/** An upright box around a part, by its size; where it stands is found by `ontoShelves`. */
export interface Box {
  readonly width: number;
  readonly height: number;
  left: number;
  top: number;
}

/**
 * Stands boxes on shelves, the highest first, so that none overlap and all together are about `aspect` times as wide as high
 * (first fit, decreasing height; Coffman et al., SIAM J. Comput. 9, 1980). The first shelf begins at 0, 0. Changes the boxes.
 */
export function ontoShelves(boxes: readonly Box[], aspect: number, gap: number): void {
  let area = 0;
  let widest = 0;
  for (const { width, height } of boxes) {
    area += (width + gap) * (height + gap);
    widest = Math.max(widest, width);
  }
  const limit = Math.max(widest, Math.sqrt(area * aspect));
  let left = 0;
  let top = 0;
  let deep = 0;
  for (const box of [...boxes].sort((a, b) => b.height - a.height)) {
    if (left > 0 && left + box.width > limit) {
      left = 0;
      top += deep + gap;
      deep = 0;
    }
    box.left = left;
    box.top = top;
    left += box.width + gap;
    deep = Math.max(deep, box.height);
  }
}
