import { glRenderer, inFrame } from './clock.mjs';

/**
 * What a peer's page can do; all times are milliseconds.
 * @typedef {import('./graph.mjs').DossierFile} DossierFile
 * @typedef {{frames: number[], drawn: number, wall: number}} Gesture each counted frame's time; how many were drawn at all, and their mean until
 *   the last was finished
 * @typedef {object} Peer
 * @property {(file: DossierFile) => unknown} build what the peer keeps in memory
 * @property {(built: any) => Promise<number>} mount from that to pixels
 * @property {(limits: {count: number, budget: number}) => Promise<Gesture>} frames pans and zooms with a true redraw each frame
 * @property {() => Promise<number>} settle one redraw from the end of a gesture to the finished picture
 * @property {(type: string, visible: boolean) => Promise<number>} [toggle] shows or hides a relation type
 *
 * @typedef {{painted: number, opened: number}} Opened from what the peer keeps to pixels; from the file to pixels
 * @typedef {Omit<Peer, 'build' | 'mount'> & {opened: Promise<Opened>, glRenderer: () => string}} Bench
 */

/**
 * Offers a peer to the bench as `globalThis.bench`. A file chosen in the page's input is opened as a user would wait for it:
 * read, parsed, built and drawn.
 * @param {Peer} peer
 */
export function offer({ build, mount, ...rest }) {
  const input = /** @type {HTMLInputElement} */ (document.querySelector('input'));
  const chosen = new Promise((done) => input.addEventListener('change', done, { once: true }));
  const open = async () => {
    await chosen;
    const start = performance.now();
    const text = await input.files?.[0]?.text();
    const built = await inFrame(() => build(JSON.parse(text ?? '')));
    const painted = await mount(built);
    return { painted, opened: performance.now() - start };
  };
  /** @type {Bench} */
  const bench = { ...rest, opened: open(), glRenderer };
  Object.assign(globalThis, { bench });
}

/** Where the peer draws. */
export const stage = /** @type {HTMLElement} */ (document.querySelector('#stage'));

/** What the address asks for: the size of the stage in CSS pixels, and variants. */
export const asked = new URLSearchParams(location.search);
for (const side of /** @type {const} */ (['width', 'height'])) {
  const length = asked.get(side);
  if (length) stage.style[side] = `${length}px`;
}
