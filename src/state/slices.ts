/** How long a slice may take, in milliseconds: the page must answer within 50, and others work too. */
const SLICE = 6;

/**
 * Does long work in slices, the page free between them: calls `step`, which should take about a millisecond, until it returns
 * false. Begins after the caller has finished. Returns what stops it.
 */
export function inSlices(step: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (): void => {
    const end = performance.now() + SLICE;
    let more = step();
    while (more && performance.now() < end) more = step();
    if (more) timer = setTimeout(slice);
  };
  timer = setTimeout(slice);
  return () => clearTimeout(timer);
}
