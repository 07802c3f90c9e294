import path from 'node:path';
import { visit } from './visit.mjs';

/**
 * What one visit to a peer's page gave, in milliseconds (memory in bytes).
 * @typedef {object} PeerVisit
 * @property {number} built from plain objects to what the peer keeps in memory
 * @property {number} painted from that to pixels
 * @property {number} loadScript script time of both
 * @property {number[]} frames true redraws while panning and zooming
 * @property {number} wall all of the gesture by number of frames: its mean, with what the GPU process did behind it
 * @property {number} frameScript script time of a frame
 * @property {number} settle from the gesture's end to the finished picture
 * @property {import('./memory.mjs').Memory} memory
 */

/** @param {boolean} quick */
const limits = (quick) => (quick ? { count: 24, budget: 3000 } : { count: 60, budget: 15_000 });

/**
 * Opens a peer's page in a browser of its own, loads a graph, pans and zooms, and lets it settle. Throws when the page shows
 * next to nothing.
 * @param {import('../bench.mjs').Bench} bench
 * @param {string} peer the page's name, with `?variant` where it has any
 * @param {import('../bench.mjs').Size} size
 * @returns {Promise<PeerVisit>}
 */
export async function visitPeer(bench, peer, size) {
  const file = path.basename(await bench.graphFile(size));
  const { page, script, memory, proven, close } = await visit(bench, `${bench.peers}/${peer}`);
  try {
    const before = await script();
    const loaded = await page.evaluate((address) => globalThis.bench.load(address), `/${file}`);
    const afterLoad = await script();
    await proven(`${peer.replace('?', '-')}-${size}`);
    const shown = await script();
    const gesture = await page.evaluate((wanted) => globalThis.bench.frames(wanted), limits(bench.quick));
    const afterGesture = await script();
    const settle = await page.evaluate(() => globalThis.bench.settle());
    return {
      ...loaded,
      loadScript: afterLoad - before,
      frames: gesture.frames,
      wall: gesture.wall / gesture.frames.length,
      frameScript: (afterGesture - shown) / (gesture.frames.length + 1),
      settle,
      memory: await memory(),
    };
  } finally {
    await close();
  }
}
