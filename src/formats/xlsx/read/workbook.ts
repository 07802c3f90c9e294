import type { Archive } from '../../reading/archive/zip.ts';
import type { Limits } from '../../reading/limits.ts';
import { Unreadable } from '../../reading/part.ts';
import type { XmlVisitor } from '../../xml/read.ts';
import { unescapedText } from '../texts.ts';
import { DateStyles } from './date-formats.ts';
import { readPart, relationshipsOf } from './parts.ts';
import { SharedStrings } from './shared-strings.ts';

/** A sheet as the workbook names it. */
export interface NamedSheet {
  readonly name: string;
  /** Its part; undefined for sheets without cells, such as charts. */
  readonly path: string | undefined;
  readonly hidden: boolean;
}

/** What the cells of a workbook need to be understood. */
export interface Workbook {
  readonly sheets: readonly NamedSheet[];
  readonly strings: readonly string[];
  readonly dates: DateStyles;
  /** True when days are counted from 1904 on, as old Macs did. */
  readonly from1904: boolean;
}

class Outline implements XmlVisitor {
  readonly sheets: { name: string; id: string; hidden: boolean }[] = [];
  from1904 = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'workbookPr') this.from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
    else if (name === 'sheet')
      this.sheets.push({
        name: unescapedText(attributes.get('name') ?? ''),
        id: attributes.get('id') ?? '',
        hidden: /hidden/i.test(attributes.get('state') ?? ''),
      });
  }

  close(): void {}
}

/** Reads what a workbook says of all its sheets. Throws an {@link Unreadable}. */
export async function workbookIn(archive: Archive, limits: Limits): Promise<Workbook> {
  const roots = await relationshipsOf(archive, '', limits);
  const path = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (path.endsWith('.bin'))
    throw new Unreadable('xlsx/binary', 'It is a binary workbook (.xlsb).', 'Save it as .xlsx in Excel.');
  const outline = new Outline();
  await readPart(archive, path, outline, limits);
  const related = await relationshipsOf(archive, path, limits);
  const targetOf = (wanted: string): string | undefined =>
    related.find(({ type, target }) => type === wanted && archive.has(target))?.target;
  const [strings, dates] = [new SharedStrings(limits), new DateStyles()];
  const [stringsPath, stylesPath] = [targetOf('sharedStrings'), targetOf('styles')];
  if (stringsPath !== undefined) await readPart(archive, stringsPath, strings, limits);
  if (stylesPath !== undefined) await readPart(archive, stylesPath, dates, limits);
  const sheets = outline.sheets.map(({ name, id, hidden }) => {
    const own = related.find((one) => one.id === id);
    return { name, hidden, path: own?.type === 'worksheet' ? own.target : undefined };
  });
  return { sheets, strings: strings.texts, dates, from1904: outline.from1904 };
}
