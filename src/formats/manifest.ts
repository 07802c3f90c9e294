import { BIBTEX_FORMAT } from './bibtex/format.ts';
import { CSL_FORMAT } from './csl/format.ts';
import { CSV_FORMAT } from './csv/format.ts';
import { CX2_FORMAT } from './cx2/format.ts';
import { CYTOSCAPE_FORMAT } from './cytoscape/format.ts';
import { DOSSIER_FORMAT } from './dossier/format.ts';
import { DOT_FORMAT } from './dot/format.ts';
import { EDGE_LIST_FORMAT } from './edge-list/format.ts';
import type { Format } from './format.ts';
import { FTM_FORMAT } from './ftm/format.ts';
import { GEXF_FORMAT } from './gexf/format.ts';
import { GML_FORMAT } from './gml/format.ts';
import { GRAPHML_FORMAT } from './graphml/format.ts';
import { GRAPHOLOGY_FORMAT } from './graphology/format.ts';
import { JSON_LD_FORMAT } from './json-ld/format.ts';
import { MARKDOWN_FORMAT } from './markdown/format.ts';
import { NEO4J_FORMAT } from './neo4j/format.ts';
import { NODE_LINK_FORMAT } from './node-link/format.ts';
import { OLIGRAPHER_FORMAT } from './oligrapher/format.ts';
import { PAJEK_FORMAT } from './pajek/format.ts';
import { STIX_FORMAT } from './stix/format.ts';
import { XLSX_FORMAT } from './xlsx/format.ts';

/** Every format that can be read or written. A new one is a folder and a line here. */
export const FORMATS: readonly Format[] = [
  DOSSIER_FORMAT,
  XLSX_FORMAT,
  CSV_FORMAT,
  GRAPHML_FORMAT,
  GEXF_FORMAT,
  GML_FORMAT,
  CYTOSCAPE_FORMAT,
  CX2_FORMAT,
  GRAPHOLOGY_FORMAT,
  NODE_LINK_FORMAT,
  OLIGRAPHER_FORMAT,
  STIX_FORMAT,
  FTM_FORMAT,
  NEO4J_FORMAT,
  JSON_LD_FORMAT,
  DOT_FORMAT,
  PAJEK_FORMAT,
  EDGE_LIST_FORMAT,
  MARKDOWN_FORMAT,
  BIBTEX_FORMAT,
  CSL_FORMAT,
];

/** Those that dossiers can be written in. */
export const WRITTEN: readonly Format[] = FORMATS.filter(({ loadWriter }) => loadWriter);

/** Those that can be opened. */
export const READ: readonly Format[] = FORMATS.filter(({ loadReader }) => loadReader);

/** The format that a file name asks for by its ending when it is to be written, the longest ending first. */
export function formatOf(fileName: string): Format | undefined {
  const name = fileName.toLowerCase();
  const endings = WRITTEN.flatMap((format) =>
    [format.extension, ...(format.alsoExtensions ?? [])].map((ending) => ({ format, ending })),
  );
  return endings.sort((a, b) => b.ending.length - a.ending.length).find(({ ending }) => name.endsWith(ending))
    ?.format;
}
