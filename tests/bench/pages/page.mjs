import { glRenderer, inFrame } from './clock.mjs';
import { graphOf } from './graph.mjs';

/**
 * What a peer's page can do; all times are milliseconds.
 * @typedef {{frames: number[], wall: number}} Gesture
 * @typedef {object} Peer
 * @property {(graph: ReturnType<typeof graphOf>) => unknown} build what the peer keeps in memory, from plain objects
 * @property {(built: any) => Promise<number>} mount from that to pixels, in milliseconds
 * @property {(limits: {count: number, budget: number}) => Promise<Gesture>} frames pans and zooms with a true redraw each frame
 * @property {() => Promise<number>} settle one redraw from the end of a gesture to the finished picture
 * @property {(type: string, visible: boolean) => Promise<number>} [toggle] shows or hides a relation type
 *
 * @typedef {{built: number, painted: number}} Loaded
 * @typedef {Omit<Peer, 'build' | 'mount'> & {load: (address: string) => Promise<Loaded>, opened: Promise<number>, glRenderer: () => string}} Bench
 */

/**
 * Offers a peer to the bench as `globalThis.bench`. A file chosen in the page's input is opened as a user would wait for it:
 * read, parsed, built and drawn.
 * @param {Peer} peer
 */
export function offer(peer) {
  const { build, mount, ...rest } = peer;
  const input = /** @type {HTMLInputElement} */ (document.querySelector('input'));
  /** @type {Promise<number>} */
  const opened = new Promise((done, fail) => {
    input.addEventListener('change', async () => {
      try {
        const start = performance.now();
        const text = (await input.files?.[0]?.text()) ?? '';
        await mount(build(graphOf(JSON.parse(text))));
        done(performance.now() - start);
      } catch (error) {
        fail(error);
      }
    });
  });
  /** @type {Bench} */
  const bench = {
    ...rest,
    opened,
    glRenderer,
    async load(address) {
      const graph = graphOf(await (await fetch(address)).json());
      const { built, time } = await inFrame(() => {
        const start = performance.now();
        return { built: build(graph), time: performance.now() - start };
      });
      return { built: time, painted: await mount(built) };
    },
  };
  Object.assign(globalThis, { bench });
}

/** Where the peer draws. */
export const stage = /** @type {HTMLElement} */ (document.querySelector('#stage'));
