import type { Head } from '../format.ts';
import { isZip } from '../reading/archive/signatures.ts';
import { asLatin, isOle, isOpenDocument } from './read/refused.ts';

/** How likely a file is a workbook, or one that a person would take for one, so that it can be refused with what to do. */
export function sniffXlsx({ bytes, name }: Head): number {
  if (isOle(bytes)) return 0.8;
  if (!isZip(bytes)) return 0;
  const text = asLatin(bytes);
  if (/xl\/(workbook|worksheets|styles|sharedStrings|theme|_rels)/i.test(text)) return 1;
  if (isOpenDocument(text)) return 0.9;
  return text.includes('[Content_Types].xml') && /\.xls[xmb]$/.test(name) ? 0.9 : 0;
}
