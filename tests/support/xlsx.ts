import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Sheet } from 'write-excel-file/universal';

/** A workbook as another program writes it. */
export async function workbook(sheets: readonly Sheet<Blob>[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile([...sheets]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The same workbook with some of its parts changed: given their text, or nothing where there is none yet. */
export function withParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, (text: string) => string>>,
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, change] of Object.entries(parts))
    files[name] = strToU8(change(new TextDecoder().decode(files[name])));
  return zipSync(files, { mtime: new Date(2000, 0, 1) });
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook whose first sheet has exactly these rows, as XML. */
export async function withRows(rows: string, after = ''): Promise<Uint8Array> {
  const bytes = await workbook([{ sheet: 'Sheet1', data: [['x']] }]);
  return withParts(bytes, {
    [SHEET]: (text) => text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>${after}`),
  });
}
