import { fail, ok } from '../../kernel/result.ts';
import type { Reader } from '../format.ts';
import { openWorkbook } from './read/open.ts';
import { isOwn, restoreWorkbook } from './read/own-workbook.ts';

/** Reads an Excel workbook: one of ours as the dossier that it holds, any other by its tables. */
export const readXlsx: Reader = async (input, draft) => {
  const tables = await openWorkbook(input, draft.remark.bind(draft));
  if (!tables.ok) return tables;
  if (!isOwn(tables.value)) {
    const why = 'Only workbooks that Throughline wrote are read so far.';
    return fail({ code: 'xlsx/foreign', where: input.part.name, why, fix: 'Save the sheets as CSV.' });
  }
  restoreWorkbook(tables.value, draft);
  return ok(undefined);
};
