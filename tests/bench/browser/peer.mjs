import { visit } from './visit.mjs';

/**
 * What one visit to a peer's page gave, in milliseconds (memory in bytes).
 * @typedef {object} PeerVisit
 * @property {number} opened from the file to pixels
 * @property {number} painted from what the peer keeps in memory to pixels
 * @property {number} openScript script time of opening
 * @property {number[]} frames true redraws while panning and zooming
 * @property {number} wall mean of all frames of the gesture until the last was finished: what the GPU process did behind is in it
 * @property {number} frameScript script time of a frame
 * @property {number[]} settles from a gesture's end to the finished picture
 * @property {number[]} toggles a relation type hidden, and shown again
 *
 * @typedef {{peer: 'cytoscape' | 'sigma' | 'vis', size: import('../bench.mjs').Size, canvas: {width: number, height: number}, rich?: true, toggle?: string}} Wanted
 *   `canvas` in CSS pixels; `toggle` is a relation type
 */

/** How much of a gesture is made. @param {boolean} quick */
export const limits = (quick) => (quick ? { count: 24, budget: 3000 } : { count: 60, budget: 15_000 });

/**
 * Opens a peer's page in a browser of its own and a graph's file in it, pans and zooms, and lets it settle. Throws when the page
 * shows next to nothing.
 * @param {import('../bench.mjs').Bench} bench
 * @param {Wanted} wanted
 * @returns {Promise<PeerVisit>}
 */
export async function visitPeer(bench, { peer, size, canvas, rich, toggle }) {
  const file = await bench.graphFile(size);
  const search = `width=${canvas.width}&height=${canvas.height}${rich ? '&rich' : ''}`;
  const { page, script, proven, close } = await visit(bench, `${bench.peers}/${peer}?${search}`);
  try {
    const before = await script();
    await page.locator('input').setInputFiles(file);
    const times = await page.evaluate(() => globalThis.bench.opened);
    const openScript = (await script()) - before;
    await proven(`${peer}${rich ? '-rich' : ''}-${size}`);
    const shown = await script();
    const gesture = await page.evaluate((some) => globalThis.bench.frames(some), limits(bench.quick));
    const frameScript = ((await script()) - shown) / gesture.drawn;
    const settles = [await page.evaluate(() => globalThis.bench.settle())];
    const toggles = [];
    for (const visible of toggle ? [false, true] : []) {
      const change = /** @type {const} */ ([toggle ?? '', visible]);
      toggles.push(
        await page.evaluate(([type, show]) => globalThis.bench.toggle?.(type, show) ?? Number.NaN, change),
      );
    }
    return {
      ...times,
      openScript,
      frames: gesture.frames,
      wall: gesture.wall,
      frameScript,
      settles,
      toggles,
    };
  } finally {
    await close();
  }
}

/**
 * The memory of a peer's page that opens a graph's file.
 * @param {import('../bench.mjs').Bench} bench
 * @param {Wanted} wanted
 */
export async function memoryOfPeer(bench, { peer, size, canvas }) {
  const file = await bench.graphFile(size);
  const address = `${bench.peers}/${peer}?width=${canvas.width}&height=${canvas.height}`;
  const { page, memory, close } = await visit(bench, address, { memory: true });
  try {
    await page.locator('input').setInputFiles(file);
    await page.evaluate(() => globalThis.bench.opened);
    return await memory();
  } finally {
    await close();
  }
}
