/** The place that a pointer height means among rows with these middles, in ascending order, for the row that was at `from`. */
export function placeAt(y: number, middles: readonly number[], from: number): number {
  const above = middles.filter((middle, i) => i !== from && middle < y).length;
  return Math.min(Math.max(0, middles.length - 1), above);
}
