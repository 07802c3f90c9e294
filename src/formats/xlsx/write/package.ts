import { element } from '../../xml/write.ts';
import type { ZippedFile } from '../../zipped.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Number of a cell's style in the workbook's list. */
export const STYLE = { plain: 0, heading: 1, date: 2, link: 3, wrapped: 4 } as const;

/** In the order of {@link STYLE}. Everything stands at the top of its cell, so that long texts can be read beside short ones. */
const STYLES = `<styleSheet xmlns="${MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>
<font><u/><sz val="11"/><color rgb="FF0B57A4"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFE9EDF2"/></patternFill></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="5"><xf applyAlignment="1"><alignment vertical="top"/></xf>
<xf fontId="1" applyFont="1" fillId="2" applyFill="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
<xf fontId="2" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;

/** The path of the nth sheet, from 0, in the workbook. */
export const sheetPath = (i: number): string => `xl/worksheets/sheet${i + 1}.xml`;

const relationship = (id: number, type: string, target: string, mode?: 'External'): string =>
  element('Relationship', { Id: `rId${id}`, Type: `${OFFICE}/${type}`, Target: target, TargetMode: mode });

const relationships = (content: readonly string[]): string =>
  HEAD + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, content);

const override = (path: string, type: string): string =>
  element('Override', { PartName: `/${path}`, ContentType: `${TYPES}.${type}+xml` });

/** What comes first, whatever the sheets will be. */
export function firstParts(): ZippedFile[] {
  return [
    ['_rels/.rels', [relationships([relationship(1, 'officeDocument', 'xl/workbook.xml')])]],
    ['xl/styles.xml', [HEAD, STYLES]],
  ];
}

function contentTypes(sheets: readonly string[]): string {
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return element('Types', { xmlns: `${PACKAGE}/content-types` }, [
    element('Default', { Extension: 'rels', ContentType: rels }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('xl/workbook.xml', 'sheet.main'),
    override('xl/styles.xml', 'styles'),
    ...sheets.map((_, i) => override(sheetPath(i), 'worksheet')),
  ]);
}

/** What comes last, since only then it is known how many sheets there are: the workbook, which names them, and the types of all parts. */
export function lastParts(sheets: readonly string[]): ZippedFile[] {
  const named = sheets.map((name, i) => element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` }));
  const workbook = element('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, [
    '<bookViews><workbookView/></bookViews>',
    element('sheets', {}, named),
  ]);
  const targets = sheets.map((_, i) => relationship(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  const styles = relationship(sheets.length + 1, 'styles', 'styles.xml');
  return [
    ['xl/workbook.xml', [HEAD, workbook]],
    ['xl/_rels/workbook.xml.rels', [relationships([...targets, styles])]],
    ['[Content_Types].xml', [HEAD, contentTypes(sheets)]],
  ];
}

/** The part that holds the addresses to which the nth sheet links; `rId1` is the first. */
export function addressesPart(i: number, urls: readonly string[]): ZippedFile {
  const links = urls.map((url, n) => relationship(n + 1, 'hyperlink', url, 'External'));
  return [`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, [relationships(links)]];
}

/** How a sheet begins. */
export const SHEET_HEAD = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`;
