import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey.ts';

const run = async (page: Page, command: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command' }).fill(command);
  await page.keyboard.press('Enter');
};

/** Whether there is a step to undo; the palette says so. */
const undoable = async (page: Page): Promise<boolean> => {
  const field = page.getByRole('combobox', { name: 'Command' });
  await page.keyboard.press('Control+k');
  await field.fill('Undo');
  const option = await page.getByRole('option', { name: /Undo/ }).textContent();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  return !option?.includes('Nothing has been changed yet.');
};

for (const layout of [
  'Arrange by ties',
  'Arrange as a hierarchy',
  'Arrange in circles',
  'Arrange in a grid',
]) {
  test(`${layout}: in a worker, as one step that can be undone`, async ({ page }) => {
    await page.goto('/');
    await expect(page.getByText(/\d+ of \d+ entities/)).toBeVisible();
    expect(await undoable(page)).toBe(false);
    await run(page, layout);
    await expect.poll(() => undoable(page)).toBe(true);
    await run(page, 'Undo');
    expect(await undoable(page)).toBe(false);
  });
}
