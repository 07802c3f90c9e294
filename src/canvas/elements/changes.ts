import type { CanvasElement, LineElement, MarkElement } from './look.ts';

/** What has to happen for one set of elements to become another. */
export interface Changes {
  /** Marks before lines. */
  readonly added: readonly CanvasElement[];
  readonly removed: readonly string[];
  /** Elements that look different. */
  readonly restyled: readonly CanvasElement[];
  /** Marks in another place. */
  readonly moved: readonly MarkElement[];
}

type Fields = Readonly<Record<string, string | number>>;

function sameLook(a: CanvasElement, b: CanvasElement): boolean {
  const [left, right] = [a.look as unknown as Fields, b.look as unknown as Fields];
  return Object.keys(left).every((field) => left[field] === right[field]);
}

/** A line with other ends under the same id is another line. */
const sameElement = (a: CanvasElement, b: CanvasElement): boolean =>
  a.sort === b.sort &&
  (a.sort === 'mark' || (a.source === (b as LineElement).source && a.target === (b as LineElement).target));

/** Compares what is shown with what is wanted. */
export function changesBetween(
  shown: ReadonlyMap<string, CanvasElement>,
  wanted: ReadonlyMap<string, CanvasElement>,
): Changes {
  const added: CanvasElement[] = [];
  const removed: string[] = [];
  const restyled: CanvasElement[] = [];
  const moved: MarkElement[] = [];
  for (const [id, before] of shown) {
    const after = wanted.get(id);
    if (!after || !sameElement(before, after)) removed.push(id);
  }
  for (const [id, after] of wanted) {
    const before = shown.get(id);
    if (!before || !sameElement(before, after)) {
      added.push(after);
      continue;
    }
    if (!sameLook(before, after)) restyled.push(after);
    if (
      after.sort === 'mark' &&
      before.sort === 'mark' &&
      (after.at.x !== before.at.x || after.at.y !== before.at.y)
    ) {
      moved.push(after);
    }
  }
  added.sort((a, b) => Number(a.sort === 'line') - Number(b.sort === 'line'));
  return { added, removed, restyled, moved };
}
