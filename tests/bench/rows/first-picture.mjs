import { rowOf } from '../statistics.mjs';

/** What the founding dossier may take, in milliseconds. */
const BOUND = 1000;

/**
 * A first visit in a browser without any cache: from navigation to the frame after the picture was drawn, or for the
 * blank page to its first paint.
 * @param {import('../bench.mjs').Bench} bench
 * @param {string} address
 * @param {string} until name of the performance entry to wait for
 */
async function visit({ launch }, address, until) {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  const handle = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
    until,
  );
  const time = Number(await handle.jsonValue());
  await browser.close();
  return time;
}

/** First meaningful paint of the founding dossier, against what was asked and against the same browser's blank page. */
export const firstPicture = {
  ids: ['first-picture', 'first-picture-blank'],
  /** @param {import('../bench.mjs').Bench} bench */
  async measure(bench) {
    const [ours, blank] = [[], []].map((list) => /** @type {number[]} */ (list));
    for (let i = 0; i < (bench.quick ? 3 : 11); i += 1) {
      ours?.push(await visit(bench, bench.url, 'first-picture'));
      blank?.push(await visit(bench, `${bench.url}/favicon.svg`, 'first-paint'));
    }
    const what = 'First visit to the drawn founding dossier, 1280×800, cold cache';
    const shared = { what, size: 'founding dossier', unit: 'ms' };
    const note =
      'Median from navigation start to the frame after the first full drawing, software rendering.';
    return [
      rowOf({ ...shared, id: 'first-picture', peer: 'the bound of 1 s', note }, ours ?? [], [BOUND]),
      rowOf(
        { ...shared, id: 'first-picture-blank', peer: 'an empty picture from the same server', note },
        ours ?? [],
        blank ?? [],
      ),
    ];
  },
};
