import { expect, test } from '../support/journey.ts';

const address = new URL('../../dist/throughline.html', import.meta.url).href;

test('the app as one file opens from the disk without a server', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the app as one file arranges in a worker of its own', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const field = page.getByRole('combobox', { name: 'Command' });
  const type = async (command: string) => {
    await page.keyboard.press('Control+k');
    await field.fill(command);
  };
  await type('Arrange as a hierarchy');
  await page.keyboard.press('Enter');
  // The new places are a step of the history.
  await expect(async () => {
    await type('Undo');
    const reason = await page.getByRole('option', { name: /Undo/ }).textContent();
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    expect(reason).not.toContain('Nothing has been changed yet.');
  }).toPass();
});
