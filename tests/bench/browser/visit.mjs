import { inkOf } from './ink.mjs';
import { memoryOf } from './memory.mjs';

/** What gave frames that agree with the wall clock, without graphics hardware (an asynchronous compositor reports frames it never drew). */
export const FRAME_FLAGS = [
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Every page has this size. */
export const VIEW = { width: 1280, height: 800 };

/**
 * @typedef {object} Visit
 * @property {import('@playwright/test').Page} page
 * @property {import('@playwright/test').CDPSession} cdp
 * @property {() => Promise<number>} script milliseconds that the page's main thread has spent in script so far
 * @property {() => Promise<import('./memory.mjs').Memory>} memory from a visit that watches it; looking costs time, so no times are taken from such a visit
 * @property {(name: string) => Promise<void>} proven throws when the page, or what it shows, is as good as blank
 * @property {() => Promise<void>} close
 */

/**
 * A browser of its own with one page, at an address.
 * @param {import('../bench.mjs').Bench} bench
 * @param {string} address
 * @param {{first?: () => void, memory?: boolean}} [wishes] what runs in the page before anything else; whether its memory is watched
 * @returns {Promise<Visit>}
 */
export async function visit(bench, address, { first, memory: watched = false } = {}) {
  const browser = await bench.launch(FRAME_FLAGS);
  const page = await browser.newPage({ viewport: VIEW });
  page.setDefaultTimeout(180_000);
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const memory = watched ? await memoryOf(cdp) : () => Promise.reject(new Error('Memory was not watched.'));
  if (first) await page.addInitScript(first);
  await page.goto(address);
  return {
    page,
    cdp,
    memory,
    script: async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
    },
    proven: async (name) => {
      if (errors.length > 0) throw new Error(errors.join('; '));
      const { colours, ink } = await inkOf(browser, await bench.shot(name, page));
      if (colours < 16 || ink < 0.005)
        throw new Error(`${name} looks blank: ${colours} colours, ink on ${(100 * ink).toFixed(2)} %`);
    },
    close: () => browser.close(),
  };
}
