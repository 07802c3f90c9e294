import { expect, expectAccessible, openApp, test } from '../support/journey.ts';

/** The chip that says how much is drawn, such as '36 of 47 entities, 58 of 83 relations'. */
const drawn = /(\d+) of (\d+) entities, (\d+) of (\d+) relations/;

test('a first visit shows the founding dossier, named, drawn, counted and accessible', async ({ page }) => {
  await openApp(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Throughline' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Dossier: / })).toBeVisible();
  await expect(page.getByText(drawn)).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^North Korea, state\./ })).toBeAttached();
  await expectAccessible(page);
});

test('one relation type can be switched off, shown alone, and brought back; the address follows', async ({
  page,
}) => {
  await openApp(page);
  const supplied = page.getByRole('checkbox', { name: /^supplied:/ });
  await expect(supplied).toBeChecked();
  const promise = /Switching it off hides (\d+)/.exec((await supplied.getAttribute('aria-label')) ?? '');
  const visible = async () => Number(drawn.exec((await page.getByText(drawn).textContent()) ?? '')?.[3]);
  const before = await visible();
  await supplied.click();
  await expect(supplied).not.toBeChecked();
  expect(before - (await visible())).toBe(Number(promise?.[1]));
  expect(page.url()).toContain('#types=-supplied');

  await page.getByRole('button', { name: 'Only supplied' }).click();
  await expect(supplied).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^went to:/ })).not.toBeChecked();

  const sent = page.url();
  await page.getByRole('button', { name: 'Show all relation types' }).click();
  await expect(page.getByRole('checkbox', { name: /^went to:/ })).toBeChecked();
  await page.goto('about:blank');
  await openApp(page, sent);
  await expect(page.getByRole('checkbox', { name: /^went to:/ })).not.toBeChecked();
});

test('a family is switched as a whole, and a chip clears what is filtered away', async ({ page }) => {
  await openApp(page);
  const transfer = page.getByRole('checkbox', { name: /^Transfer:/ });
  await transfer.click();
  await expect(transfer).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^supplied:/ })).not.toBeChecked();
  await page.getByRole('button', { name: /Transfer hidden/ }).click();
  await expect(transfer).toBeChecked();
});

test('filters are found by name, and unticking a degree of certainty takes its lines away', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('searchbox', { name: 'Search the filters' }).fill('possible');
  await expect(page.getByRole('checkbox', { name: /^supplied:/ })).toBeHidden();
  const possible = page.getByRole('checkbox', { name: /^Possible:/ });
  await possible.click();
  await expect(possible).not.toBeChecked();
  await expect(page).toHaveURL(/sure=-possible/);
});

test('the troops transfer shows the contested number: three speakers, thousands beside it, 3,000 as additional', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('combobox', { name: 'Find an entity' }).fill('troops autumn');
  await page.getByRole('option', { name: /Troops, autumn/ }).click();
  await page.getByRole('button', { name: /^Evidence: .*supplied by North Korea/ }).click();
  const evidence = page.getByRole('article', { name: 'Evidence of the selected relation' });
  await expect(evidence.getByRole('heading', { level: 2 })).toContainText(
    /North Korea supplied Troops, autumn/,
  );
  const numbers = evidence.getByRole('region', { name: 'Numbers side by side' });
  await expect(numbers.getByRole('listitem').filter({ hasText: '10,000–12,000' })).toContainText(
    '3 speakers',
  );
  await expect(numbers.getByRole('listitem').filter({ hasText: '‘thousands’' })).toContainText(
    'may be the same',
  );
  await expect(numbers.getByRole('listitem').filter({ hasText: 'about 3,000' })).toContainText('additional');
  await expect(numbers).toContainText('13,000–15,000 soldiers');
  await expect(evidence.getByText('estimated', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
});

for (const [typed, found] of [
  ['Шойгу', 'Sergei Shoigu'],
  ['김정은', 'Kim Jong Un'],
  ['shoigoo', 'Sergei Shoigu'],
  ['DPRK', 'North Korea'],
] as const) {
  test(`typing ${typed} finds ${found}`, async ({ page }) => {
    await openApp(page);
    await page.keyboard.press('/');
    await page.keyboard.insertText(typed);
    await expect(page.getByRole('option').first()).toContainText(found);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'The selected entity' })).toContainText(found);
  });
}

test('every name in the evidence is a way to what it names', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('/');
  await page.keyboard.insertText('Putin');
  await expect(page.getByRole('option').first()).toContainText('Vladimir Putin');
  await page.keyboard.press('Enter');
  const entity = page.getByRole('article', { name: 'The selected entity' });
  await expect(entity.getByRole('heading', { level: 2 })).toHaveText('Vladimir Putin');
  await entity.getByRole('button', { name: 'Russia', exact: true }).first().click();
  await expect(entity.getByRole('heading', { level: 2 })).toHaveText('Russia');
});

test('the palette lists every command, runs one, and says why another is not possible', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'All commands' });
  await palette.getByRole('combobox').fill('undo');
  await expect(palette.getByRole('option', { name: /Undo/ })).toContainText('Nothing has been changed yet.');
  await palette.getByRole('combobox').fill('dark');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('button', { name: 'Light colours' })).toBeVisible();
  await expectAccessible(page);
});

test('the shortcut sheet opens with a question mark and lists the registry', async ({ page }) => {
  await openApp(page);
  await expect(page.getByText(drawn)).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: /Keyboard shortcuts/ });
  await expect(sheet.getByText('Fit everything')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});
