import { webAddress } from '../../web-address.ts';
import { element, xmlText } from '../../xml/write.ts';
import type { ZippedFile } from '../../zipped.ts';
import { type ExcelLimits, letters, serialOf } from '../excel.ts';
import { escapedText } from '../texts.ts';
import { addressesPart, SHEET_HEAD, STYLE, sheetPath } from './package.ts';

/** Where a cell leads: to a cell of this workbook, such as `'Claims'!A5`, or to an address on the web. */
export type CellLink = { readonly place: string } | { readonly url: string };

/** A cell: text is never a formula. */
export interface SheetCell {
  readonly value: string | number | boolean | undefined;
  readonly link?: CellLink | undefined;
}

/** A column of a sheet. */
export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** `date`: days that are known exactly are written as such; `long`: text that may run over several lines. */
  readonly sort: 'plain' | 'date' | 'long';
}

/** A sheet on its way into a workbook. */
export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetCell[]>;
}

interface Links {
  readonly elements: string[];
  readonly urls: string[];
}

const textCell = (ref: string, text: string, style: number): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(escapedText(text))}</t></is></c>`;

function cellXml(ref: string, { value, link }: SheetCell, sort: SheetColumn['sort']): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return `<c r="${ref}" s="${STYLE.plain}" t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === 'number') return `<c r="${ref}" s="${STYLE.plain}"><v>${value}</v></c>`;
  const serial = sort === 'date' ? serialOf(value) : undefined;
  if (serial !== undefined) return `<c r="${ref}" s="${STYLE.date}"><v>${serial}</v></c>`;
  return textCell(ref, value, link ? STYLE.link : sort === 'long' ? STYLE.wrapped : STYLE.plain);
}

function addLink({ elements, urls }: Links, ref: string, link: CellLink, limits: ExcelLimits): void {
  if (elements.length >= limits.links) return;
  if ('place' in link) {
    elements.push(element('hyperlink', { ref, location: link.place }));
    return;
  }
  const url = webAddress(link.url);
  if (url === undefined || url.length > limits.urlLength) return;
  urls.push(url);
  elements.push(element('hyperlink', { ref, 'r:id': `rId${urls.length}` }));
}

function* sheetPieces(
  { columns, rows }: SheetPlan,
  first: boolean,
  links: Links,
  limits: ExcelLimits,
): Iterable<string> {
  const selected = first ? ' tabSelected="1"' : '';
  const widths = columns.map(({ width }, i) =>
    element('col', { min: i + 1, max: i + 1, width, customWidth: 1 }),
  );
  yield `${SHEET_HEAD}<sheetViews><sheetView workbookViewId="0"${selected}>`;
  yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `${element('cols', {}, widths)}<sheetData><row r="1">`;
  yield* columns.map(({ heading }, i) => textCell(`${letters(i)}1`, heading, STYLE.heading));
  yield '</row>';
  let number = 1;
  for (const row of rows) {
    number += 1;
    yield `<row r="${number}">`;
    for (const [i, cell] of row.entries()) {
      const ref = letters(i) + number;
      yield cellXml(ref, cell, columns[i]?.sort ?? 'plain');
      if (cell.link && cell.value !== undefined) addLink(links, ref, cell.link, limits);
    }
    yield '</row>';
  }
  yield `</sheetData><autoFilter ref="A1:${letters(columns.length - 1)}${number}"/>`;
  if (links.elements.length > 0) yield element('hyperlinks', {}, links.elements);
  yield '</worksheet>';
}

/** The parts of the nth sheet, from 0. Beyond the links that Excel allows, cells stay as they are, without one. */
export function* sheetParts(plan: SheetPlan, i: number, limits: ExcelLimits): Iterable<ZippedFile> {
  const links: Links = { elements: [], urls: [] };
  yield [sheetPath(i), sheetPieces(plan, i === 0, links, limits)];
  if (links.urls.length > 0) yield addressesPart(i, links.urls);
}
