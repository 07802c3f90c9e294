import type { Dossier } from '../../dossier/dossier.ts';
import type { WriteContext, Writer } from '../format.ts';
import { CONTEXT } from './context.ts';
import { Iris } from './iris.ts';
import { claimNode, entityNode, quoteNode, relationNode, sourceNode } from './nodes.ts';
import type { JsonObject } from './values.ts';
import { vocabularyNodes } from './vocabulary.ts';

function* nodesOf(dossier: Dossier, { title, exportedOn }: WriteContext): Iterable<JsonObject> {
  const { id, vocabulary } = dossier.header;
  const iris = new Iris(id);
  yield {
    '@id': iris.dossier,
    '@type': ['prov:Entity', 'skos:ConceptScheme', 'tl:Dossier'],
    'dcterms:identifier': id,
    'dcterms:title': title,
    'dcterms:issued': { '@type': 'xsd:date', '@value': exportedOn },
  };
  yield* vocabularyNodes(vocabulary, iris);
  for (const entity of dossier.entities.values()) yield entityNode(entity, dossier, iris);
  for (const source of dossier.sources.values()) yield sourceNode(source, dossier, iris);
  for (const relation of dossier.relations.values()) yield relationNode(relation, iris);
  for (const claim of dossier.claims.values()) {
    yield claimNode(claim, iris);
    const quote = quoteNode(claim, iris);
    if (quote) yield quote;
  }
}

/** A dossier as JSON-LD 1.1: a node to a line. */
export const writeJsonLd: Writer = (dossier, context) => {
  const nodes: string[] = [];
  for (const node of nodesOf(dossier, context)) nodes.push(JSON.stringify(node));
  const text = `{"@context":${JSON.stringify(CONTEXT, undefined, 1)},\n"@graph":[\n${nodes.join(',\n')}\n]}\n`;
  return new TextEncoder().encode(text);
};
