import type { Page } from '@playwright/test';
import { dropFiles } from '../support/drop-files.ts';
import { expect, expectAccessible, openApp, test } from '../support/journey.ts';

const dialog = (page: Page, title: RegExp) => page.getByRole('dialog', { name: title });

const LONG = 'x'.repeat(1200);
const long = JSON.stringify({ nodes: [{ id: LONG }, { id: 'b' }], links: [{ source: LONG, target: 'b' }] });
const wide = JSON.stringify({
  nodes: [
    { id: 'a', ...Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`field${i}`, i])) },
    { id: 'b' },
  ],
  links: [{ source: 'a', target: 'b' }],
});

test('a file beyond a limit is refused, more is allowed for it, and it is read', async ({ page }) => {
  await openApp(page);
  await dropFiles(page, [['long.json', long]]);
  const refused = dialog(page, /^long\.json could not be read/);
  await expect(refused.getByRole('alert')).toContainText(
    'an id has 1,200 characters; the limit is 1,000 characters.',
  );
  await expect(refused.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await expectAccessible(page);
  await refused.getByRole('button', { name: 'Allow up to 2,000 characters and read again' }).click();
  const found = dialog(page, /^What was found in long\.json/);
  await expect(found).toContainText('2 entities, 1 relation');
  await page.getByRole('button', { name: 'Open as a new dossier' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // What was allowed once holds for that file alone.
  await dropFiles(page, [['long.json', long]]);
  await expect(refused).toBeVisible();
});

test('what was left out because of a limit is read when more is allowed', async ({ page }) => {
  await openApp(page);
  await dropFiles(page, [['wide.json', wide]]);
  const found = dialog(page, /^What was found in wide\.json/);
  await expect(found).toContainText(
    'It has 600 attributes; the limit is 500 attributes. The first are kept.',
  );
  await expectAccessible(page);
  await found.getByRole('button', { name: 'Allow up to 1,000 attributes and read again' }).click();
  await expect(found).toContainText('Everything in it was understood and kept.');
});

test('limits are set in the dialog, kept on this device, and set back', async ({ page }) => {
  await openApp(page);
  await dropFiles(page, [['long.json', long]]);
  const refused = dialog(page, /^long\.json could not be read/);
  await refused.getByText('Limits', { exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Length of an id' });
  await field.fill('many');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(
    /“many” is no number\. Write a whole number, from 20 to 100,000\./,
  );
  await field.fill('1,200');
  await page.getByRole('textbox', { name: 'Size of a file' }).fill('2 GB');
  await page.getByRole('textbox', { name: 'Nesting' }).focus();
  await expect(page.getByText('As much as that takes about 11 GB of memory.')).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await openApp(page);
  await dropFiles(page, [['long.json', long]]);
  const found = dialog(page, /^What was found in long\.json/);
  await expect(found).toContainText('2 entities, 1 relation');
  await found.getByText('Limits', { exact: true }).click();
  await expect(field).toHaveValue('1,200');
  await expect(page.getByRole('textbox', { name: 'Size of a file' })).toHaveValue('2 GB');
  await page.getByRole('button', { name: 'Back to the usual limits' }).click();
  await expect(field).toHaveValue('1,000');
  await page.getByRole('button', { name: 'Read again with these limits' }).click();
  await expect(refused).toBeVisible();
});

test('a dossier that is larger than was allowed goes the same way, and opens without questions', async ({
  page,
}) => {
  await openApp(page);
  await dropFiles(page, [['wide.json', wide]]);
  await dialog(page, /^What was found/)
    .getByText('Limits', { exact: true })
    .click();
  await page.getByRole('textbox', { name: 'Size of a file' }).fill('1 kB');
  await page.getByRole('textbox', { name: 'Size of a file' }).press('Enter');
  await dialog(page, /^What was found/)
    .getByRole('button', { name: 'Cancel' })
    .click();
  const empty = {
    id: 'quiet',
    title: 'A quiet harbour',
    vocabulary: { kinds: [], families: [], relationTypes: [] },
  };
  const lists = { entities: [], sources: [], claims: [], positions: {}, briefings: [] };
  const file = JSON.stringify({ format: 'throughline-dossier', version: 1, ...empty, ...lists });
  await dropFiles(page, [['quiet.dossier.json', file.padEnd(1500, ' ')]]);
  const refused = dialog(page, /^quiet\.dossier\.json could not be read/);
  await expect(refused.getByRole('alert')).toContainText('It has 1.5 kB; the limit is 1 kB.');
  await refused.getByRole('button', { name: 'Allow up to 2 kB and read again' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Dossier: A quiet harbour/ })).toBeVisible();
});
