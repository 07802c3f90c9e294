import type { Page } from '@playwright/test';
import { hidden } from '../../src/kernel/visible.ts';
import { find } from '../support/by-keyboard.ts';
import { dropFiles } from '../support/drop-files.ts';
import { openData } from '../support/fixtures.ts';
import { hidingEverywhere } from '../support/hiding.ts';
import { expect, openApp, test } from '../support/journey.ts';

const hiding = hidingEverywhere(openData('north-korea-russia.dossier.json').toFile());

/** Everything that the page says, by words or by names that only a screen reader reads; not what stands in fields, to be edited. */
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let at = walker.nextNode(); at; at = walker.nextNode()) {
      if (at instanceof Element)
        for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
          texts.push(at.getAttribute(name) ?? '');
      else if (!at.parentElement?.closest('textarea, script, style')) texts.push(at.nodeValue ?? '');
    }
    return texts;
  });

async function expectNothingHidden(page: Page): Promise<void> {
  const texts = await said(page);
  expect(texts.some((text) => text.includes('‹U+202E›'))).toBe(true);
  expect(texts.filter((text) => hidden(text).length > 0)).toEqual([]);
}

test('a dossier that hides something in every text shows it wherever it is read', async ({ page }) => {
  await openApp(page);
  await dropFiles(page, [['hiding.dossier.json', JSON.stringify(hiding)]]);
  await expect(page.getByRole('button', { name: /^Dossier: ‹U\+202E›/ })).toBeVisible();
  await expectNothingHidden(page);

  await find(page, 'Shoigu');
  const entity = page.getByRole('article', { name: 'The selected entity' });
  await expect(entity).toContainText(
    'The name has hidden characters: right-to-left override (U+202E), zero-width space',
  );
  await expectNothingHidden(page);

  await entity
    .getByRole('button', { name: /^Evidence: / })
    .first()
    .click();
  const relation = page.getByRole('article', { name: 'Evidence of the selected relation' });
  await expect(relation).toBeVisible();
  await relation
    .getByRole('button', { name: /^Source: / })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 4 })).toBeVisible();
  await expectNothingHidden(page);
  await page.keyboard.press('Escape');

  await page.getByRole('combobox', { name: 'Find an entity' }).fill('north');
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toBeVisible();
  await expectNothingHidden(page);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('listbox', { name: 'Commands' })).toBeVisible();
  await expectNothingHidden(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page
    .getByRole('button', { name: /^Only ‹U\+202E›/ })
    .first()
    .dispatchEvent('click');
  await expect(page.getByRole('group', { name: 'What the filters leave' })).toContainText('‹U+202E›');
  await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await expect(exporting.getByRole('list').first()).toBeVisible();
  await expectNothingHidden(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('tab', { name: 'Briefing' }).click();
  await page.getByRole('list', { name: 'Scenes' }).getByRole('button').first().click();
  await expect(page.getByRole('list', { name: 'Claims cited by statement 1' })).toBeVisible();
  await expectNothingHidden(page);

  await page.keyboard.press('F5');
  const shown = page.getByRole('region', { name: /^Presentation: ‹U\+202E›/ });
  await expect(shown).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await shown
    .getByRole('button', { name: /^Citation 1: / })
    .first()
    .click();
  await expect(shown.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  await expectNothingHidden(page);
});
