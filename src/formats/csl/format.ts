import type { Format } from '../format.ts';

/** Sources as CSL-JSON. */
export const CSL_FORMAT: Format = {
  id: 'csl',
  title: 'Sources as CSL-JSON',
  extension: '.csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  purpose: 'For reference managers such as Zotero, and for Pandoc.',
  fidelity: {
    keeps: [
      'Sources with title, publisher by name, date, address and language',
      'What reference managers have no field for, under “custom”: checksums, reliability, what a source repeats, attributes',
    ],
    loses: [
      { aspect: 'entities', becomes: 'are left out, except for the names of publishers' },
      { aspect: 'relations', becomes: 'are left out' },
      { aspect: 'claims', becomes: 'are left out' },
      { aspect: 'looks', becomes: 'are left out' },
      { aspect: 'briefings', becomes: 'are left out' },
    ],
  },
  loadWriter: async () => (await import('./write.ts')).writeCsl,
};
