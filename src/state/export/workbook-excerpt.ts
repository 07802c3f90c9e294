import { Input } from '../../formats/reading/input.ts';
import { LIMITS } from '../../formats/reading/limits.ts';
import { partOfBytes } from '../../formats/reading/part.ts';
import { openWorkbook } from '../../formats/xlsx/read/open.ts';

/** The first rows of each sheet of a workbook, a line each: its name, then cells with a bar between them. */
export async function sheetsOf(bytes: Uint8Array, rows: number): Promise<string[]> {
  const input = new Input([partOfBytes('workbook', bytes)], 'utf-8', {
    limits: LIMITS,
    report: () => undefined,
  });
  const opened = await openWorkbook(input, () => undefined);
  if (!opened.ok) return [opened.fault.why];
  return opened.value.sheets.map((sheet) => {
    const lines = sheet.rows.slice(0, rows).map(({ cells }) => cells.map((cell) => cell ?? '').join(' | '));
    return [sheet.name, ...lines, ...(sheet.rows.length > rows ? ['…'] : [])].join('\n');
  });
}
