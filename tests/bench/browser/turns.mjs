import { gesture, settles, toggles, visitApp } from './app.mjs';
import { limits, memoryOfPeer, visitPeer } from './peer.mjs';

/**
 * @typedef {import('../bench.mjs').Bench} Bench
 * @typedef {import('./peer.mjs').PeerVisit} PeerVisit
 * @typedef {Omit<PeerVisit, 'painted'> & {painted: number | undefined}} OurVisit
 */

/**
 * What one visit to the app gave: opened, panned and zoomed, left to settle, a type hidden and shown, as the peers are.
 * @param {Bench} bench
 * @param {import('../bench.mjs').Size} size
 * @param {RegExp | undefined} toggle the name of a relation type's field
 * @returns {Promise<{ours: OurVisit, canvas: {width: number, height: number}}>}
 */
export async function visitOurs(bench, size, toggle) {
  const app = await visitApp(bench, size);
  try {
    await app.proven(`ours-${size}`);
    const { opened, painted, openScript, canvas } = app;
    // First, where all of the picture is in view: what the end of a gesture costs most.
    const settled = await settles(app, 4);
    const { frames, wall, script } = await gesture(app, limits(bench.quick));
    const ours = {
      opened,
      painted,
      openScript,
      frames,
      wall,
      frameScript: script,
      settles: settled,
      toggles: toggle ? await toggles(app, toggle, 4) : [],
    };
    return { ours, canvas };
  } finally {
    await app.close();
  }
}

/**
 * The app and a peer in turn, each time in new browsers, on canvases of the same size.
 * @param {Bench} bench
 * @param {{peer: 'cytoscape' | 'sigma' | 'vis', size: import('../bench.mjs').Size, times: number, toggle?: {field: RegExp, type: string}}} what
 * @returns {Promise<{ours: OurVisit[], theirs: PeerVisit[], canvas: {width: number, height: number}}>}
 */
export async function byTurns(bench, { peer, size, times, toggle }) {
  /** @type {OurVisit[]} */
  const all = [];
  /** @type {PeerVisit[]} */
  const theirs = [];
  let canvas = { width: 0, height: 0 };
  for (let i = 0; i < times; i += 1) {
    const one = await visitOurs(bench, size, toggle?.field);
    all.push(one.ours);
    canvas = one.canvas;
    theirs.push(await visitPeer(bench, { peer, size, canvas, ...(toggle && { toggle: toggle.type }) }));
  }
  return { ours: all, theirs, canvas };
}

/**
 * The memory of the app and of a peer that open a graph's file, in turn, in visits of their own.
 * @param {Bench} bench
 * @param {{peer: 'cytoscape' | 'sigma' | 'vis', size: import('../bench.mjs').Size, times: number}} what
 * @returns {Promise<{ours: import('./memory.mjs').Memory[], theirs: import('./memory.mjs').Memory[]}>}
 */
export async function memoryByTurns(bench, { peer, size, times }) {
  const [ours, theirs] = [[], []].map((list) => /** @type {import('./memory.mjs').Memory[]} */ (list));
  for (let i = 0; i < times; i += 1) {
    const app = await visitApp(bench, size, true);
    ours?.push(await app.memory().finally(app.close));
    theirs?.push(await memoryOfPeer(bench, { peer, size, canvas: app.canvas }));
  }
  return { ours: ours ?? [], theirs: theirs ?? [] };
}
