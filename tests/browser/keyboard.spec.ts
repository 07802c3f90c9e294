import type { Page } from '@playwright/test';
import { expectFocus, find, focused, press, tabTo } from '../support/by-keyboard.ts';
import { expect, openApp, test } from '../support/journey.ts';

const counts = (page: Page) => page.getByText(/\d+ of \d+ entities, \d+ of \d+ relations/);
const entity = (page: Page) => page.getByRole('article', { name: 'The selected entity' });
const relation = (page: Page) => page.getByRole('article', { name: 'Evidence of the selected relation' });

async function open(page: Page): Promise<void> {
  await openApp(page);
  await expect(counts(page)).toBeVisible();
}

test('an entity is found, its evidence read, and a name in it followed, without the focus ever being lost', async ({
  page,
}) => {
  await open(page);
  await press(page, 'Tab', '/');
  await expect(page.getByRole('combobox', { name: 'Find an entity' })).toBeFocused();
  await page.keyboard.insertText('troops autumn');
  await expect(page.getByRole('option').first()).toContainText('Troops, autumn');
  await press(page, 'ArrowDown', 'ArrowUp', 'Enter');
  await expect(entity(page)).toContainText('Troops, autumn');

  await tabTo(page, entity(page).getByRole('button', { name: /^Evidence: .*supplied by North Korea/ }));
  await press(page, 'Enter');
  await expect(relation(page)).toContainText('10,000–12,000');

  await tabTo(page, relation(page).getByRole('button', { name: 'North Korea', exact: true }).first());
  await press(page, 'Enter');
  await expect(entity(page).getByRole('heading', { level: 2 })).toHaveText('North Korea');
  await expectFocus(page, 'following a name');
  await press(page, 'Escape');
  await expect(entity(page)).toBeHidden();
});

test('an entity followed out of long evidence is shown from its beginning', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await open(page);
  await find(page, 'North Korea');
  const heading = entity(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('North Korea');
  await tabTo(page, entity(page).getByRole('button', { name: 'Russia', exact: true }).last());
  await expect(heading).not.toBeInViewport();
  await press(page, 'Enter');
  await expect(heading).toHaveText('Russia');
  await expect(heading).toBeInViewport();
});

test('leaving the search leaves the focus somewhere', async ({ page }) => {
  await open(page);
  await press(page, 'Tab', '/');
  await page.keyboard.insertText('Putin');
  await press(page, 'Escape');
});

test('a family is filtered and brought back by its chip, and a filter by resetting all', async ({ page }) => {
  await open(page);
  const family = page.getByRole('checkbox', { name: /^Transfer:/ });
  await tabTo(page, family);
  await press(page, 'Space');
  await expect(family).not.toBeChecked();
  await expect(family).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: /Transfer hidden/ }));
  await press(page, 'Enter');
  await expect(family).toBeChecked();

  const sure = page.getByRole('checkbox', { name: /^Possible:/ });
  await tabTo(page, sure, 'Shift+Tab');
  await press(page, 'Space');
  await expect(sure).not.toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Show all: How sure' }), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(sure).toBeChecked();
  await tabTo(page, sure);
  await press(page, 'Space');
  await tabTo(page, page.getByRole('button', { name: 'Reset filters' }));
  await press(page, 'Enter');
  await expect(sure).toBeChecked();
});

test('export, palette, shortcuts and menu open and close by keys and give the focus back', async ({
  page,
}) => {
  await open(page);
  await tabTo(page, page.getByRole('banner').getByRole('button', { name: 'Export' }));
  const before = await focused(page);
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toBeVisible();
  await press(page, 'Tab', 'Tab', 'Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => focused(page)).toBe(before);
  for (const [key, name] of [
    ['Control+k', 'All commands'],
    ['?', /Keyboard shortcuts/],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    // A dialog takes the focus when it has appeared; keys that come sooner are the page's.
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
    await press(page, 'Tab', 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect.poll(() => focused(page)).toBe(before);
  }
  const menu = page.getByRole('button', { name: /^Dossier: / });
  await tabTo(page, menu, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^Open a file/ })).toBeVisible();
  await press(page, 'ArrowDown', 'ArrowDown', 'Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(menu).toBeFocused();
});

test('the list of what is drawn is walked with the arrows, says what it is on, and selects', async ({
  page,
}) => {
  await open(page);
  const tree = page.getByRole('tree', { name: /^What is drawn/ });
  const korea = tree.getByRole('treeitem', { name: /^North Korea, state\./ });
  await tabTo(page, tree.getByRole('treeitem').first());
  await press(page, 'End', 'Home', 'ArrowDown', 'ArrowUp');
  for (let i = 0; i < 60 && !(await korea.evaluate((row) => row === document.activeElement)); i += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(korea).toBeFocused();
  await expect(korea).toHaveAttribute('aria-expanded', 'false');
  await press(page, 'ArrowRight');
  await expect(korea).toHaveAttribute('aria-expanded', 'true');
  await press(page, 'ArrowRight');
  const relations = tree.getByRole('treeitem', { level: 2 });
  await expect(relations.first()).toBeFocused();
  await expect(relations.first()).toHaveText(/\((confirmed|reported|estimated|possible|stated)/);
  await press(page, 'Enter');
  await expect(relations.first()).toHaveAttribute('aria-selected', 'true');
  await expect(relation(page).getByRole('heading', { level: 2 })).toContainText('North Korea');
  await expect(relations.first()).toBeFocused();
  await press(page, 'ArrowLeft');
  await expect(korea).toBeFocused();
  await press(page, 'ArrowLeft');
  await expect(korea).toHaveAttribute('aria-expanded', 'false');
});

test('every tab stop is in the window and shows that it has the focus', async ({ page }) => {
  await open(page);
  const unseen: string[] = [];
  const known = new Set<string>();
  for (let i = 0; i < 200; i += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const it = document.activeElement;
      if (!it || it === document.body) return undefined;
      const box = it.getBoundingClientRect();
      const inside =
        box.width > 0 &&
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= innerWidth &&
        box.bottom <= innerHeight;
      // The ring may be drawn by what surrounds a field.
      const rings = [it, it.parentElement].filter((one) => one !== null).map((one) => getComputedStyle(one));
      const ring = rings.some(
        ({ outlineStyle, outlineWidth, boxShadow }) =>
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
      );
      return { name: `${it.localName} ${it.getAttribute('aria-label') ?? it.textContent}`, inside, ring };
    });
    if (at === undefined) break;
    known.add(at.name);
    if (!at.inside || !at.ring)
      unseen.push(`${at.name}${at.inside ? '' : ' is outside'}${at.ring ? '' : ' has no ring'}`);
  }
  expect(known.size).toBeGreaterThan(30);
  expect(unseen).toEqual([]);
});
