import type { Format } from '../format.ts';

/** Table of evidence. */
export const MARKDOWN_FORMAT: Format = {
  id: 'markdown',
  title: 'Table of evidence',
  extension: '.md',
  mediaType: 'text/markdown',
  purpose: 'For notes and documents, in Markdown: every relation with who says so.',
  fidelity: {
    keeps: [
      'Every claim of every relation: who says it, in what words, when, how sure, with what number',
      'Sources as footnotes, with what they repeat',
      'Relation types as sections',
    ],
    loses: [
      { aspect: 'entities', becomes: 'are reduced to the names in their relations' },
      { aspect: 'openDates', becomes: 'are written in words' },
      { aspect: 'wideClaims', becomes: 'are told once; other sections point back to them' },
      { aspect: 'attributes', becomes: 'are left out' },
      { aspect: 'places', becomes: 'are left out' },
      { aspect: 'looks', becomes: 'are left out' },
      { aspect: 'briefings', becomes: 'are left out' },
      { aspect: 'unwritable', becomes: 'are written with visible signs in their place' },
    ],
  },
  loadWriter: async () => (await import('./write.ts')).writeMarkdown,
};
