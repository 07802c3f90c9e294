import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { Dossier } from '../../src/dossier/dossier.ts';
import { openDossier } from '../../src/dossier/file/open.ts';
import { openData } from '../support/fixtures.ts';
import { chooseFile, expect, expectAccessible, test } from '../support/journey.ts';
import { all, first, parseXml } from '../support/xml.ts';

const founding = openData('north-korea-russia.dossier.json');
const DAY = /\d{4}-\d{2}-\d{2}/;

/** Selects North Korea and all that it is tied to, and opens the export dialog on it. */
async function exportSelection(page: Page): Promise<Locator> {
  await page.goto('/');
  const entity = page.getByRole('treeitem', { name: /^North Korea, state/ });
  await entity.focus();
  await entity.press('Enter');
  await expect(entity).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: 'The selection', exact: true })).toBeChecked();
  return dialog;
}

interface Counts {
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  readonly sources: number;
}

/** What the dialog says goes in. */
async function counted(dialog: Locator): Promise<Counts> {
  const counts = dialog.getByLabel('What goes in').getByRole('definition');
  const [entities = 0, relations = 0, claims = 0, sources = 0] = (await counts.allTextContents()).map(Number);
  return { entities, relations, claims, sources };
}

/** Exports as one type of file and hands back its name and bytes. */
async function exported(
  page: Page,
  dialog: Locator,
  type: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  await dialog.getByRole('radio', { name: type, exact: true }).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const file = await download;
  await expect(dialog.getByRole('status')).toContainText(`Exported ${file.suggestedFilename()}`);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

const tally = (dossier: Dossier): Counts => ({
  entities: dossier.entities.size,
  relations: dossier.relations.size,
  claims: dossier.claims.size,
  sources: dossier.sources.size,
});

test('a selection as a dossier holds just what it needs, and opens again in the app', async ({ page }) => {
  const dialog = await exportSelection(page);
  const counts = await counted(dialog);
  await dialog.getByRole('textbox', { name: 'Title' }).fill('What North Korea is tied to');
  const { name, bytes } = await exported(page, dialog, 'Throughline dossier');
  expect(name).toMatch(/^what-north-korea-is-tied-to-\d{4}-\d{2}-\d{2}\.dossier\.json$/);

  const text = new TextDecoder().decode(bytes);
  const opened = openDossier(text, name);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  expect(opened.value.issues).toEqual([]);
  const part = Dossier.of(opened.value.file);
  expect(tally(part)).toEqual(counts);
  expect(counts.entities).toBeLessThan(founding.entities.size);
  expect(part.relations.size).toBeGreaterThan(5);
  for (const claim of part.claims.values()) {
    expect(founding.claims.get(claim.id)?.summary).toBe(claim.summary);
  }

  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await chooseFile(page, name, Buffer.from(bytes));
  await expect(page.getByText(`${name} is open.`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Dossier: What North Korea is tied to' })).toBeVisible();
  await expect(page.getByText(new RegExp(`(of |, )${counts.relations} relations`))).toBeVisible();
});

test('what the lens hides stays at home, down to the single claim', async ({ page }) => {
  await page.goto('/');
  const before = page.getByText(/\d+ of \d+ entities, \d+ of \d+ relations/);
  await expect(before).toBeVisible();
  await page.getByRole('checkbox', { name: /^Estimated:/ }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: 'What is visible' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'The selection', exact: true })).toBeDisabled();
  await expect(dialog.getByText('Nothing is selected.')).toBeVisible();
  const { bytes } = await exported(page, dialog, 'Throughline dossier');
  const { claims } = JSON.parse(new TextDecoder().decode(bytes)) as { claims: { certainty: string }[] };
  expect(claims.length).toBeGreaterThan(10);
  expect(claims.filter(({ certainty }) => certainty === 'estimated')).toEqual([]);
});

test('a selection grows by its neighbours, step by step', async ({ page }) => {
  const dialog = await exportSelection(page);
  const selection = await counted(dialog);
  await dialog.getByRole('radio', { name: 'The selection and its neighbours' }).check();
  const one = await counted(dialog);
  await dialog.getByRole('radio', { name: '2', exact: true }).check();
  const two = await counted(dialog);
  expect(one.relations).toBeGreaterThan(selection.relations);
  expect(two.relations).toBeGreaterThanOrEqual(one.relations);
  expect(two.entities).toBeLessThanOrEqual(founding.entities.size);
});

for (const [size, longest] of [
  ['1920', 1920],
  ['3840', 3840],
] as const) {
  test(`a selection as PNG has ${size} pixels on its longer side and shows something`, async ({ page }) => {
    // Painting four million pixels takes a while where nothing but the processor paints.
    test.slow();
    const dialog = await exportSelection(page);
    await dialog.getByRole('radio', { name: 'PNG picture', exact: true }).check();
    await dialog.getByRole('radio', { name: size, exact: true }).check();
    const { name, bytes } = await exported(page, dialog, 'PNG picture');
    expect(name).toMatch(/\.png$/);
    const picture = await page.evaluate(async (text) => {
      const numbers = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([numbers], { type: 'image/png' }));
      const [width, height] = [480, Math.round((480 * bitmap.height) / bitmap.width)];
      const brush = new OffscreenCanvas(width, height).getContext('2d');
      brush?.drawImage(bitmap, 0, 0, width, height);
      const pixels = new Uint32Array(
        brush?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0),
      );
      const tally = new Map<number, number>();
      for (const pixel of pixels) tally.set(pixel, (tally.get(pixel) ?? 0) + 1);
      const ground = Math.max(...tally.values()) / pixels.length;
      return { width: bitmap.width, height: bitmap.height, colours: tally.size, ground };
    }, Buffer.from(bytes).toString('base64'));
    expect(Math.max(picture.width, picture.height)).toBe(longest);
    expect(picture.colours).toBeGreaterThan(200);
    expect(picture.ground).toBeLessThan(0.98);
  });
}

test('a selection as SVG carries title, legend, sources and date as text', async ({ page }) => {
  const dialog = await exportSelection(page);
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Who is tied to <whom> & how');
  const { name, bytes } = await exported(page, dialog, 'SVG drawing');
  expect(name).toMatch(/^who-is-tied-to-whom-how-.*\.svg$/);
  const svg = parseXml(bytes);
  const words = all(svg, 'text').map(({ text }) => text);
  expect(first(svg, 'title').text).toBe('Who is tied to <whom> & how');
  expect(words).toContain('Who is tied to <whom> & how');
  expect(words).toContain('North Korea');
  expect(words).toContain('Transfer');
  expect(words.join(' ')).toMatch(/Sources?: /);
  expect(words.join(' ')).toMatch(/Drawn \d{1,2} [A-Z][a-z]+ \d{4} with Throughline\./);
  const links = all(svg, 'image').length + all(svg, 'a').length + all(svg, 'script').length;
  expect(links).toBe(0);
});

test('a selection as GraphML and GEXF has as many parts as the dialog says', async ({ page }) => {
  const dialog = await exportSelection(page);
  const { entities, relations } = await counted(dialog);
  for (const [type, ending] of [
    ['GraphML', /\.graphml$/],
    ['GEXF', /\.gexf$/],
  ] as const) {
    const { name, bytes } = await exported(page, dialog, type);
    expect(name).toMatch(ending);
    const graph = parseXml(bytes);
    expect(all(graph, 'node').length).toBe(entities);
    expect(all(graph, 'edge').length).toBe(relations);
    await expect(dialog.getByRole('region', { name: `What ${type} cannot keep` })).toContainText(/\d+ alias/);
  }
});

test('a selection as CSV is four tables whose rows are as many as the dialog says', async ({ page }) => {
  const dialog = await exportSelection(page);
  const counts = await counted(dialog);
  const { name, bytes } = await exported(page, dialog, 'CSV tables');
  expect(name).toMatch(/\.csv\.zip$/);
  const files = unzipSync(bytes);
  for (const [table, count] of Object.entries(counts)) {
    const text = new TextDecoder().decode(files[`${table}.csv`]);
    const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.length, table).toBe(count);
    expect(new Set(data.map(({ id }) => id)).size, table).toBe(count);
  }
  expect(new TextDecoder().decode(files['README.txt'])).toMatch(DAY);
});

test('the dialog shows what will come out, by keyboard too, in light and dark, accessibly', async ({
  page,
}) => {
  const dialog = await exportSelection(page);
  await expect(dialog.getByRole('textbox', { name: 'Beginning of the file' })).toHaveValue(
    /throughline-dossier/,
  );
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: 'Throughline dossier', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'PNG picture', exact: true })).toBeChecked();
  await expect(dialog.getByRole('img', { name: /^Preview of the picture/ })).toBeVisible();
  await expect(dialog.getByText(/^1920 × \d+ pixels$|^\d+ × 1920 pixels$/)).toBeVisible();
  await expect(dialog.getByText('A picture keeps no claims: send the dossier file with it.')).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
