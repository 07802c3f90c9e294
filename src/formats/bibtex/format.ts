import type { Format } from '../format.ts';

/** Sources as BibTeX. */
export const BIBTEX_FORMAT: Format = {
  id: 'bibtex',
  title: 'Sources as BibTeX',
  extension: '.bib',
  mediaType: 'application/x-bibtex',
  purpose: 'For lists of references in LaTeX.',
  fidelity: { keeps: [], loses: [] },
};
