import type { Page } from '@playwright/test';
import { type Citation, citationsOf } from '../../src/briefing/citations.ts';
import { present } from '../../src/kernel/invariant.ts';
import { visibleOf } from '../../src/lens/visible.ts';
import { openData } from '../support/fixtures.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

const dossier = openData('north-korea-russia.dossier.json');
const scenes = [...dossier.briefings.values()].flatMap((briefing) => briefing.scenes);
const SCENES = scenes.map((scene) => scene.title);
/** The first scene that cites the claim of 10,000 to 12,000 soldiers. */
const soldiers = scenes.findIndex((scene) => citationsOf(scene, dossier).some(isSoldiers));

function isSoldiers({ claim }: Citation): boolean {
  return claim.id === 'claim:a20';
}

const LAST = SCENES.length;
/** Text as a regular expression that matches just it. */
const literal = (text: string | undefined): string => (text ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const presentation = (page: Page) => page.getByRole('region', { name: /^Presentation: / });
const title = (page: Page) => presentation(page).getByRole('heading', { level: 1 });
const presentButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Present' });

/** Opens the founding dossier and waits until it is drawn, so that the presenter has something to come back to. */
async function open(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByText(/\d+ of \d+ entities/)).toBeVisible();
}

async function start(page: Page): Promise<void> {
  await open(page);
  await presentButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(SCENES[0] ?? '');
}

async function openBriefing(page: Page): Promise<void> {
  await open(page);
  await page.keyboard.press('Shift+B');
  await expect(page.getByRole('list', { name: 'Scenes' })).toBeVisible();
}

const sceneTitles = (page: Page) =>
  page.getByRole('list', { name: 'Scenes' }).getByRole('button', { name: /statements?$|remark|cites/ });

test('the briefing is presented from first to last scene with the keyboard alone, and leaves no trace', async ({
  page,
}) => {
  await start(page);
  const address = page.url();
  for (const scene of SCENES.slice(1)) {
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText(scene);
  }
  await page.keyboard.press('Space');
  await expect(title(page)).toHaveText(SCENES.at(-1) ?? '');
  await expect(presentation(page).getByText(`${SCENES.length} / ${SCENES.length}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(presentation(page)).toBeHidden();
  await expect(presentButton(page)).toBeFocused();
  expect(page.url()).toBe(address);
});

test('a number and Enter go to a scene, Home to the first, and a clicker goes back', async ({ page }) => {
  await start(page);
  await page.keyboard.press('3');
  await expect(presentation(page).getByText('Scene 3 Enter')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(SCENES[2] ?? '');
  await page.keyboard.press('PageUp');
  await expect(title(page)).toHaveText(SCENES[1] ?? '');
  await page.keyboard.press('Home');
  await expect(title(page)).toHaveText(SCENES[0] ?? '');
});

test('a citation opens its evidence, Escape closes first the evidence and then the presentation', async ({
  page,
}) => {
  await start(page);
  for (const key of [...String(soldiers + 1), 'Enter']) await page.keyboard.press(key);
  await expect(title(page)).toHaveText(SCENES[soldiers] ?? '');
  const { number } = citationsOf(present(scenes[soldiers], 'The scene'), dossier).find(isSoldiers) ?? {};
  const citation = presentation(page).getByRole('button', { name: `Citation ${number}: ` });
  await citation.focus();
  await page.keyboard.press('Enter');
  const evidence = presentation(page).getByRole('complementary', { name: 'Evidence' });
  await expect(evidence.getByText('10,000–12,000 soldiers')).toBeVisible();
  await expect(evidence.getByText('about 3,000 soldiers, additional')).toBeVisible();
  await expect(evidence.getByRole('heading', { name: `Citation ${number}` })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(evidence).toBeHidden();
  await expect(citation).toBeFocused();
  await expect(presentation(page)).toBeVisible();
});

test('the screen goes black and white, and notes tell the speaker what comes next', async ({ page }) => {
  await start(page);
  await page.keyboard.press('b');
  await expect(presentation(page).getByText(/^The screen is black/)).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(presentation(page).getByText(/^The screen is/)).toHaveCount(0);
  await expect(title(page)).toHaveText(SCENES[0] ?? '');
  await page.keyboard.press('w');
  await expect(presentation(page).getByText(/^The screen is white/)).toBeAttached();
  await page.keyboard.press('w');
  await page.keyboard.press('s');
  const notes = presentation(page).getByRole('region', { name: 'Notes' });
  await expect(notes.getByText(SCENES[1] ?? '')).toBeVisible();
});

test('the presentation is accessible, with evidence and notes open too', async ({ page }) => {
  await start(page);
  await expectAccessible(page);
  await presentation(page)
    .getByRole('button', { name: /^Citation 1: / })
    .click();
  await page.keyboard.press('s');
  await expect(presentation(page).getByRole('region', { name: 'Notes' })).toBeVisible();
  await expectAccessible(page);
});

test('a scene is captured, written, cited, moved and deleted, and all of it is there after a reload', async ({
  page,
}) => {
  await openBriefing(page);
  await expect(sceneTitles(page)).toHaveCount(SCENES.length);
  await page.getByRole('button', { name: 'Capture scene' }).click();
  await expect(page.getByRole('button', { name: `Scene ${LAST + 1}` }).first()).toBeVisible();

  const words = page.getByRole('region', { name: `Words of scene ${LAST + 1}` });
  await words.getByRole('textbox', { name: 'Title', exact: true }).fill('What we ask next');
  await words.getByRole('button', { name: 'Add a statement' }).click();
  await page.keyboard.type('Who counted the soldiers?');
  await expect(words.getByText('A statement cites nothing.')).toBeVisible();
  await words.getByRole('button', { name: 'Cite claims in statement 1' }).click();
  await page.getByRole('textbox', { name: 'Search the claims' }).fill('a20');
  await page.getByRole('option', { name: /^a20/ }).click();
  await page.keyboard.press('Escape');
  await expect(
    words.getByRole('list', { name: 'Claims cited by statement 1' }).getByText('a20'),
  ).toBeVisible();
  await expect(words.getByText('A statement cites nothing.')).toBeHidden();
  await expectAccessible(page);

  const row = page
    .getByRole('list', { name: 'Scenes' })
    .getByRole('button', { name: /^\d+ ?What we ask next/ });
  await row.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(row).toBeFocused();
  await expect(row).toHaveAccessibleName(new RegExp(`^${LAST}`));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(page.getByText(`Deleted scene ‘${SCENES[LAST - 2]}’.`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(sceneTitles(page)).toHaveCount(SCENES.length + 1);

  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(row).toHaveAccessibleName(new RegExp(`^${LAST}`));
});

test('a scene can be presented from the list, and looking at one shows its view', async ({ page }) => {
  const shown = visibleOf(dossier, present(scenes[2], 'The third scene').lens).entities.size;
  await openBriefing(page);
  await page.getByRole('button', { name: `Actions for scene 3, ${SCENES[2]}` }).click();
  await page.getByRole('menuitem', { name: 'Present from this scene' }).click();
  await expect(title(page)).toHaveText(SCENES[2] ?? '');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: new RegExp(`^3 ?${literal(SCENES[2])}`) }).click();
  await expect(page.getByText(`${shown} of ${dossier.entities.size} entities`)).toBeVisible();
});
