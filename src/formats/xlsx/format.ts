import type { Format } from '../format.ts';
import { sniffXlsx } from './sniff.ts';

/** Excel workbook. */
export const XLSX_FORMAT: Format = {
  id: 'xlsx',
  title: 'Excel workbook',
  extension: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  purpose:
    'For Excel and other spreadsheets: entities, relations, claims and sources as sheets that link to each other.',
  binary: true,
  fidelity: {
    keeps: [
      'Entities, relations, claims and sources, each with all of its fields, as sheets with links between them',
      'Speakers, stances, certainties, dates as the source knows them, number ranges and how numbers compare',
      'Places on the canvas, kinds, relation types and families with their colours',
      'Texts of any length and in any script, control characters included',
    ],
    loses: [
      { aspect: 'aliases', becomes: 'are joined into one text for each entity', restored: true },
      { aspect: 'attributes', becomes: 'are written as JSON text', restored: true },
      { aspect: 'briefings', becomes: 'are left out' },
    ],
  },
  tables: true,
  sniff: sniffXlsx,
  loadReader: async () => (await import('./read.ts')).readXlsx,
  loadProposer: async () => (await import('./read.ts')).proposeXlsx,
  loadWriter: async () => (await import('./write.ts')).writeXlsx,
};
