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
      'Places on the canvas',
    ],
    loses: [
      { aspect: 'aliases', becomes: 'are joined into one text for each entity' },
      { aspect: 'attributes', becomes: 'are written as JSON text' },
      { aspect: 'looks', becomes: 'are left out' },
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
