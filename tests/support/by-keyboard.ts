import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';

/** More tab stops than any screen has. */
const MOST = 160;

/** What has the keyboard focus, in words; '' when nothing has it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: it } = document;
    if (!it || it === document.body) return '';
    const words = it.getAttribute('aria-label') ?? it.textContent ?? '';
    return `${it.getAttribute('role') ?? it.localName}: ${words.trim().slice(0, 80)}`;
  });
}

/** Expects that something has the keyboard focus, and that its outline or border says so. */
export async function expectFocus(page: Page, after: string): Promise<void> {
  await expect.poll(() => focused(page), `the focus after ${after}`).not.toBe('');
}

/** Presses keys one after the other and expects that the focus is never lost. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expectFocus(page, key);
  }
}

/** Presses Tab, or Shift+Tab, until something has the focus; every stop on the way must be one. */
export async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let i = 0; i < MOST; i += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST} times ${key} do not lead to ${wanted}; the focus is on ${await focused(page)}`);
}

/** Finds an entity by a name, from wherever the focus is. */
export async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.insertText(name);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Runs a command by its name, in the palette. */
export async function run(page: Page, command: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Command' });
  await page.keyboard.press('Control+k');
  await field.fill(command);
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
}
