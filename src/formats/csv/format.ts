import type { Format } from '../format.ts';
import { sniffCsv } from './sniff.ts';

/** CSV tables in a zip, for spreadsheets and databases. */
export const CSV_FORMAT: Format = {
  id: 'csv',
  title: 'CSV tables',
  extension: '.csv.zip',
  alsoExtensions: ['.zip'],
  mediaType: 'application/zip',
  purpose: 'For spreadsheets and databases: entities, relations, claims and sources that join by id.',
  fidelity: {
    keeps: [
      'Entities, relations, claims and sources, each with all of its fields, joined by ids',
      'Speakers, stances, certainties, dates as the source knows them, number ranges and how numbers compare',
      'Places on the canvas, kinds, relation types and families with their colours',
    ],
    loses: [
      { aspect: 'aliases', becomes: 'are joined into one text for each entity', restored: true },
      { aspect: 'attributes', becomes: 'are written as JSON text', restored: true },
      {
        aspect: 'unwritable',
        becomes: 'are shown with pictures of them, and have the original beside them',
        restored: true,
      },
      { aspect: 'briefings', becomes: 'are left out' },
    ],
  },
  several: true,
  tables: true,
  sniff: sniffCsv,
  loadReader: async () => (await import('./read.ts')).readCsv,
  loadProposer: async () => (await import('./propose.ts')).proposeCsv,
  loadWriter: async () => (await import('./write.ts')).writeCsv,
};
