import type { Locator, Page } from '@playwright/test';
import { find, run } from '../support/by-keyboard.ts';
import { expect, expectAccessible, openApp, test } from '../support/journey.ts';

const main = (page: Page) => page.getByRole('main', { name: 'Graph' });
const presentation = (page: Page) => page.getByRole('region', { name: /^Presentation: / });

/** The screens in the order in which they are come to, and the controls on each that must not stand in each other's way. */
const SCREENS: readonly {
  readonly name: string;
  readonly arrive: (page: Page) => Promise<void>;
  readonly controls: (page: Page) => Locator;
}[] = [
  {
    name: 'explore',
    arrive: async (page) => {
      await openApp(page);
      await expect(page.getByText(/\d+ of \d+ entities/)).toBeVisible();
    },
    controls: (page) => page.getByRole('banner').or(main(page)).getByRole('button'),
  },
  {
    name: 'filtered, looked at from near by',
    arrive: async (page) => {
      for (const name of [/^Diplomacy:/, /^Possible:/, /^States:/]) {
        await page.getByRole('checkbox', { name }).click();
      }
      for (let i = 0; i < 6; i += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.getByRole('button', { name: 'Unfold the legend' }).click();
      await expect(page.getByRole('img', { name: /^Minimap/ })).toBeVisible();
    },
    controls: (page) => main(page).getByRole('button'),
  },
  {
    name: 'evidence',
    arrive: async (page) => {
      await run(page, 'Reset the filters');
      await page.getByRole('button', { name: 'Fold the legend' }).click();
      await find(page, 'troops autumn');
      await page.getByRole('button', { name: /^Evidence: .*supplied by North Korea/ }).click();
      await expect(page.getByRole('region', { name: 'Numbers side by side' })).toBeVisible();
    },
    controls: (page) => main(page).getByRole('button'),
  },
  {
    name: 'briefing',
    arrive: async (page) => {
      await page.keyboard.press('Shift+B');
      await page.getByRole('list', { name: 'Scenes' }).getByRole('button', { name: /^2 ?/ }).click();
      await expect(page.getByRole('region', { name: 'Words of scene 2' })).toBeVisible();
    },
    controls: (page) => page.getByRole('complementary', { name: 'Briefing' }).getByRole('tab'),
  },
  {
    name: 'export',
    arrive: async (page) => {
      await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('textbox', { name: 'Beginning of the file' })).toHaveValue(/throughline/);
    },
    controls: (page) => page.getByRole('dialog', { name: 'Export' }).getByRole('button'),
  },
  {
    name: 'presenting',
    arrive: async (page) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press('F5');
      await expect(presentation(page).getByRole('heading', { level: 1 })).toBeVisible();
      await page.keyboard.press('s');
      await expect(presentation(page).getByRole('region', { name: 'Notes' })).toBeVisible();
    },
    controls: (page) => presentation(page).getByRole('button'),
  },
];

/** Expects that the window has nothing to scroll. */
async function expectNoOverflow(page: Page): Promise<void> {
  const over = await page.evaluate(() =>
    [document.documentElement, document.body].map((one) => ({
      x: Math.max(0, one.scrollWidth - innerWidth),
      y: Math.max(0, one.scrollHeight - innerHeight),
    })),
  );
  expect(over).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ]);
}

/** Expects that every control that is shown lies in the window, and none on another. */
async function expectApart(page: Page, controls: Locator): Promise<void> {
  const shown: { name: string; left: number; top: number; right: number; bottom: number }[] = [];
  for (const control of await controls.all()) {
    const box = await control.boundingBox();
    const name = (await control.getAttribute('aria-label')) ?? (await control.textContent()) ?? '';
    if (!box || box.width === 0) continue;
    shown.push({ name, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height });
  }
  expect(shown.length).toBeGreaterThan(1);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const outside = shown.filter(
    ({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
  );
  expect(outside).toEqual([]);
  const met = shown.flatMap((a, i) =>
    shown
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
      )
      .map((b) => `${a.name} lies on ${b.name}`),
  );
  expect(met).toEqual([]);
}

for (const [width, height] of [
  [1280, 800],
  [1920, 1080],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`at ${width}×${height} in ${colorScheme} colours every screen is accessible and nothing is cut or covered`, async ({
      page,
    }) => {
      // Six screens, each looked at whole.
      test.slow();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const { name, arrive, controls } of SCREENS) {
        await test.step(name, async () => {
          await arrive(page);
          await expectNoOverflow(page);
          await expectApart(page, controls(page));
          await expectAccessible(page);
        });
      }
    });
  }
}
