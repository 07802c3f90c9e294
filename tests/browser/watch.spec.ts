import { expect, test } from '../support/journey.ts';

test('the watch over every journey sees what the policy refuses', async ({ page, trespasses }) => {
  await page.goto('/');
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    try {
      new Worker('/unblessed.js');
    } catch {
      // The refusal is what is looked for.
    }
  });
  const violations = () => trespasses.violations.join('\n');
  await expect.poll(violations).toContain('style-src-attr refused inline');
  await expect.poll(violations).toContain('require-trusted-types-for refused');
  trespasses.violations.length = 0;
  trespasses.errors.length = 0;
});
