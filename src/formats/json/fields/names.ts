/**
 * Under which names other tools keep what a dossier has a place for. Names are compared without case, spaces, `_`, `-` and `.`; of
 * several that a file uses, the first of the list counts, and the others stay attributes.
 */
export const ENTITY_NAMES = {
  name: ['name', 'label', 'title', 'displayname', 'fullname', 'caption'],
  kind: ['kind', 'type', 'category', 'entitytype', 'nodetype', 'group', 'class'],
  aliases: ['aliases', 'alias', 'aka', 'othernames'],
  country: ['country', 'countrycode', 'nationality', 'jurisdiction'],
  summary: ['summary', 'description', 'desc', 'blurb'],
  when: ['when', 'date', 'year'],
  start: ['start', 'startdate', 'validfrom', 'since'],
  end: ['end', 'enddate', 'validto', 'until'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng', 'long'],
  coordinates: [
    'coordinates',
    'coords',
    'latlon',
    'latlng',
    'geo',
    'geopoint',
    'geometry',
    'point',
    'wkt',
    'location',
  ],
  url: ['url', 'website', 'homepage', 'link', 'href', 'uri'],
  wikidata: ['wikidata', 'wikidataid', 'qid'],
} as const;

/** The same for ties. A type that says nothing of what is meant, as drawing styles do, is passed over by the reader of that format. */
export const RELATION_NAMES = {
  type: [
    'type',
    'interaction',
    'relation',
    'relationship',
    'relationtype',
    'relationshiptype',
    'predicate',
    'rel',
    'kind',
    'edgetype',
    'category',
  ],
  /** The type, where nothing of the above says it and it is short; else the words of the claim. */
  label: ['label', 'edgelabel', 'name'],
  summary: ['summary', 'description', 'desc', 'title', 'tooltip'],
  when: ['when', 'date', 'year', 'time', 'timestamp'],
  start: ['start', 'startdate', 'validfrom', 'since'],
  end: ['end', 'enddate', 'validto', 'until'],
  sourceUrl: [
    'sourceurl',
    'evidenceurl',
    'referenceurl',
    'url',
    'link',
    'href',
    'reference',
    'evidence',
    'citation',
  ],
  sourceTitle: ['sourcetitle', 'sourcename', 'evidence', 'citation', 'reference', 'publication'],
  sourceDate: ['sourcedate', 'evidencedate', 'published', 'publishedon'],
  certainty: ['certainty'],
  quote: ['quote', 'quotation'],
  locator: ['locator'],
} as const;
