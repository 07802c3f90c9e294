import { VIEW, visit } from './visit.mjs';
import { watch } from './watch.mjs';

/** How long the app may take to show what was asked for, in milliseconds. */
const PATIENCE = 120_000;

/** Where the gestures are made: the middle of the page, over the canvas. */
const MIDDLE = { x: VIEW.width / 2, y: VIEW.height / 2 };

/**
 * @typedef {import('./visit.mjs').Visit} Visit
 * @typedef {{opened: number, painted: number | undefined, openScript: number, canvas: {width: number, height: number}}} Opening from the chosen
 *   file to pixels; from the dossier in memory to pixels, where the app says when that was; script time; size of the canvas in CSS pixels
 * @typedef {Visit & Opening} AppVisit
 */

/**
 * Waits for the app's mark made after a time, and gives when what it tells of was on the screen.
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {number} after
 */
export async function shownAfter(page, name, after) {
  const handle = await page.waitForFunction(
    ([wanted, since]) =>
      globalThis.watched.marks.find((mark) => mark.name === wanted && mark.at >= Number(since))?.shown,
    /** @type {const} */ ([name, after]),
    // Without an interval it would look every frame, and so make frames.
    { polling: 20, timeout: PATIENCE },
  );
  return Number(await handle.jsonValue());
}

/**
 * Opens the built app in a browser of its own, and a graph's dossier file in it by the main menu.
 * @param {import('../bench.mjs').Bench} bench
 * @param {import('../bench.mjs').Size} size
 * @param {boolean} [memory] whether its memory is watched
 * @returns {Promise<AppVisit>}
 */
export async function visitApp(bench, size, memory = false) {
  const file = await bench.graphFile(size);
  const app = await visit(bench, bench.url, { first: watch, memory });
  const { page, script } = app;
  try {
    await shownAfter(page, 'first-picture', 0);
    const before = await script();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Dossier: / }).click();
    await page.getByRole('menuitem', { name: /^Open a file/ }).click();
    await (await chooser).setFiles(file);
    const handle = await page.waitForFunction(() => globalThis.watched.chosen, undefined, { polling: 20 });
    const chosen = Number(await handle.jsonValue());
    const drawn = await shownAfter(page, 'overview-drawn', chosen);
    const openScript = (await script()) - before;
    const { ready, canvas } = await page.evaluate((since) => {
      const box = document.querySelector('canvas[data-id]')?.getBoundingClientRect();
      return {
        ready: globalThis.watched.marks.find(({ name, at }) => name === 'opened' && at >= since)?.at,
        canvas: { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) },
      };
    }, chosen);
    return { ...app, opened: drawn - chosen, painted: ready && drawn - ready, openScript, canvas };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/**
 * The same way as the peers' cameras go, by hand: the wheel to six times as near, and drags with the middle button between,
 * real events that the browser passes on as it would a mouse's. Only frames with an event in them are counted.
 * @param {AppVisit} app
 * @param {{count: number, budget: number}} limits
 * @returns {Promise<{frames: number[], wall: number, script: number}>} milliseconds; all of the gesture by its counted frames, with the
 *   driver's round trips; script time of a frame
 */
export async function gesture({ page, cdp, script }, { count, budget }) {
  const before = await script();
  await page.evaluate(() => {
    const { watched } = globalThis;
    const record = () => {
      if (!watched.recording) return;
      watched.frames.push({ start: performance.now(), inputs: watched.inputs.length });
      requestAnimationFrame(record);
    };
    Object.assign(watched, { recording: true, frames: [] });
    requestAnimationFrame(record);
  });
  const end = Date.now() + budget;
  const drag = Math.round(count / 6);
  for (let i = 0; i < count && Date.now() < end; i += 1) {
    if (Math.floor(i / drag) % 2 === 0) await wheel(cdp, (-1120 / count) * 2);
    else await dragStep(cdp, i % drag, drag);
  }
  const frames = await page.evaluate(() => {
    globalThis.watched.recording = false;
    return globalThis.watched.frames;
  });
  const times = frames
    .slice(1, -1)
    .flatMap(({ start, inputs }, i) =>
      inputs > (frames[i]?.inputs ?? 0) ? [(frames[i + 2]?.start ?? 0) - start] : [],
    );
  const wall = ((frames.at(-1)?.start ?? 0) - (frames[0]?.start ?? 0)) / times.length;
  return { frames: times, wall, script: ((await script()) - before) / times.length };
}

/** @param {import('@playwright/test').CDPSession} cdp @param {number} deltaY */
const wheel = (cdp, deltaY) =>
  cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...MIDDLE, deltaX: 0, deltaY });

/**
 * One step of a drag round the middle; the first presses, the last lets go.
 * @param {import('@playwright/test').CDPSession} cdp @param {number} step @param {number} of
 */
async function dragStep(cdp, step, of) {
  const turn = (step / of) * 2 * Math.PI;
  const at = { x: MIDDLE.x + 120 * Math.sin(turn), y: MIDDLE.y + 120 * (1 - Math.cos(turn)) };
  const button = /** @type {const} */ ({ button: 'middle', buttons: 4, clickCount: 1 });
  if (step === 0) await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at, ...button });
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at, ...button });
  if (step === of - 1)
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at, ...button });
}

/**
 * From the last event of a short gesture to the finished picture on the screen, in and out again in turn.
 * @param {AppVisit} app
 * @param {number} times
 */
export async function settles({ page, cdp }, times) {
  const found = [];
  for (let i = 0; i < times; i += 1) {
    for (let notch = 0; notch < 4; notch += 1) await wheel(cdp, i % 2 === 0 ? -100 : 100);
    const last = await page.evaluate(() => globalThis.watched.inputs.at(-1)?.at ?? 0);
    found.push((await shownAfter(page, 'overview-drawn', last)) - last);
  }
  return found;
}

/**
 * From a click on a relation type in the lens to the picture without it, or with it again.
 * @param {AppVisit} app
 * @param {RegExp} name the name of the type's field
 * @param {number} times
 */
export async function toggles({ page }, name, times) {
  const field = page.getByRole('checkbox', { name });
  await field.scrollIntoViewIfNeeded();
  const found = [];
  for (let i = 0; i < times; i += 1) {
    await field.click();
    const clicked = await page.evaluate(
      () => globalThis.watched.inputs.findLast(({ type }) => type === 'click')?.at ?? 0,
    );
    found.push((await shownAfter(page, 'overview-drawn', clicked)) - clicked);
  }
  return found;
}
