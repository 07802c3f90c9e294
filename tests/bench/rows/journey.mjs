import { shownAfter, visitApp } from '../browser/app.mjs';
import { median, rounded } from '../statistics.mjs';

/** The browser calls a task long from here on, in milliseconds. */
const LONG = 50;

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
const rest = (page) => page.waitForTimeout(1_000);

/** What a person does with a large dossier, one thing after the other. @type {Readonly<Record<string, (page: Page) => Promise<void>>>} */
const STEPS = {
  zoom: async (page) => {
    await page.mouse.move(600, 420);
    for (let i = 0; i < 13; i += 1) {
      await page.mouse.wheel(0, -200);
      await page.waitForTimeout(30);
    }
  },
  pan: async (page) => {
    await page.mouse.down({ button: 'middle' });
    for (let i = 0; i < 20; i += 1) await page.mouse.move(600 - 12 * i, 420 - 6 * i);
    await page.mouse.up({ button: 'middle' });
  },
  search: async (page) => {
    await page.getByRole('combobox', { name: 'Find an entity' }).pressSequentially('kari ri', { delay: 60 });
    await page.getByRole('option').first().waitFor();
  },
  select: async (page) => {
    await page.getByRole('option').first().click();
    await page.getByRole('article', { name: 'The selected entity' }).waitFor();
  },
  evidence: async (page) => {
    await page
      .getByRole('button', { name: /^Evidence: / })
      .first()
      .click();
    await page.getByRole('article', { name: 'The selected relation' }).waitFor();
  },
  filter: async (page) => {
    const since = await page.evaluate(() => performance.now());
    await page.getByRole('checkbox', { name: /^Money:/ }).click();
    await shownAfter(page, 'overview-drawn', since);
    await page.getByRole('checkbox', { name: /^Money:/ }).click();
  },
  back: async (page) => {
    await page.getByRole('application', { name: 'Graph of what is visible' }).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+1');
  },
};

/**
 * The longest task of each step, in milliseconds; 0 where none was long.
 * @param {import('../bench.mjs').Bench} bench
 */
async function walk(bench) {
  const app = await visitApp(bench, 'L');
  const { page } = app;
  try {
    await page.waitForTimeout(3_000);
    await page.evaluate(() => {
      const tasks = /** @type {number[]} */ ([]);
      Object.assign(globalThis, { longTasks: tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    /** @type {Record<string, number>} */
    const longest = {};
    for (const [step, act] of Object.entries(STEPS)) {
      await act(page);
      await rest(page);
      longest[step] = await page.evaluate(() =>
        Math.max(
          0,
          .../** @type {{longTasks: number[]}} */ (/** @type {unknown} */ (globalThis)).longTasks.splice(0),
        ),
      );
    }
    return longest;
  } finally {
    await app.close();
  }
}

/** The longest task of the page on a walk through a large dossier, after it is open. */
export const journey = {
  ids: ['journey-L'],
  slow: true,
  /** @param {import('../bench.mjs').Bench} bench */
  async measure(bench) {
    /** @type {Record<string, number>[]} */
    const walks = [];
    for (let i = 0; i < 3; i += 1) walks.push(await walk(bench));
    const worst = walks.map((one) => Math.max(...Object.values(one)));
    const steps = Object.keys(STEPS).map((step) => {
      const times = walks.map((one) => one[step] ?? 0);
      return `${step} ${Math.max(...times) > 0 ? times.map((time) => Math.round(time)).join('/') : 'none'}`;
    });
    const ours = median(worst);
    return [
      {
        id: 'journey-L',
        what: 'Longest task of the page while zooming, panning, searching, selecting, reading evidence, filtering and going back',
        size: 'L',
        ours: rounded(ours),
        peer: `the browser's own measure of a long task`,
        peerValue: LONG,
        ratio: rounded(ours > 0 ? LONG / ours : 1),
        unit: 'ms',
        n: walks.length,
        peerN: 1,
        peerP95: LONG,
        peerMean: LONG,
        p95: rounded(Math.max(...worst)),
        mean: rounded(worst.reduce((sum, n) => sum + n, 0) / worst.length),
        note: `Long tasks by the browser's own entries, three walks: ${steps.join(', ')}. None counts as 0, and as a ratio of 1.`,
      },
    ];
  },
};
