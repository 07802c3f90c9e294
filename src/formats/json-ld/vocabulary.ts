import type { Vocabulary } from '../../dossier/types.ts';
import type { Iris } from './iris.ts';
import type { JsonObject } from './values.ts';

/** The vocabulary as SKOS concepts; relation types are properties as well, since statements use them as predicates. */
export function vocabularyNodes({ kinds, families, relationTypes }: Vocabulary, iris: Iris): JsonObject[] {
  const scheme = { 'skos:inScheme': { '@id': iris.dossier } };
  const broader = (family: string | undefined) =>
    family === undefined ? undefined : { '@id': iris.of('family', family) };
  return [
    ...kinds.map((kind) => ({
      '@id': iris.of('kind', kind.id),
      '@type': 'skos:Concept',
      'skos:notation': kind.id,
      'skos:prefLabel': kind.label,
      'tl:plural': kind.plural,
      'tl:shape': kind.shape,
      'tl:icon': kind.icon,
      'skos:broader': broader(kind.family),
      ...scheme,
    })),
    ...relationTypes.map((type) => ({
      '@id': iris.of('type', type.id),
      '@type': ['skos:Concept', 'rdf:Property'],
      'skos:notation': type.id,
      'skos:prefLabel': type.label,
      'tl:inverse': type.inverse,
      'tl:directed': type.directed,
      'skos:broader': broader(type.family),
      ...scheme,
    })),
    ...families.map(({ id, label, colour, hidden }) => ({
      '@id': iris.of('family', id),
      '@type': 'skos:Concept',
      'skos:notation': id,
      'skos:prefLabel': label,
      'tl:colourLight': colour.light,
      'tl:colourDark': colour.dark,
      'tl:hidden': hidden,
      ...scheme,
    })),
  ];
}
