import { fail, ok, type Result } from '../../../kernel/result.ts';
import { Archive } from '../../reading/archive/zip.ts';
import type { Input } from '../../reading/input.ts';
import { isOwn } from './own-workbook.ts';
import { refusal } from './refused.ts';
import type { SheetRemark } from './sheet.ts';
import { type SheetTable, sheetTable } from './sheet-table.ts';
import { workbookIn } from './workbook.ts';

/** Parts that hold what is not read: pictures and charts, and remarks on cells. */
const LEFT_OUT: readonly (readonly [path: RegExp, code: string, what: string])[] = [
  [
    /^xl\/(media\/|charts\/|drawings\/drawing\d)/i,
    'xlsx/pictures',
    'Pictures, shapes and charts are left out.',
  ],
  [/^xl\/(comments|threadedComments)/i, 'xlsx/comments', 'Comments on cells are left out.'],
];

/** Excel takes names for the same that differ only in case (ECMA-376 part 2, 7.3.4), and so do we. */
const partName = (name: string): string => name.replace(/^\//, '').toLowerCase();

/** A workbook that was read. */
interface OpenedWorkbook {
  readonly sheets: readonly SheetTable[];
  /** True when we wrote it: its sheet 'About' says so. */
  readonly own: boolean;
}

/**
 * All sheets of a workbook as tables. Faults: `xlsx/old`, `xlsx/encrypted`, `xlsx/open-document`. Throws an `Unreadable` for what is
 * damaged or above the limits.
 */
export async function openWorkbook(input: Input, remark: SheetRemark): Promise<Result<OpenedWorkbook>> {
  const { limits, part } = input;
  const bytes = await input.wholeBytes();
  const refused = refusal(bytes);
  if (refused) return fail({ ...refused, where: part.name });
  const archive = new Archive(bytes, limits, partName);
  const workbook = await workbookIn(archive, limits);
  const sheets: SheetTable[] = [];
  let own = false;
  for (const sheet of workbook.sheets) {
    // The addresses behind our cells are what stands in them.
    const told: SheetRemark = (code, ...rest) =>
      own && code === 'xlsx/link' ? undefined : remark(code, ...rest);
    const table = await sheetTable(archive, workbook, sheet, limits, told);
    if (table) sheets.push(table);
    own ||= isOwn(sheets);
  }
  for (const [path, code, what] of LEFT_OUT)
    if (archive.files.some(({ name }) => path.test(name))) remark(code, 'note', part.name, what);
  return ok({ sheets, own });
}
