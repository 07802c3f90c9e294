import type { Dossier } from '../../dossier/dossier.ts';
import type { Relation } from '../../dossier/relations.ts';
import { relationKey } from '../../dossier/relations.ts';
import type { Claim, Entity, Quantity, Source } from '../../dossier/types.ts';
import { encoded, type Iris } from './iris.ts';
import { addressAs, attributesAs, datedAs, decimal, isLanguage, type JsonObject } from './values.ts';

/** An entity, with its names in their languages and its place on the canvas. */
export function entityNode(entity: Entity, { positions }: Dossier, iris: Iris): JsonObject {
  const { id, kind, name, aliases, country, summary, when, at, commodity, links, attributes } = entity;
  const [x, y, pinned] = positions.get(id) ?? [];
  const same = [
    ...(links?.wikidata === undefined ? [] : [`http://www.wikidata.org/entity/${encoded(links.wikidata)}`]),
    ...(links?.opensanctions === undefined
      ? []
      : [`https://www.opensanctions.org/entities/${encoded(links.opensanctions)}/`]),
  ];
  return {
    '@id': iris.of('entity', id),
    '@type': ['prov:Entity', 'tl:Entity'],
    'dcterms:identifier': id,
    'rdfs:label': name,
    'tl:kind': { '@id': iris.of('kind', kind) },
    'skos:altLabel': aliases?.map(({ text, lang }) =>
      isLanguage(lang) ? { '@value': text, '@language': lang } : text,
    ),
    'tl:country': country,
    'dcterms:description': summary,
    ...datedAs('tl:when', 'when', when),
    'geo:lat': decimal(at?.lat),
    'geo:long': decimal(at?.lon),
    'tl:commodity': commodity,
    'owl:sameAs': same.length > 0 ? same.map((iri) => ({ '@id': iri })) : undefined,
    ...addressAs('foaf:page', links?.url),
    'tl:x': decimal(x),
    'tl:y': decimal(y),
    'tl:pinned': pinned,
    ...attributesAs(attributes),
  };
}

/** A source. What it repeats is what it was quoted from; PROV's generation is its publication. */
export function sourceNode(source: Source, { entities }: Dossier, iris: Iris): JsonObject {
  const {
    id,
    title,
    publisher,
    published,
    url,
    archivedUrl,
    sha256,
    language,
    basedOn,
    reliability,
    entity,
  } = source;
  const known = publisher !== undefined && entities.has(publisher);
  return {
    '@id': iris.of('source', id),
    '@type': ['prov:Entity', 'tl:Source'],
    'dcterms:identifier': id,
    'dcterms:title': title,
    'prov:wasAttributedTo': known ? { '@id': iris.of('entity', publisher) } : undefined,
    'dcterms:publisher': known ? undefined : publisher,
    ...datedAs('prov:generatedAtTime', 'published', published),
    ...addressAs('foaf:page', url),
    'tl:archivedAddress': archivedUrl,
    'tl:sha256': sha256,
    'dcterms:language': language,
    'prov:wasQuotedFrom': iris.all('source', basedOn),
    'tl:reliability': reliability,
    'tl:standsAs': entity === undefined ? undefined : { '@id': iris.of('entity', entity) },
    ...attributesAs(source.attributes),
  };
}

/** A relation as a statement about a statement (RDF reification): it holds only as far as its claims do. */
export const relationNode = ({ key, subject, type, object }: Relation, iris: Iris): JsonObject => ({
  '@id': iris.of('relation', key),
  '@type': 'rdf:Statement',
  'dcterms:identifier': key,
  'rdf:subject': { '@id': iris.of('entity', subject) },
  'rdf:predicate': { '@id': iris.of('type', type) },
  'rdf:object': { '@id': iris.of('entity', object) },
});

const quantityNode = (claim: string, quantity: Quantity, iris: Iris): JsonObject => ({
  '@id': iris.of('number', claim),
  '@type': 'tl:Quantity',
  'tl:counts': quantity.of === undefined ? undefined : { '@id': iris.of('entity', quantity.of) },
  'tl:low': decimal(quantity.low),
  'tl:best': decimal(quantity.best),
  'tl:high': decimal(quantity.high),
  'tl:qualifier': quantity.qualifier,
  'tl:unit': quantity.unit,
  'tl:words': quantity.words,
  'tl:sameNumberAs': iris.all('claim', quantity.sameAs),
  'tl:additionalTo': iris.all('claim', quantity.additionalTo),
});

/** A claim: derived from the source in which it can be read, attributed to those who say so. */
export function claimNode(claim: Claim, iris: Iris): JsonObject {
  const { id, asserts, source, repeats, speakers, stance, certainty, credibility, when, said, quantity } =
    claim;
  return {
    '@id': iris.of('claim', id),
    '@type': ['prov:Entity', 'tl:Claim'],
    'dcterms:identifier': id,
    'dcterms:description': claim.summary,
    'tl:asserts': iris.all('relation', [...new Set(asserts.map(relationKey))]),
    'prov:wasDerivedFrom': { '@id': iris.of('source', source) },
    'prov:wasQuotedFrom': iris.all('source', repeats),
    'tl:repeatsNothing': repeats?.length === 0 || undefined,
    'tl:locator': claim.locator,
    'prov:wasAttributedTo': iris.all('entity', speakers),
    'tl:stance': stance,
    'tl:certainty': certainty,
    'tl:credibility': credibility,
    ...datedAs('tl:when', 'when', when),
    ...datedAs('prov:generatedAtTime', 'said', said),
    'tl:quantity': quantity && quantityNode(id, quantity, iris),
    ...attributesAs(claim.attributes),
  };
}

/** What a claim quotes, as a Web Annotation that finds the words in the source; undefined where it quotes nothing. */
export function quoteNode({ id, quote, source }: Claim, iris: Iris): JsonObject | undefined {
  if (quote === undefined) return undefined;
  return {
    '@id': iris.of('quote', id),
    '@type': 'oa:Annotation',
    'oa:motivatedBy': { '@id': 'oa:identifying' },
    'oa:hasBody': { '@id': iris.of('claim', id) },
    'oa:hasTarget': {
      '@type': 'oa:SpecificResource',
      'oa:hasSource': { '@id': iris.of('source', source) },
      'oa:hasSelector': { '@type': 'oa:TextQuoteSelector', 'oa:exact': quote },
    },
  };
}
