import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { expect, test } from '../support/journey.ts';
import type { compare } from '../support/pages/backends.ts';

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

test('the graphics card and the rasteriser paint the same overview', async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ content: `${await script()}; globalThis.compareBackends = backends.compare;` });
  const compared = await page.evaluate(() =>
    (globalThis as unknown as { compareBackends: typeof compare }).compareBackends(),
  );
  test.skip(compared === undefined, 'This browser has no WebGL 2, or none that adds up in floating point.');
  for (const { mean, most, ink } of [...(compared?.looks ?? []), ...(compared ? [compared.moved] : [])]) {
    expect(ink).toBeGreaterThan(2);
    expect(mean).toBeLessThan(ink / 6);
    expect(most).toBeLessThan(64);
  }
});
