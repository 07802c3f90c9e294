import type { Locator, Page } from '@playwright/test';
import type { DossierFile } from '../../src/dossier/types.ts';
import { defaultLens } from '../../src/lens/lens.ts';
import { visibleOf } from '../../src/lens/visible.ts';
import { emptySpot, type Spot, savedFile, spotOf } from '../support/by-hand.ts';
import { run } from '../support/by-keyboard.ts';
import { openData } from '../support/fixtures.ts';
import { expect, openApp, test } from '../support/journey.ts';

const founding = openData('north-korea-russia.dossier.json');
const KOREA = 'state:north-korea';

const counts = (page: Page) => page.getByText(/\d+ of \d+ entities, \d+ of \d+ relations/);
const graph = (page: Page) => page.getByRole('application', { name: 'Graph of what is visible' });
const minimap = (page: Page) => page.getByRole('img', { name: /^Minimap/ });
const chosen = (page: Page): Locator => page.getByRole('treeitem', { selected: true });

async function open(page: Page): Promise<void> {
  await openApp(page);
  await expect(counts(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
}

/** The entities whose positions differ between two files. */
function movedBetween(before: DossierFile, after: DossierFile): string[] {
  const ids = new Set([...Object.keys(before.positions), ...Object.keys(after.positions)]);
  return [...ids].filter(
    (id) => JSON.stringify(before.positions[id]) !== JSON.stringify(after.positions[id]),
  );
}

const shipped = { positions: Object.fromEntries(founding.positions) } as unknown as DossierFile;
const far = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

test('a click selects, Ctrl and a click add and take away, a click on the ground clears', async ({
  page,
}) => {
  await open(page);
  const [korea, russia] = [await spotOf(page, 'North Korea'), await spotOf(page, 'Russia')];
  const ground = await emptySpot(page);
  await page.mouse.click(ground.x, ground.y);
  await expect(chosen(page)).toHaveCount(0);
  await page.mouse.click(korea.x, korea.y);
  await expect(page.getByRole('article', { name: 'The selected entity' })).toContainText('North Korea');
  await page.keyboard.down('Control');
  await page.mouse.click(russia.x, russia.y);
  await page.keyboard.up('Control');
  await expect(chosen(page)).toHaveCount(2);
  await expect(page.getByRole('article', { name: 'The selection' })).toContainText('2 entities selected');
  await page.keyboard.down('Control');
  await page.mouse.click(korea.x, korea.y);
  await page.keyboard.up('Control');
  await expect(chosen(page)).toHaveCount(1);
  await expect(chosen(page)).toHaveText(/^Russia, state/);
  await page.mouse.click(ground.x, ground.y);
  await expect(chosen(page)).toHaveCount(0);
});

test('a double click asks for the neighbours, quick clicks on two entities do not', async ({ page }) => {
  await open(page);
  const [korea, russia] = [await spotOf(page, 'North Korea'), await spotOf(page, 'Russia')];
  await page.keyboard.press('Escape');
  await page.mouse.click(korea.x, korea.y);
  await page.mouse.click(russia.x, russia.y);
  await expect(chosen(page)).toHaveText(/^Russia, state/);
  const tied = new Set(
    [...visibleOf(founding, defaultLens(founding.header.vocabulary)).relations.values()].flatMap(
      ({ relation: { subject, object } }) => ([subject, object].includes(KOREA) ? [subject, object] : []),
    ),
  );
  await page.waitForTimeout(400);
  await page.mouse.dblclick(korea.x, korea.y);
  await expect(chosen(page)).toHaveCount(tied.size);
});

test('a drag moves an entity and pins it, nothing else moves, and undo brings it back', async ({ page }) => {
  await open(page);
  const from = await spotOf(page, 'North Korea');
  await page.keyboard.press('Escape');
  await page.mouse.move(from.x, from.y);
  // The menu that told the place takes a moment to go; what it covers hears nothing until then.
  await page.waitForTimeout(500);
  await page.mouse.move(from.x + 1, from.y);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 10, { steps: 4 });
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => movedBetween(shipped, await savedFile(page))).toEqual([KOREA]);
  const [x = 0, y = 0, pinned] = (await savedFile(page)).positions[KOREA] ?? [];
  const [oldX = 0, oldY = 0] = founding.positions.get(KOREA) ?? [];
  expect(pinned).toBe(true);
  expect((y - oldY) / (x - oldX)).toBeCloseTo(40 / 60, 1);
  const to = await spotOf(page, 'North Korea');
  expect(far(to, { x: from.x + 60, y: from.y + 40 })).toBeLessThan(3);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => movedBetween(shipped, await savedFile(page))).toEqual([]);
  await expect.poll(async () => far(await spotOf(page, 'North Korea'), from)).toBeLessThan(1);
});

/** As on a page that is busy for most of a second: whatever falls due meanwhile happens afterwards, at once. */
function holdTimers(): void {
  const [start, stop] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  const held = new Map<number, () => void>();
  const release = (): void => {
    const due = [...held.values()];
    held.clear();
    for (const task of due) task();
  };
  start(release, 900);
  const later = (task: () => void, milliseconds = 0): number => {
    if (performance.now() > 850 || milliseconds < 100) return start(task, milliseconds);
    const id = start(() => undefined, milliseconds);
    held.set(id, task);
    return id;
  };
  Object.assign(window, {
    setTimeout: later,
    clearTimeout: (id: number) => {
      held.delete(id);
      stop(id);
    },
  });
}

test('all is in view at first, however busy the page was while it waited for fonts', async ({ page }) => {
  await open(page);
  const [korea, russia] = [await spotOf(page, 'North Korea'), await spotOf(page, 'Russia')];
  await page.evaluate(() => indexedDB.deleteDatabase('throughline'));
  await page.goto('about:blank');
  await page.route('**/*.woff2', () => new Promise(() => undefined));
  await page.addInitScript(holdTimers);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('tree', { name: /^What is drawn: \d/ })).toBeAttached();
  // Words have other widths in another font.
  for (const [name, before] of [
    ['North Korea', korea],
    ['Russia', russia],
  ] as const)
    await expect.poll(async () => far(await spotOf(page, name), before)).toBeLessThan(25);
});

test('fonts that come late leave the picture as large and in the same place as fonts that come at once', async ({
  page,
}) => {
  await open(page);
  const [korea, russia] = [await spotOf(page, 'North Korea'), await spotOf(page, 'Russia')];
  await page.evaluate(() => indexedDB.deleteDatabase('throughline'));
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await route.continue();
  });
  await page.goto('about:blank');
  await open(page);
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(async () => far(await spotOf(page, 'North Korea'), korea)).toBeLessThan(0.5);
  expect(far(await spotOf(page, 'Russia'), russia)).toBeLessThan(0.5);
});

test('the wheel zooms at the pointer, and the minimap is there just while something is out of view', async ({
  page,
}) => {
  await open(page);
  const [korea, russia] = [await spotOf(page, 'North Korea'), await spotOf(page, 'Russia')];
  await expect(minimap(page)).toBeHidden();
  const pointer = { x: Math.round((korea.x + russia.x) / 2), y: Math.round((korea.y + russia.y) / 2) };
  await page.mouse.move(pointer.x, pointer.y);
  for (let i = 0; i < 2; i += 1) await page.mouse.wheel(0, -120);
  await expect(minimap(page)).toBeVisible();
  const zoomed = await spotOf(page, 'Russia');
  const grown = far(zoomed, pointer) / far(russia, pointer);
  expect(grown).toBeGreaterThan(1.3);
  expect(far(await spotOf(page, 'North Korea'), pointer) / far(korea, pointer)).toBeCloseTo(grown, 1);
  await minimap(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await spotOf(page, 'Russia')).x).toBeLessThan(zoomed.x - 20);
  await page.keyboard.press('Shift+1');
  await expect(minimap(page)).toBeHidden();
  await expect.poll(async () => far(await spotOf(page, 'Russia'), russia)).toBeLessThan(2);
});

test('the menu opens by right-click and by Shift+F10 on what is meant, and does what it says', async ({
  page,
}) => {
  await open(page);
  const korea = await spotOf(page, 'North Korea');
  const menu = page.getByRole('menu', { name: 'North Korea' });
  await page.keyboard.press('Escape');
  await page.mouse.click(korea.x, korea.y, { button: 'right' });
  await expect(menu).toBeVisible();
  await expect(chosen(page)).toHaveText(/^North Korea, state/);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(graph(page)).toBeFocused();
  await expect(chosen(page)).toHaveCount(1);

  await page.keyboard.press('Shift+F10');
  // The menu takes the focus once it is drawn; a key pressed before would go to whatever it then falls on.
  await expect(menu.locator(':focus')).toHaveCount(1);
  await menu.getByRole('menuitem', { name: /^Pin the selection/ }).press('Enter');
  await expect(menu).toBeHidden();
  await expect(graph(page)).toBeFocused();
  expect((await savedFile(page)).positions[KOREA]?.[2]).toBe(true);

  await page.keyboard.press('Escape');
  await page.mouse.move(korea.x, korea.y);
  for (let i = 0; i < 8; i += 1) await page.mouse.wheel(0, -120);
  await spotOf(page, 'Russia');
  await page.keyboard.press('Shift+1');
  await expect(minimap(page)).toBeHidden();

  const ground = await emptySpot(page);
  await page.mouse.click(ground.x, ground.y, { button: 'right' });
  const own = page.getByRole('menu', { name: 'Graph' });
  await expect(own.getByRole('menuitem', { name: /^Arrange by ties/ })).toBeVisible();
  await expect(own.getByRole('menuitem', { name: /^Fit everything/ })).toBeVisible();
});

for (const layout of [
  'Arrange by ties',
  'Arrange as a hierarchy',
  'Arrange in circles',
  'Arrange in a grid',
]) {
  test(`${layout}: everything but what is pinned finds a new place, and one undo brings all back`, async ({
    page,
  }) => {
    await open(page);
    await spotOf(page, 'North Korea');
    await page.keyboard.press('p');
    const before = await savedFile(page);
    expect(before.positions[KOREA]?.[2]).toBe(true);
    await run(page, layout);
    await expect
      .poll(async () => movedBetween(before, await savedFile(page)).length)
      .toBeGreaterThan(founding.positions.size / 3);
    const after = await savedFile(page);
    expect(after.positions[KOREA]).toEqual(before.positions[KOREA]);
    await expect(minimap(page)).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => movedBetween(before, await savedFile(page))).toEqual([]);
  });
}

test('no filter moves anything, and chips bring back what is filtered away', async ({ page }) => {
  await open(page);
  const [korea, russia] = [await spotOf(page, 'North Korea'), await spotOf(page, 'Russia')];
  await page.keyboard.press('Escape');
  const all = await counts(page).textContent();
  for (const name of [/^Diplomacy:/, /^Transfer:/, /^Possible:/]) {
    await page.getByRole('checkbox', { name }).click();
    await expect(page.getByRole('checkbox', { name })).not.toBeChecked();
  }
  await expect(counts(page)).not.toHaveText(all ?? '');
  expect(await spotOf(page, 'North Korea')).toEqual(korea);
  expect(await spotOf(page, 'Russia')).toEqual(russia);
  expect(movedBetween(shipped, await savedFile(page))).toEqual([]);
  await page.getByRole('button', { name: 'Reset filters' }).click();
  await expect(counts(page)).toHaveText(all ?? '');
  await page.getByRole('checkbox', { name: /^Military:/ }).click();
  await page.getByRole('button', { name: /Military hidden/ }).click();
  await expect(counts(page)).toHaveText(all ?? '');
  expect(await spotOf(page, 'North Korea')).toEqual(korea);
  expect(await spotOf(page, 'Russia')).toEqual(russia);
});
