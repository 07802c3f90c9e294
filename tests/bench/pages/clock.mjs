/*
 * What every peer's page measures with. Times are wall-clock milliseconds of the page's main thread; work that goes on
 * elsewhere (the GPU process) is waited for at the end, so no mean leaves it out.
 */

/**
 * Does something at the start of the next frame, within its callback: the browser counts no script time for what runs after an
 * `await`.
 * @template T
 * @param {() => T} work
 * @returns {Promise<Awaited<T>>}
 */
export const inFrame = (work) =>
  new Promise((done, fail) =>
    requestAnimationFrame(() => {
      try {
        done(/** @type {Awaited<T>} */ (work()));
      } catch (error) {
        fail(error);
      }
    }),
  );

/** The start of the next frame. */
const frame = () => inFrame(() => performance.now());

/**
 * Waits until what was drawn is on the screen: two frames on, and all that WebGL was told has been done.
 * @param {() => Iterable<WebGL2RenderingContext>} contexts those that draw
 */
export async function drawn(contexts = () => []) {
  await frame();
  for (const gl of contexts()) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  return frame();
}

/** @typedef {{zoom: number, x: number, y: number}} At times as near as the whole picture; x and y as shares of what was seen */

/**
 * Where the camera is at a share of the way: from the whole picture to six times as near, round and about.
 * @param {number} share from 0 to 1
 * @returns {At}
 */
export const wayAt = (share) => ({
  zoom: 6 ** share,
  x: 0.25 * Math.sin(share * 4 * Math.PI),
  y: 0.25 * Math.sin(share * 6 * Math.PI),
});

/** Frames that are not counted: until what draws behind has as much to do as it lets wait, they come too soon. */
const AHEAD = 2;

/**
 * Redraws along the way, each frame with another camera, until the frames or the time are used up (two at least).
 * @param {(at: At) => void} move
 * @param {{count: number, budget: number}} limits budget in milliseconds
 * @param {() => Iterable<WebGL2RenderingContext>} contexts those that draw
 * @returns {Promise<import('./page.mjs').Gesture>}
 */
export async function along(move, { count, budget }, contexts = () => []) {
  /** @type {number[]} */
  const starts = [];
  const since = (/** @type {number} */ i) => (starts.at(-1) ?? 0) - (starts[i] ?? 0);
  while (starts.length <= count + AHEAD && (starts.length < AHEAD + 3 || since(AHEAD) < budget))
    await inFrame(() => {
      starts.push(performance.now());
      move(wayAt(starts.length / (count + AHEAD + 1)));
    });
  const whole = (await drawn(contexts)) - (starts[0] ?? 0);
  const frames = starts.slice(AHEAD + 1).map((start, i) => start - (starts[i + AHEAD] ?? 0));
  return { frames, drawn: starts.length, wall: whole / starts.length };
}

/**
 * The time of one change until it is on the screen.
 * @param {() => unknown} change
 * @param {() => Promise<number>} shown called with the change made, and before the next frame: when it is on the screen
 */
export async function painted(change, shown = drawn) {
  let start = 0;
  const end = await inFrame(() => {
    start = performance.now();
    change();
    return shown();
  });
  return end - start;
}

/** The vendor's name of what draws WebGL here. */
export function glRenderer() {
  const gl = document.createElement('canvas').getContext('webgl2');
  const names = gl?.getExtension('WEBGL_debug_renderer_info');
  return String(names ? gl?.getParameter(names.UNMASKED_RENDERER_WEBGL) : 'none');
}
