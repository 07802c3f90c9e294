import type { Page } from '@playwright/test';
import { emptySpot, spotOf } from '../support/by-hand.ts';
import { chooseFile, expect, expectAccessible, openApp, test } from '../support/journey.ts';
import { fileOf } from '../support/planted.ts';

const graph = (page: Page) => page.getByRole('application', { name: 'Graph of what is visible' });
const counts = (page: Page) =>
  page.getByText(/[\d,]+ (of [\d,]+ )?entities, [\d,]+ (of [\d,]+ )?relations/).first();
const list = (page: Page) => page.getByRole('tree', { name: /^What is drawn: / });
const drawn = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName('overview-drawn').at(-1)?.startTime ?? 0);

/** Does something, and waits until the overview has been painted since. */
async function repainted(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await drawn(page);
  await act();
  await expect.poll(() => drawn(page)).toBeGreaterThan(before);
}

/** Opens a large file, and waits until it is named and painted. */
async function open(page: Page, size: 'M' | 'L', bare = false): Promise<void> {
  await openApp(page);
  await repainted(page, async () => {
    await chooseFile(page, 'planted.dossier.json', fileOf(size, bare));
    await expect(page.getByRole('button', { name: /^Dossier: Planted graph of / })).toBeVisible({
      timeout: 60_000,
    });
  });
}

/** How many different colours a part of the window shows: more than a few where something is painted. */
async function colours(page: Page): Promise<number> {
  const box = await graph(page).boundingBox();
  const shot = await page.screenshot({ ...(box && { clip: box }) });
  return new Set(shot.toString('latin1').match(/[\s\S]{4}/g)).size;
}

test('fifty thousand entities open whole, and a neighbourhood is found, read, filtered and left again', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, 'L');
  await expect(counts(page)).toHaveText(/of 50,000 entities, 150,000 relations/);
  await expect(list(page)).toHaveAccessibleName(/listed: the best connected/);
  expect(await colours(page)).toBeGreaterThan(200);

  // What is found is shown among its neighbours, drawn in full, and its evidence can be read.
  const hub = (await page.getByRole('treeitem').first().textContent()) ?? '';
  const name = hub.split(',', 1)[0] ?? '';
  await page.getByRole('combobox', { name: 'Find an entity' }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
  await expect(page.getByRole('article', { name: 'The selected entity' })).toContainText(name);
  await expect(list(page)).toHaveAccessibleName(/listed: what is near or selected/);
  await expect(page.getByRole('treeitem', { selected: true })).toHaveText(new RegExp(`^${name}, `));
  await page
    .getByRole('button', { name: /^Evidence: / })
    .first()
    .click();
  await expect(page.getByRole('article', { name: 'The selected relation' })).toBeVisible();

  const before = (await counts(page).textContent()) ?? '';
  await repainted(page, () => page.getByRole('checkbox', { name: /^Money:/ }).click());
  await expect(counts(page)).not.toHaveText(before);
  await repainted(page, () => page.getByRole('button', { name: 'Reset filters' }).click());
  await expect(counts(page)).toHaveText(before);

  await graph(page).focus();
  await page.keyboard.press('Escape');
  await repainted(page, () => page.keyboard.press('Shift+1'));
  await expect(list(page)).toHaveAccessibleName(/listed: the best connected/);
});

test('the overview is looked around in by hand, and passes what is near into full drawing and back', async ({
  page,
}) => {
  await open(page, 'M');
  const box = await graph(page).boundingBox();
  if (!box) throw new Error('The graph is not drawn.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await repainted(page, async () => {
    for (let i = 0; i < 6; i += 1) {
      await page.mouse.wheel(0, -240);
      // Events that come at once are one to the browser.
      await page.waitForTimeout(40);
    }
  });
  await expect(list(page)).toHaveAccessibleName(/listed: what is near or selected/);
  const near = page.getByRole('treeitem');
  const first = (await near.first().textContent()) ?? '';
  await repainted(page, async () => {
    await graph(page).focus();
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('Shift+ArrowRight');
  });
  await expect(near.first()).not.toHaveText(first);
  await repainted(page, () => page.keyboard.press('Shift+1'));
  await expect(list(page)).toHaveAccessibleName(/listed: the best connected/);
});

test('what the overview shows can be pointed at, clicked, and gone around', async ({ page }) => {
  await open(page, 'M');
  const name = ((await page.getByRole('treeitem').first().textContent()) ?? '').split(',', 1)[0] ?? '';
  const hub = await spotOf(page, name);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(0);
  await page.mouse.click(hub.x, hub.y);
  await expect(page.getByRole('article', { name: 'The selected entity' })).toBeVisible();
  const ground = await emptySpot(page);
  await page.mouse.click(ground.x, ground.y);
  await expect(page.getByRole('article', { name: 'The selected entity' })).toBeHidden();
  await page.keyboard.down('Shift');
  await page.mouse.move(hub.x - 40, hub.y - 40);
  await page.mouse.down();
  await page.mouse.move(hub.x, hub.y, { steps: 4 });
  await page.mouse.move(hub.x + 40, hub.y + 40, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page.getByRole('article', { name: 'The selection' })).toContainText(/\d+ entities selected/);
});

test('a large dossier without places is arranged as it opens, can be stopped, and the arranging undone', async ({
  page,
}) => {
  await open(page, 'M', true);
  const stop = page.getByRole('button', { name: 'Stop' });
  // It may be done before anybody could stop it.
  await stop.click({ timeout: 3_000 }).catch(() => undefined);
  await expect(stop).toBeHidden({ timeout: 60_000 });
  await expect(counts(page)).toHaveText(/of 10,000 entities/);
  await expect(page.getByText(/not placed yet/)).toBeHidden();
  expect(await colours(page)).toBeGreaterThan(200);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /not placed yet: arrange/ })).toBeVisible();
});

test('a large dossier is kept, and is there again after a reload', async ({ page }) => {
  await open(page, 'M');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect.poll(() => drawn(page)).toBeGreaterThan(0);
  await expect(page.getByRole('button', { name: /^Dossier: Planted graph of / })).toBeVisible();
  await expect(counts(page)).toHaveText(/of 10,000 entities, 30,000 relations/);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the overview in ${scheme} colours is accessible`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, 'M');
    await expectAccessible(page);
  });
}
