import type { Page } from '@playwright/test';
import { run } from '../support/by-keyboard.ts';
import { chooseFile, expect, openApp, test } from '../support/journey.ts';
import { fileOf } from '../support/planted.ts';

/**
 * The pictures of the README. They are made with `npm run pictures`; a run of the journeys notices when the app no longer
 * looks like them. Browsers smooth letters and lines differently, so a small share of pixels may differ.
 */
const TOLERANCE = { maxDiffPixelRatio: 0.03, threshold: 0.25, animations: 'disabled' } as const;

const STATES: Record<string, (page: Page) => Promise<void>> = {
  explore: async () => undefined,
  evidence: async (page) => {
    await page.getByRole('combobox', { name: 'Find an entity' }).fill('troops autumn');
    await page.getByRole('option', { name: /Troops, autumn/ }).click();
    await page.getByRole('button', { name: /^Evidence: .*supplied by North Korea/ }).click();
    await expect(page.getByRole('heading', { name: 'Numbers side by side' })).toBeVisible();
    await page.keyboard.press('Shift+Digit1');
  },
  export: async (page) => {
    // Exports are dated.
    await page.clock.setFixedTime('2026-11-24T12:00:00Z');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('radio', { name: /^SVG/ }).click();
    await expect(page.getByRole('img', { name: /^Preview of the picture/ })).toBeVisible();
  },
  present: async (page) => {
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await expect(page.getByRole('region', { name: /^Presentation/ })).toBeVisible();
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('ArrowRight');
    await expect(page.getByText('3 · The soldiers')).toBeVisible();
  },
  large: async (page) => {
    await chooseFile(page, 'planted.dossier.json', fileOf('M', true));
    const painted = (): Promise<number> =>
      page.evaluate(() => performance.getEntriesByName('overview-drawn').at(-1)?.startTime ?? 0);
    await expect.poll(painted).toBeGreaterThan(0);
    await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden({ timeout: 60_000 });
    const before = await painted();
    await run(page, 'Colour by community');
    await expect.poll(painted).toBeGreaterThan(before);
    await expect(page.getByText('planted.dossier.json is open.')).toBeHidden({ timeout: 30_000 });
  },
};

for (const [state, arrive] of Object.entries(STATES)) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`the README's picture of ${state} in ${scheme} colours shows the app as it is`, async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await openApp(page);
      await arrive(page);
      await page.mouse.move(0, 0);
      await expect(page).toHaveScreenshot(`${state}-${scheme}.png`, TOLERANCE);
    });
  }
}
