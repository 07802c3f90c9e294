import type { Fault } from '../../../kernel/fault.ts';

/** How an OLE file begins: old Excel workbooks, and new ones with a password (MS-CFB 2.2). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** True for an OLE file. */
export const isOle = (bytes: Uint8Array): boolean => OLE.every((byte, i) => bytes[i] === byte);

/** Bytes as text in which each is a character, so that ASCII can be looked for. */
export const asLatin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

const OPEN_DOCUMENT = /mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/;

/** True when a zip's beginning is that of a spreadsheet of OpenDocument, whose first file says so. */
export const isOpenDocument = (start: string): boolean => OPEN_DOCUMENT.test(start.slice(0, 200));

/** Why a file that looks like a workbook is none that can be read; undefined where it can be tried. */
export function refusal(bytes: Uint8Array): Omit<Fault, 'where'> | undefined {
  if (isOle(bytes)) {
    // The directory of such a file names its streams in UTF-16.
    const encrypted = asLatin(bytes).includes([...'EncryptedPackage'].join('\0'));
    return encrypted
      ? {
          code: 'xlsx/encrypted',
          why: 'It is protected with a password.',
          fix: 'Save it without a password.',
        }
      : {
          code: 'xlsx/old',
          why: 'It is in the old format of Office (.xls), which is not read.',
          fix: 'Open it in Excel or LibreOffice and save it as .xlsx.',
        };
  }
  if (isOpenDocument(asLatin(bytes.subarray(0, 200))))
    return {
      code: 'xlsx/open-document',
      why: 'It is an OpenDocument spreadsheet (.ods), which is not read.',
      fix: 'Open it in LibreOffice and save it as .xlsx.',
    };
  return undefined;
}
