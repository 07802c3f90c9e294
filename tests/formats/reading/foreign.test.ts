import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../../support/reading.ts';

const signs = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const CSV = signs('source,target\na,b\n');

describe('A file of no format that can be read', () => {
  it.each([
    ['a picture', 'logo.png', signs('\x89PNG\r\n\x1a\n'), /picture/],
    ['a picture under the name of a table', 'logo.csv', signs('\x89PNG\r\n\x1a\n'), /picture/],
    ['a drawing', 'a.svg', '<?xml version="1.0"?>\n<svg xmlns="x"><g/></svg>', /picture/],
    ['a document', 'a.pdf', signs('%PDF-1.7\n%\xe2\xe3'), /PDF/],
    ['a letter of Word', 'a.docx', zipSync({ '[Content_Types].xml': CSV }), /office/],
    [
      'a spreadsheet of LibreOffice',
      'a.ods',
      signs('PK\x03\x04mimetypeapplication/vnd.oasis'),
      /spreadsheet/,
    ],
    ['a database', 'a.db', signs(`SQLite format 3\0${'\0'.repeat(99)}`), /SQLite/],
    ['an archive in an archive', 'a.zip', zipSync({ 'a.csv.gz': gzipSync(CSV) }), /archive/],
    ['a project of Gephi', 'a.gephi', zipSync({ Project_xml: signs('<project/>') }), /Gephi/],
    ['a session of Cytoscape', 'a.cys', zipSync({ 'x/session.xml': signs('<x/>') }), /Cytoscape/],
    [
      'a page that says that there is no file',
      'a.csv',
      '<!DOCTYPE html>\n<title>404, Not found</title>',
      /web page/,
    ],
    ['only blank space', 'a.csv', '  \n \n', /blank/],
    ['only a mark', 'a.csv', '\ufeff', /blank/],
    ['text with zero bytes', 'a.csv', 'source,target\na\0b,c\n', /zero bytes/],
    ['XGMML', 'a.xml', '<graph label="x" xmlns="http://www.cs.rpi.edu/XGMML"/>', /XGMML/],
    ['RDF/XML', 'a.rdf', '<rdf:RDF xmlns:rdf="x"/>', /RDF/],
    ['Turtle', 'a.ttl', '@prefix foaf: <http://xmlns.com/foaf/0.1/> .', /RDF/],
    ['N-Triples', 'a.nt', '<http://a.example> <http://b.example> <http://c.example> .', /RDF/],
    ['JSON-LD', 'a.jsonld', '{"@context":"https://schema.org","@type":"Person"}', /JSON-LD/],
    ['GeoJSON', 'a.geojson', '{"type":"FeatureCollection","features":[]}', /GeoJSON/],
    ['an event of MISP', 'a.json', '{"Event":{"info":"x"}}', /MISP/],
    ['lines of Neo4j', 'a.json', '{"type":"node","id":"0","labels":["User"]}\n', /Neo4j/],
    ['JSON of Kumu', 'a.json', '{"elements":[{"label":"A"}],"connections":[]}', /Kumu/],
    ['JSON with comments', 'a.json', '// written by hand\n{"nodes":[],"links":[]}', /comments/],
    [
      'lines of ties',
      'a.jsonl',
      '{"source":"a","target":"b"}\n{"source":"b","target":"c"}\n',
      /list of ties/,
    ],
    ['a list of ties', 'a.json', '[{"source":"a","target":"b"}]', /list of ties/],
  ])('is refused by what it is, with what to do: %s', async (_, name, content, why) => {
    const { fault } = await read([[name, content]]);
    expect(fault).toMatchObject({ code: 'import/foreign', where: name });
    expect(fault?.why).toMatch(why);
    expect(fault?.fix).toBeTruthy();
  });
});
