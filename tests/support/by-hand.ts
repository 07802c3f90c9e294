import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { DossierFile } from '../../src/dossier/types.ts';
import { expect } from './journey.ts';

/** A point of the window, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const graph = (page: Page) => page.getByRole('application', { name: 'Graph of what is visible' });

/**
 * Where an entity is drawn: selects it in the list of what is drawn, and asks on the graph for its menu, which opens there.
 * Leaves it selected and the focus on the graph.
 */
export async function spotOf(page: Page, name: string): Promise<Spot> {
  const row = page.getByRole('treeitem', { name: new RegExp(`^${name}, `) });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await graph(page).focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name });
  await expect(menu).toBeVisible();
  const spot = await page.getByRole('button', { name, exact: true, includeHidden: true }).evaluateAll((all) =>
    // The menu hangs on a button of no size, which stands where the menu was asked for.
    all.map((one) => one.getBoundingClientRect()).find(({ width }) => width === 0),
  );
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  if (!spot) throw new Error(`No menu hangs at ${name}.`);
  return { x: spot.x, y: spot.y };
}

/** The dossier as Save writes it. */
export async function savedFile(page: Page): Promise<DossierFile> {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return JSON.parse(readFileSync(await (await download).path(), 'utf8')) as DossierFile;
}

/** A spot of the graph where nothing is drawn: beside the picture, which leaves a margin. */
export async function emptySpot(page: Page): Promise<Spot> {
  const box = await graph(page).boundingBox();
  if (!box) throw new Error('The graph is not drawn.');
  return { x: box.x + box.width - 12, y: box.y + box.height / 2 };
}
