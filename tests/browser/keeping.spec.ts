import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { chooseFile, expect, openApp, test } from '../support/journey.ts';

const FOUNDING = readFileSync(
  fileURLToPath(new URL('../../graph-data/north-korea-russia.dossier.json', import.meta.url)),
  'utf8',
);

const open = (page: Page, name: string, text: string): Promise<void> =>
  chooseFile(page, name, Buffer.from(text));

/** Selects North Korea and nudges it, which is a change of the document. */
async function nudge(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.insertText('North Korea');
  await expect(page.getByRole('option').first()).toContainText('North Korea');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowUp');
}

const drawn = /\d+ of \d+ entities, \d+ of \d+ relations/;

test('a reload finds the selection, the filters, the moved entity and the colours as they were', async ({
  page,
}) => {
  await openApp(page);
  await expect(page.getByText(drawn)).toBeVisible();
  await page.getByRole('checkbox', { name: /^Diplomacy:/ }).click();
  await page.getByRole('button', { name: 'Dark colours' }).click();
  await nudge(page);
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /^Diplomacy:/ })).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Light colours' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'The selected entity' })).toContainText('North Korea');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
  const before = JSON.parse(FOUNDING);
  expect(file.positions['state:north-korea'][1]).toBe(before.positions['state:north-korea'][1] - 20);
});

test('undo and redo walk through a change', async ({ page }) => {
  await openApp(page);
  await expect(page.getByText(drawn)).toBeVisible();
  await nudge(page);
  await page.getByRole('button', { name: /^Dossier: / }).click();
  await page.getByRole('menuitem', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Dossier: / }).click();
  await expect(page.getByRole('menuitem', { name: /^Undo/ })).toBeDisabled();
  await page.getByRole('menuitem', { name: /^Redo/ }).click();
  await page.getByRole('button', { name: /^Dossier: / }).click();
  await expect(page.getByRole('menuitem', { name: /^Redo/ })).toBeDisabled();
});

test('a broken dossier is refused with the place and the fix, and the open one stays', async ({ page }) => {
  await openApp(page);
  const count = await page.getByText(drawn).textContent();
  await open(
    page,
    'broken.dossier.json',
    FOUNDING.replace('"certainty": "estimated"', '"certainty": "estimatd"'),
  );
  const error = page.getByRole('alert');
  await expect(error).toContainText('broken.dossier.json was not opened');
  await expect(error).toContainText(/claims\[\d+\]\.certainty/);
  await expect(error).toContainText('estimated');
  await expect(page.getByText(drawn)).toHaveText(count ?? '');
  await page.getByRole('button', { name: 'Close this message' }).click();

  await open(page, 'cut.dossier.json', FOUNDING.slice(0, 4000));
  await expect(page.getByRole('alert')).toContainText(/line \d+/i);
  await expect(page.getByText(drawn)).toHaveText(count ?? '');
});

test('a dossier of one’s own opens from a file and from a drop, and its words are text, never HTML', async ({
  page,
}) => {
  await openApp(page);
  const own = JSON.parse(FOUNDING);
  own.title = '<img src=x onerror=alert(1)> A dossier of my own';
  own.briefings = [];
  await open(page, 'own.dossier.json', JSON.stringify(own));
  await expect(page.getByRole('button', { name: /^Dossier: <img src=x/ })).toBeVisible();
  const transfer = await page.evaluateHandle(
    ([text]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text ?? ''], 'dropped.dossier.json'));
      return carried;
    },
    [FOUNDING],
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText('dropped.dossier.json is open.')).toBeVisible();
});

test('the wrong file is refused in words', async ({ page }) => {
  await openApp(page);
  await open(page, 'photo.json', '\u0089PNG not a dossier');
  await expect(page.getByRole('alert')).toContainText('photo.json was not opened');
});
