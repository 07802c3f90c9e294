import { CSV_FORMAT } from './csv/format.ts';
import { DOSSIER_FORMAT } from './dossier/format.ts';
import type { Format } from './format.ts';
import { GEXF_FORMAT } from './gexf/format.ts';
import { GRAPHML_FORMAT } from './graphml/format.ts';

/** Every format that dossiers can be written in. A new one is a folder and a line here. */
export const FORMATS: readonly Format[] = [DOSSIER_FORMAT, GRAPHML_FORMAT, GEXF_FORMAT, CSV_FORMAT];

/** The format that a file name asks for by its ending, the longest ending first. */
export function formatOf(fileName: string): Format | undefined {
  const name = fileName.toLowerCase();
  const endings = FORMATS.flatMap((format) =>
    [format.extension, ...(format.alsoExtensions ?? [])].map((ending) => ({ format, ending })),
  );
  return endings.sort((a, b) => b.ending.length - a.ending.length).find(({ ending }) => name.endsWith(ending))
    ?.format;
}
