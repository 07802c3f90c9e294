import type { Page } from '@playwright/test';
import { expect, openApp, test } from '../support/journey.ts';

const saved = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

test('where the browser keeps nothing, the app opens all the same and says so once', async ({ page }) => {
  await page.addInitScript(() => {
    const open = (): never => {
      throw new DOMException('Storage is not allowed.', 'InvalidStateError');
    };
    Object.defineProperty(window, 'indexedDB', { value: { open } });
  });
  await openApp(page);
  await expect(saved(page, 'Not saved')).toBeVisible();
  await page.keyboard.press('+');
  await page.getByRole('checkbox', { name: /^Diplomacy:/ }).click();
  await page.waitForTimeout(600);
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('save it to a file');
});

test('a second tab says that it keeps nothing', async ({ page, context }) => {
  await openApp(page);
  const second = await context.newPage();
  await openApp(second);
  await expect(saved(second, 'Not kept in this tab')).toBeVisible();
  await expect(second.getByRole('alert')).toContainText('another tab');
  await expect(saved(page, 'Saved')).toBeVisible();
});

test('a part that cannot be fetched is said, and the rest goes on', async ({ page, trespasses }) => {
  await openApp(page);
  await page.route(/(Palette|search)-[^/]*\.js/, (route) => route.abort());
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await page.keyboard.press('/');
  await page.keyboard.insertText('Kim');
  await expect(page.getByText('The search could not be loaded.')).toBeVisible();
  await page.unroute(/(Palette|search)-[^/]*\.js/);
  expect(trespasses.errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([]);
  trespasses.errors.length = 0;
});

test('a file in another encoding is refused, not opened with its letters lost', async ({ page }) => {
  await openApp(page);
  const transfer = await page.evaluateHandle(() => {
    const carried = new DataTransfer();
    const bytes = new Uint8Array([0x7b, 0x22, 0xfc, 0x22, 0x3a, 0x31, 0x7d]);
    carried.items.add(new File([bytes], 'latin.dossier.json'));
    return carried;
  });
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByRole('alert')).toContainText('It is not text in UTF-8.');
});

test('the main menu gives the focus back, and Escape with nothing to leave says nothing', async ({
  page,
}) => {
  await openApp(page);
  const button = page.getByRole('button', { name: /^Dossier: / });
  for (const time of ['first', 'second']) {
    await button.press('Enter');
    await expect(page.getByRole('menuitem').first(), time).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button, time).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing is selected.')).toHaveCount(0);
});

test('a dossier of one entity and no relations can be shown and arranged', async ({ page }) => {
  await openApp(page);
  const transfer = await page.evaluateHandle(() => {
    const kind = { id: 'person', label: 'Person', plural: 'Persons', shape: 'circle', icon: 'user' };
    const file = {
      format: 'throughline-dossier',
      version: 1,
      id: 'one',
      title: 'One',
      vocabulary: { kinds: [kind], families: [], relationTypes: [] },
      entities: [{ id: 'person:ann', kind: 'person', name: 'Ann' }],
      sources: [],
      claims: [],
      positions: {},
      briefings: [],
    };
    const carried = new DataTransfer();
    carried.items.add(new File([JSON.stringify(file)], 'one.dossier.json'));
    return carried;
  });
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByRole('button', { name: 'Show all entities' }).click();
  await page.getByRole('button', { name: 'Arrange them' }).click();
  await expect(page.getByRole('treeitem', { name: /^Ann, person/ })).toBeAttached();
});
