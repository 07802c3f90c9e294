/**
 * What is seen of the app from inside its page; all times are milliseconds of the page's clock.
 * @typedef {object} Watched
 * @property {{name: string, at: number, shown: number}[]} marks the app's own marks, and when the second frame after each began: then it is on the screen, as for the peers
 * @property {{type: string, at: number}[]} inputs what the browser received
 * @property {number | undefined} chosen when a chosen file was handed over
 * @property {boolean} recording whether frames are recorded now
 * @property {{start: number, inputs: number}[]} frames while recording: when each began, and how many inputs had come by then
 */

/** Runs in the page before the app does, and changes nothing that the app sees. */
export function watch() {
  /** @type {import('./watch.mjs').Watched} */
  const watched = { marks: [], inputs: [], chosen: undefined, recording: false, frames: [] };
  Object.assign(globalThis, { watched });
  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    const entry = mark(name, options);
    const seen = () => watched.marks.push({ name, at: entry.startTime, shown: performance.now() });
    requestAnimationFrame(() => requestAnimationFrame(seen));
    return entry;
  };
  for (const type of ['wheel', 'mousemove', 'mousedown', 'click'])
    window.addEventListener(type, (event) => watched.inputs.push({ type, at: event.timeStamp }), {
      capture: true,
      passive: true,
    });
  // The app's file field is in no document, so its events do not come by.
  const click = HTMLInputElement.prototype.click;
  HTMLInputElement.prototype.click = function () {
    this.addEventListener('change', () => {
      watched.chosen = performance.now();
    });
    click.call(this);
  };
}
