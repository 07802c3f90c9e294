import type { DossierFile } from '../dossier/types.ts';
import type { GraphSource } from './source.ts';

/** The dossier that Throughline ships: North Korea's support for Russia, as two news articles tell it. */
export const founding: GraphSource = {
  id: 'north-korea-russia',
  async load() {
    const { default: file } = await import('../../graph-data/north-korea-russia.dossier.json');
    // Held against the schema by tests/dossier; TypeScript widens the literals of a JSON module.
    return file as unknown as DossierFile;
  },
};
