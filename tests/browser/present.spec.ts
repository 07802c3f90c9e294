import type { Page } from '@playwright/test';
import { citationsOf, footnotesOf } from '../../src/briefing/citations.ts';
import { present } from '../../src/kernel/invariant.ts';
import { find, focused, tabTo } from '../support/by-keyboard.ts';
import { openData } from '../support/fixtures.ts';
import { expect, expectAccessible, openApp, test } from '../support/journey.ts';

const dossier = openData('north-korea-russia.dossier.json');
const scenes = [...dossier.briefings.values()].flatMap((briefing) => briefing.scenes);

const presentation = (page: Page) => page.getByRole('region', { name: /^Presentation: / });
const title = (page: Page) => presentation(page).getByRole('heading', { level: 1 });
const counts = (page: Page) => page.getByText(/\d+ of \d+ entities, \d+ of \d+ relations/);

async function open(page: Page): Promise<void> {
  await openApp(page);
  await expect(counts(page)).toBeVisible();
}

/** Expects that a scene is shown with its title, its words, and every citation in the text and at the foot. */
async function expectScene(page: Page, place: number): Promise<void> {
  const scene = present(scenes[place], `Scene ${place}`);
  const citations = citationsOf(scene, dossier);
  const shown = presentation(page);
  await expect(title(page)).toHaveText(scene.title);
  for (const { text } of scene.statements) await expect(shown).toContainText(text.trim());
  for (const { number } of citations) {
    await expect(shown.getByRole('button', { name: `Citation ${number}: ` }).first()).toBeVisible();
    await expect(shown.getByRole('button', { name: `Source ${number}: ` })).toBeVisible();
  }
  const notes = shown.getByRole('list', { name: 'Sources' }).getByRole('listitem');
  await expect(notes).toHaveCount(footnotesOf(citations, dossier).length);
  await expect(shown.getByText(`${place + 1} / ${scenes.length}`)).toBeVisible();
}

test('every scene is presented by the keyboard alone, and afterwards everything is as it was', async ({
  page,
}) => {
  await open(page);
  await find(page, 'Shoigu');
  const entity = page.getByRole('article', { name: 'The selected entity' });
  await expect(entity).toContainText('Sergei Shoigu');
  const filter = page.getByRole('checkbox', { name: /^Military:/ });
  await tabTo(page, filter, 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(filter).not.toBeChecked();
  const [before, address] = [await counts(page).textContent(), page.url()];

  await page.keyboard.press('F5');
  const onward = ['ArrowRight', 'Space', 'PageDown', 'Enter', 'n'];
  for (let place = 0; place < scenes.length; place += 1) {
    if (place > 0) await page.keyboard.press(onward[place % onward.length] ?? 'ArrowRight');
    await expectScene(page, place);
  }
  await page.keyboard.press('Home');
  await expectScene(page, 0);
  await page.keyboard.press('End');
  await expectScene(page, scenes.length - 1);
  await page.keyboard.press('Backspace');
  await expectScene(page, scenes.length - 2);

  await page.keyboard.press('Escape');
  await expect(presentation(page)).toBeHidden();
  await expect(entity).toContainText('Sergei Shoigu');
  await expect(filter).not.toBeChecked();
  await expect(filter).toBeFocused();
  await expect(counts(page)).toHaveText(before ?? '');
  expect(page.url()).toBe(address);
});

test('a citation is reached and opened by the keyboard, and Escape closes it before it ends the presentation', async ({
  page,
}) => {
  await open(page);
  const start = page.getByRole('banner').getByRole('button', { name: 'Present' });
  await tabTo(page, start);
  await page.keyboard.press('Enter');
  await expectScene(page, 0);
  const citation = presentation(page).getByRole('button', { name: /^Citation 1: / });
  await tabTo(page, citation);
  await page.keyboard.press('Enter');
  const evidence = presentation(page).getByRole('complementary', { name: 'Evidence' });
  await expect(evidence.getByRole('heading', { name: 'Citation 1' })).toBeFocused();
  await expect(evidence.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(evidence).toBeHidden();
  await expect(citation).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expectScene(page, 1);
  await expect.poll(() => focused(page)).not.toBe('');
  await page.keyboard.press('Escape');
  await expect(presentation(page)).toBeHidden();
  await expect(start).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a scene in ${colorScheme} colours is accessible, with its evidence too`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await page.keyboard.press('F5');
    await expectScene(page, 0);
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await expectScene(page, 2);
    await expectAccessible(page);
    await presentation(page)
      .getByRole('button', { name: /^Citation 1: / })
      .click();
    await expect(presentation(page).getByRole('heading', { name: 'Citation 1' })).toBeVisible();
    await expectAccessible(page);
  });
}

test('a captured scene keeps its filters, its name and its words through undo, redo and a reload', async ({
  page,
}) => {
  const list = page.getByRole('list', { name: 'Scenes' });
  const row = (name: RegExp) => list.getByRole('button', { name });
  await open(page);
  await page.getByRole('checkbox', { name: /^Diplomacy:/ }).click();
  const filtered = await counts(page).textContent();
  await page.keyboard.press('Shift+S');
  const captured = row(new RegExp(`^${scenes.length + 1} ?Scene ${scenes.length + 1}`));
  await expect(captured).toBeVisible();

  await captured.focus();
  await page.keyboard.press('F2');
  await page.keyboard.insertText('Without the diplomats');
  await page.keyboard.press('Enter');
  const renamed = row(/^\d+ ?Without the diplomats/);
  await expect(renamed).toBeFocused();

  await page.keyboard.press('Home');
  const first = row(new RegExp(`^1 ?${scenes[0]?.title}`));
  await first.click();
  const words = page.getByRole('region', { name: 'Words of scene 1' });
  await words.getByRole('textbox', { name: 'Words of statement 1' }).fill('Two states and a war.');
  await words.getByRole('button', { name: 'Cite claims in statement 1' }).click();
  await page.getByRole('textbox', { name: 'Search the claims' }).fill('a20');
  await page.getByRole('option', { name: /^a20/ }).click();
  await page.keyboard.press('Escape');
  const cited = words.getByRole('list', { name: 'Claims cited by statement 1' });
  await expect(cited.getByText('a20')).toBeVisible();

  await renamed.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(renamed).toHaveAccessibleName(new RegExp(`^${scenes.length}`));
  await page.keyboard.press('Control+z');
  await expect(renamed).toHaveAccessibleName(new RegExp(`^${scenes.length + 1}`));
  await page.keyboard.press('Control+y');
  await expect(renamed).toHaveAccessibleName(new RegExp(`^${scenes.length}`));
  await row(new RegExp(`^2 ?${scenes[1]?.title}`)).focus();
  await page.keyboard.press('Delete');
  await expect(row(/statements?$|remark|cites/)).toHaveCount(scenes.length);

  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(renamed).toHaveAccessibleName(new RegExp(`^${scenes.length - 1}`));
  await expect(row(new RegExp(`^\\d+ ?${scenes[1]?.title}`))).toHaveCount(0);
  await first.click();
  await expect(words.getByRole('textbox', { name: 'Words of statement 1' })).toHaveValue(
    'Two states and a war.',
  );
  await expect(cited.getByText('a20')).toBeVisible();
  await renamed.click();
  await expect(counts(page)).toHaveText(filtered ?? '');
});
