import type { Format } from '../format.ts';

/** Table of evidence. */
export const MARKDOWN_FORMAT: Format = {
  id: 'markdown',
  title: 'Table of evidence',
  extension: '.md',
  mediaType: 'text/markdown',
  purpose: 'For notes and documents: every relation with who says so.',
  fidelity: { keeps: [], loses: [] },
};
