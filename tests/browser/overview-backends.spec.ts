import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { expect, test } from '../support/journey.ts';
import type { compare, lose } from '../support/pages/backends.ts';

const ENTRY = fileURLToPath(new URL('../support/pages/backends.ts', import.meta.url));

/** The page's script, as one piece that leaves its exports in a variable. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['iife'], name: 'backends' } },
  });
  const [{ output }] = built as unknown as [Rollup.RollupOutput];
  return output[0].code;
}

/** The page's exports, where they are run. */
interface Backends {
  readonly backends: { readonly compare: typeof compare; readonly lose: typeof lose };
}

const NO_WEBGL = 'This browser has no WebGL 2, or none that adds up in floating point.';

test.beforeEach(async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ content: `${await script()}; globalThis.backends = backends;` });
});

test('when the graphics card lets go, the overview goes on as it was', async ({ page }) => {
  const found = await page.evaluate(() => (globalThis as unknown as Backends).backends.lose());
  test.skip(found === undefined, NO_WEBGL);
  expect(found?.lost).toBe(true);
  expect(found?.difference.ink).toBeGreaterThan(2);
  expect(found?.difference.mean).toBeLessThan((found?.difference.ink ?? 0) / 6);
});

test('the graphics card and the rasteriser paint the same overview', async ({ page }) => {
  const compared = await page.evaluate(() => (globalThis as unknown as Backends).backends.compare());
  test.skip(compared === undefined, NO_WEBGL);
  for (const { mean, most, ink } of [...(compared?.looks ?? []), ...(compared ? [compared.moved] : [])]) {
    expect(ink).toBeGreaterThan(2);
    expect(mean).toBeLessThan(ink / 6);
    expect(most).toBeLessThan(64);
  }
});
