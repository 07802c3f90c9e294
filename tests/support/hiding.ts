import type { DossierFile } from '../../src/dossier/types.ts';

/** Fields that hold words for readers; ids, dates and the like are left as they are. */
const WORDS = new Set([
  'title',
  'name',
  'label',
  'plural',
  'inverse',
  'summary',
  'quote',
  'words',
  'unit',
  'locator',
  'text',
  'kicker',
  'notes',
]);

/** A dossier in which every text for readers hides something: it begins with a right-to-left override, and ends in a zero-width space. */
export function hidingEverywhere(file: DossierFile): DossierFile {
  const hiding = JSON.stringify(file, (key, value) =>
    WORDS.has(key) && typeof value === 'string' ? `\u202E${value}\u200B` : value,
  );
  return JSON.parse(hiding) as DossierFile;
}
