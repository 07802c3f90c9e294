import type { Format } from '../format.ts';

/** Sources as BibTeX. */
export const BIBTEX_FORMAT: Format = {
  id: 'bibtex',
  title: 'Sources as BibTeX',
  extension: '.bib',
  mediaType: 'application/x-bibtex',
  purpose: 'For lists of references in LaTeX, with BibTeX or biblatex.',
  fidelity: {
    keeps: [
      'Sources with title, publisher by name, date, address and language',
      'What a source repeats, its archived address, checksum and reliability, as a note',
    ],
    loses: [
      { aspect: 'entities', becomes: 'are left out, except for the names of publishers' },
      { aspect: 'relations', becomes: 'are left out' },
      { aspect: 'claims', becomes: 'are left out' },
      { aspect: 'attributes', becomes: 'are left out' },
      { aspect: 'looks', becomes: 'are left out' },
      { aspect: 'briefings', becomes: 'are left out' },
      { aspect: 'unwritable', becomes: 'are written with visible signs in their place' },
    ],
  },
  loadWriter: async () => (await import('./write.ts')).writeBibtex,
};
