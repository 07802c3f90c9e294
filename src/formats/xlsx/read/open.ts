import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Input } from '../../reading/input.ts';
import { isOwn } from './own-workbook.ts';
import { refusal } from './refused.ts';
import type { SheetRemark } from './sheet.ts';
import { type SheetTable, sheetTable } from './sheet-table.ts';
import { workbookIn } from './workbook.ts';
import { Archive } from './zip.ts';

/** Parts that hold what is not read: pictures and charts, and remarks on cells. */
const LEFT_OUT: readonly (readonly [path: RegExp, code: string, what: string])[] = [
  [
    /^xl\/(media\/|charts\/|drawings\/drawing\d)/,
    'xlsx/pictures',
    'Pictures, shapes and charts are left out.',
  ],
  [/^xl\/(comments|threadedcomments)/, 'xlsx/comments', 'Comments on cells are left out.'],
];

/** A workbook that was read. */
interface OpenedWorkbook {
  readonly sheets: readonly SheetTable[];
  /** True when we wrote it: its first sheet says so. */
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
  const archive = new Archive(bytes, limits);
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
    if (archive.names.some((name) => path.test(name))) remark(code, 'note', part.name, what);
  return ok({ sheets, own });
}
