import type { Page } from '@playwright/test';
import { emptySpot, type Spot, spotOf } from '../support/by-hand.ts';
import { expect, openApp, test } from '../support/journey.ts';

const NAMES = ['North Korea', 'Russia', 'Kim Jong Un', 'Vladimir Putin'] as const;

const row = (page: Page, name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}, `) });
const selected = (page: Page) => page.getByRole('treeitem', { selected: true });

/** The graph's edges, a little inside of it. */
async function edges(page: Page) {
  const box = await page.getByRole('application', { name: 'Graph of what is visible' }).boundingBox();
  if (!box) throw new Error('The graph is not drawn.');
  return { left: box.x + 4, top: box.y + 4, bottom: box.y + box.height - 4 };
}

/** Drags with these keys held, from where nothing is drawn; before the button is let go, `meanwhile` happens. */
async function lasso(
  page: Page,
  keys: readonly string[],
  way: readonly Spot[],
  meanwhile?: () => Promise<void>,
): Promise<void> {
  const from = await emptySpot(page);
  await page.mouse.move(from.x, from.y);
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.down();
  for (const { x, y } of way) await page.mouse.move(x, y, { steps: 6 });
  await meanwhile?.();
  await page.mouse.up();
  for (const key of keys) await page.keyboard.up(key);
}

test('a lasso selects what it goes around, adds with Shift, and is given up with Escape', async ({
  page,
}) => {
  await openApp(page);
  const spots: Spot[] = [];
  for (const name of NAMES) spots.push(await spotOf(page, name));
  const places = spots.map(({ x }) => x).sort((a, b) => a - b);
  const middle = ((places[0] ?? 0) + (places.at(-1) ?? 0)) / 2;
  const { left, top, bottom } = await edges(page);
  const { x: right } = await emptySpot(page);
  const above = { x: right, y: top };
  const rightHalf = [above, { x: middle, y: top }, { x: middle, y: bottom }, { x: right, y: bottom }];
  const leftHalf = [
    { x: left, y: top },
    { x: left, y: bottom },
    { x: middle, y: bottom },
    { x: middle, y: top },
  ];

  await lasso(page, ['Control'], rightHalf);
  await expect.poll(() => selected(page).count()).toBeGreaterThan(1);
  for (const [i, name] of NAMES.entries()) {
    const inside = (spots[i]?.x ?? 0) > middle;
    await expect(row(page, name)).toHaveAttribute('aria-selected', String(inside));
  }
  const many = await selected(page).count();

  await lasso(page, ['Control', 'Shift'], [above, ...leftHalf], () => page.keyboard.press('Escape'));
  await expect(selected(page)).toHaveCount(many);

  await lasso(page, ['Control', 'Shift'], [above, ...leftHalf]);
  for (const name of NAMES) await expect(row(page, name)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('treeitem', { level: 1, selected: false })).toHaveCount(0);
});

test('the space bar or the middle button moves the picture, even from an entity', async ({ page }) => {
  await openApp(page);
  const [one, other] = [await spotOf(page, 'Vladimir Putin'), await spotOf(page, 'North Korea')];
  const drag = async (from: Spot, button: 'left' | 'middle'): Promise<void> => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down({ button });
    await page.mouse.move(from.x + 40, from.y + 30, { steps: 5 });
    await page.mouse.up({ button });
  };
  await page.keyboard.down('Space');
  await drag(other, 'left');
  await page.keyboard.up('Space');
  await drag({ x: other.x + 40, y: other.y + 30 }, 'middle');
  for (const [name, before] of [
    ['Vladimir Putin', one],
    ['North Korea', other],
  ] as const) {
    const after = await spotOf(page, name);
    expect(after.x - before.x).toBeCloseTo(80, 0);
    expect(after.y - before.y).toBeCloseTo(60, 0);
  }
});

test('Shift and a double-click takes the neighbours out that a double-click added', async ({ page }) => {
  await openApp(page);
  const { x, y } = await spotOf(page, 'Vladimir Putin');
  await page.mouse.dblclick(x, y);
  await expect.poll(() => selected(page).count()).toBeGreaterThan(1);
  await page.keyboard.down('Shift');
  await page.mouse.dblclick(x, y);
  await page.keyboard.up('Shift');
  await expect(selected(page)).toHaveCount(1);
  await expect(row(page, 'Vladimir Putin')).toHaveAttribute('aria-selected', 'true');
});

test('Ctrl+C puts the relations of what is selected on the clipboard as a table', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page);
  await spotOf(page, 'Troops, autumn');
  await page.keyboard.press('Control+c');
  await expect(page.getByText(/^\d+ relations are on the clipboard as a table\.$/)).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n');
  expect(lines[0]?.split('\t')).toEqual([
    'Subject',
    'Relation',
    'Object',
    'How sure',
    'Number',
    'Origins',
    'Sources',
  ]);
  const supplied = lines.find((line) => line.startsWith('North Korea\tsupplied\t'))?.split('\t');
  expect(supplied?.[4]).toBe('10,000–12,000');
});
