/** Between two looks at the progress, in milliseconds: nobody reads faster. */
const PAUSE = 80;

/** Passes on what is reported, but not more often than somebody could read it. */
export function calmly<Progress>(report: (progress: Progress) => void): (progress: Progress) => void {
  let last = -PAUSE;
  return (progress) => {
    const now = performance.now();
    if (now - last < PAUSE) return;
    last = now;
    report(progress);
  };
}
