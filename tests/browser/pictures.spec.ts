import type { Page } from '@playwright/test';
import { run } from '../support/by-keyboard.ts';
import { dropFiles } from '../support/drop-files.ts';
import { chooseFile, expect, openApp, test } from '../support/journey.ts';
import { fileOf } from '../support/planted.ts';

/**
 * The pictures of the README. They are made with `npm run pictures`; a run of the journeys notices when the app no longer
 * looks like them. Browsers smooth letters and lines differently, so a small share of pixels may differ.
 */
const TOLERANCE = { maxDiffPixelRatio: 0.03, threshold: 0.25, animations: 'disabled' } as const;

const SHIPMENTS = `sender,receiver,cargo,tonnes,date,reported by,link
North Harbour Ltd,East Pier,grain,1200,2024-03-02,Harbour Gazette,https://gazette.example/1
North Harbour Ltd,South Quay,coal,800,2024-03-09,Harbour Gazette,https://gazette.example/2
East Pier,West Dock,grain,450,2024-04,Port Authority,https://port.example/april
West Dock,North Harbour Ltd,timber,300,2024-05-17,Port Authority,https://port.example/may
`;

const LETTERS = JSON.stringify({
  elements: {
    nodes: [
      { data: { id: 'n1', name: 'Сергей Шойгу', kind: 'person' } },
      { data: { id: 'n2', name: '김정은', kind: 'person' } },
      { data: { id: 'n3', name: 'Putin, Vladimir', kind: 'person' } },
      { data: { id: 'n4', name: 'A correspondent', kind: 'person' } },
    ],
    edges: [1, 2, 3].map((n) => ({
      data: { id: `e${n}`, source: 'n4', target: `n${n}`, interaction: 'wrote to' },
    })),
  },
});

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
  columns: async (page) => {
    await dropFiles(page, [['shipments.csv', SHIPMENTS]]);
    await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  },
  merge: async (page) => {
    await dropFiles(page, [['letters.cyjs', LETTERS]]);
    await page.getByRole('button', { name: /^Add to the open/ }).click();
    await expect(page.getByRole('button', { name: /^Add to “/ })).toBeEnabled();
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
