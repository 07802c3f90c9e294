/** What a file seems to be that cannot be read here, and how to get what is in it into one that can. */
export interface Foreign {
  /** A sentence, such as 'It is a PDF document.' */
  readonly why: string;
  readonly fix: string;
}

/** Something that is recognised: everything that is given must fit. */
export interface Known extends Foreign {
  /** How its bytes begin, each as a character; or what is in its name, or in its text from the first sign that is no space. */
  readonly begins?: readonly string[];
  readonly name?: RegExp;
  readonly text?: RegExp;
}

const AS_CSV = 'Export its tables as CSV.';
const AS_TRIPLES = 'Write it as a CSV table with the columns source, type and target.';
const OF_A_PICTURE = 'Get the file that the picture was drawn from.';
const FROM_CYTOSCAPE = 'Open it in Cytoscape, and export the network as GraphML or Cytoscape.js JSON.';

/** Files that people have beside those that can be read. The first that fits counts; the patterns take time in proportion to the text. */
export const KNOWN: readonly Known[] = [
  { name: /\.cys\/|\.xgmml$/, why: 'It is of Cytoscape.', fix: FROM_CYTOSCAPE },
  {
    name: /\.gephi\//,
    why: 'It is a project of Gephi.',
    fix: 'Open it in Gephi, and export the graph as GEXF.',
  },
  { begins: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF'], why: 'It is a picture.', fix: OF_A_PICTURE },
  {
    begins: ['%PDF-'],
    why: 'It is a PDF document.',
    fix: 'Copy its tables into a spreadsheet, and save that as CSV.',
  },
  {
    text: /^%%MatrixMarket/i,
    why: 'It is a matrix in the format of Matrix Market.',
    fix: AS_TRIPLES,
  },
  { begins: ['SQLite format 3\0'], why: 'It is a SQLite database.', fix: AS_CSV },
  { begins: ['PAR1'], why: 'It is a Parquet table.', fix: AS_CSV },
  {
    begins: ['PK\x03\x04'],
    name: /\.(docx|pptx|odt|odp)$/,
    why: 'It is a text or a slide show of an office program.',
    fix: 'Copy its tables into a spreadsheet, and save that as CSV.',
  },
  {
    begins: ['PK\x03\x04'],
    name: /\.(ods|ots|numbers)$/,
    why: 'It is a spreadsheet, but no Excel workbook.',
    fix: 'Save it as .xlsx or as CSV.',
  },
  {
    begins: ['PK\x03\x04', '\x1f\x8b', '7z\xbc\xaf', 'Rar!', '\xfd7zXZ', 'BZh', '\x28\xb5\x2f\xfd'],
    why: 'It is an archive of a sort that is not unpacked, or lies in another archive.',
    fix: 'Unpack it, and open what is in it.',
  },
  { text: /^$/, why: 'There is nothing in it but blank space.', fix: 'Check what made the file.' },
  {
    text: /\0/,
    why: 'It is no text: there are zero bytes in it.',
    fix: 'If it should be text, save it again as UTF-8.',
  },
  {
    text: /^<(!doctype\s+html|html)\b/i,
    why: 'It is a web page.',
    fix: 'If it was fetched from the web, open its address in a browser: it may be a page that says why there is no file.',
  },
  { text: /^(?=<)[\s\S]*<svg[\s>]/i, why: 'It is a picture (SVG).', fix: OF_A_PICTURE },
  { text: /^(?=<)[\s\S]*<rdf:RDF[\s>]/i, why: 'It is RDF/XML.', fix: AS_TRIPLES },
  {
    text: /^(@prefix|@base|PREFIX)\s|^<[^<>\s]+> <[^<>\s]+> [<"_]/,
    why: 'It is RDF (Turtle or N-Triples).',
    fix: AS_TRIPLES,
  },
  { text: /^(?=<)[\s\S]*cs\.rpi\.edu\/XGMML/, why: 'It is XGMML.', fix: FROM_CYTOSCAPE },
  {
    text: /^dl\s+n\s*=/i,
    why: 'It is a network of UCINET.',
    fix: 'Open it in UCINET, and export it for Pajek.',
  },
  { name: /\.sif$/, why: 'It is a list of ties of Cytoscape (SIF).', fix: FROM_CYTOSCAPE },
  {
    text: /^\{\s*"(Event|response)"\s*:/,
    why: 'It is an event of MISP.',
    fix: 'Export it from MISP as STIX 2.1.',
  },
  {
    text: /^\{\s*"type"\s*:\s*"(FeatureCollection|Feature)"/,
    why: 'It is a map (GeoJSON), which has places but no relations.',
    fix: 'Write its places as a CSV table with the columns name, lat and lon.',
  },
  {
    text: /^\{\s*"type"\s*:\s*"(node|relationship)"/,
    why: 'It is JSON of Neo4j.',
    fix: 'Export it from Neo4j as GraphML or CSV.',
  },
  {
    text: /^\{\s*"@(context|graph|id)"/,
    why: 'It is JSON-LD, which is written here, but not read.',
    fix: AS_TRIPLES,
  },
  {
    text: /^\{\s*"elements"[\s\S]*"connections"\s*:/,
    why: 'It is a map of Kumu.',
    fix: 'Export it from Kumu as a workbook (.xlsx).',
  },
  {
    text: /^\/[/*][\s\S]*[{[]/,
    name: /\.json/,
    why: 'It has comments, which JSON does not have.',
    fix: 'Remove the comments.',
  },
  {
    text: /^(\[\s*)?\{\s*"(source|from|subject)"\s*:/,
    why: 'It is a list of ties in JSON, without anything around it.',
    fix: 'Write it as {"nodes": [], "links": [ … ]}, or save it as CSV.',
  },
  {
    text: /^\[\s*\{/,
    why: 'It is a list in JSON, but of none of the formats that can be read.',
    fix: 'Save it as CSV.',
  },
];
