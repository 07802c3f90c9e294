import { TERMS } from './iris.ts';

const iri = (id: string) => ({ '@id': id, '@type': '@id' });
const typed = (id: string, type: string) => ({ '@id': id, '@type': type });

/** The context, within the file, so that it is read without the net. Terms are those of PROV-O, Web Annotation, SKOS, Dublin Core; our own where there is none. */
export const CONTEXT = {
  '@version': 1.1,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  tl: TERMS,
  'tl:attributes': typed('tl:attributes', '@json'),
  'tl:asserts': iri('tl:asserts'),
  'tl:kind': iri('tl:kind'),
  'tl:sameNumberAs': iri('tl:sameNumberAs'),
  'tl:additionalTo': iri('tl:additionalTo'),
  'tl:counts': iri('tl:counts'),
  'tl:standsAs': iri('tl:standsAs'),
} as const;
