import type { Page } from '@playwright/test';
import { dropFiles } from '../support/drop-files.ts';
import { expect, expectAccessible, openApp, test } from '../support/journey.ts';

const dialog = (page: Page, title: RegExp) => page.getByRole('dialog', { name: title });
const columnsOf = (page: Page) => dialog(page, /^What is in the columns of /);
const foundIn = (page: Page) => dialog(page, /^What was found in /);

const TITLED = `Table 3: Transfers known to the port

source,type,target
Northport,ships to,Harbour Trust
Harbour Trust,pays,Ann Reed

Source: Port registry
`;

test('a title above a table and notes below it are no rows, and where the table begins can be changed', async ({
  page,
}) => {
  await openApp(page);
  await dropFiles(page, [['transfers.csv', TITLED]]);
  const columns = columnsOf(page);
  const row = columns.getByRole('combobox', { name: 'Column names are in row' });
  await expect(row).toHaveValue('3');
  await expect(columns).toContainText('Left out above: “Table 3: Transfers known to the port”');
  await expect(columns).toContainText('Left out below: “Source: Port registry”');
  await expectAccessible(page);
  await row.selectOption('4');
  await expect(columns.getByRole('combobox', { name: 'Northport means' })).toBeVisible();
  await row.selectOption('3');
  await expect(columns.getByRole('combobox', { name: 'source means' })).toHaveValue('source');
  await columns.getByRole('button', { name: 'Continue' }).click();
  await expect(foundIn(page)).toContainText('3 entities, 2 relations, 2 claims');
});

test('a matrix of ties is known as one: each pair once where it says the same both ways', async ({
  page,
}) => {
  await openApp(page);
  await dropFiles(page, [['who-met.csv', ';Ann;Ben;Cho\nAnn;0;1;0\nBen;1;0;3\nCho;0;3;0\n']]);
  const columns = columnsOf(page);
  await expect(columns.getByRole('radio', { name: 'A matrix' })).toBeChecked();
  await expect(columns.getByRole('checkbox', { name: 'Relations have a direction' })).not.toBeChecked();
  await expectAccessible(page);
  await columns.getByRole('button', { name: 'Continue' }).click();
  await expect(foundIn(page)).toContainText('3 entities, 2 relations, 2 claims');
});
