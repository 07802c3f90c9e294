import type { Format } from '../format.ts';

/** Excel workbook. */
export const XLSX_FORMAT: Format = {
  id: 'xlsx',
  title: 'Excel workbook',
  extension: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  purpose: 'For Excel and other spreadsheets: entities, relations, claims and sources as sheets.',
  fidelity: { keeps: [], loses: [] },
};
