import { expect, expectAccessible, test } from '../support/journey.ts';

test('the app opens under its policy, with its name as title and heading', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
  await expect(page).toHaveTitle(/Throughline/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
