/** What Excel can hold: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export interface ExcelLimits {
  /** Rows of a sheet, the header among them. */
  readonly rows: number;
  /** UTF-16 units of a cell. */
  readonly cellLength: number;
  /** Links of a sheet, of any kind. */
  readonly links: number;
  /** UTF-16 units of the address of a link. */
  readonly urlLength: number;
}

/** The limits of Excel 2007 and later. */
export const EXCEL: ExcelLimits = { rows: 1_048_576, cellLength: 32_767, links: 65_530, urlLength: 2079 };

/** 'A' for column 0, 'Z' for 25, 'AA' for 26. */
export function letters(column: number): string {
  let text = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

/** The column and row of 'B3', both from 0; undefined for what is no address. */
export function placeOf(address: string): readonly [column: number, row: number] | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return [column - 1, Number(match[2]) - 1];
}

const DAY = 86_400_000;
/** Day 0 of the 1900 system as it works from 1 March 1900 on; before, it counts a 29 February that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Serial number of 1 March 1900. */
const FIRST = 61;

/** The serial number of a day that is known exactly, such as `2024-10-08`; undefined for what is no such day from March 1900 to 9999. */
export function serialOf(iso: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!match) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const serial = (time - EPOCH) / DAY;
  return serial >= FIRST && new Date(time).toISOString().startsWith(iso) ? serial : undefined;
}

/** The day of a serial number, with the time of day if there is one; undefined for what is none. */
export function isoOf(serial: number, from1904: boolean): string | undefined {
  const days = from1904 ? serial + 1462 : serial < FIRST - 1 ? serial + 1 : serial;
  if (!(days >= 1 && days < 2_958_466)) return undefined;
  const date = new Date(EPOCH + Math.round(days * 86_400) * 1000);
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}
