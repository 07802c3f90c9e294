import type { Format } from '../format.ts';
import { outlineOf } from '../json/outline.ts';
import { JSON_LOSES } from '../roundtrip/fidelity.ts';

/** CX2 network. */
export const CX2_FORMAT: Format = {
  id: 'cx2',
  title: 'CX2 network',
  extension: '.cx2',
  mediaType: 'application/json',
  purpose: 'For Cytoscape Web and NDEx.',
  fidelity: {
    keeps: [
      'Entities with all their fields, typed, and their places',
      'One edge for each relation, with its certainty, origins, numbers and label',
      'Its evidence: lists of texts for people, and every claim whole as JSON text',
    ],
    loses: [{ aspect: 'attributes', becomes: 'are written as JSON text', restored: true }, ...JSON_LOSES],
  },
  sniff: ({ text }) => {
    const { paths } = outlineOf(text);
    if (paths.has('[{CXVersion') || paths.has('[{numberVerification')) return 1;
    return paths.has('[{metaData[') || paths.has('[{attributeDeclarations[') ? 0.8 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readCx2,
  loadWriter: async () => (await import('./write.ts')).writeCx2,
};
