import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import type { Writer } from '../format.ts';
import { jsonFile, networkOf } from '../json/written.ts';

/**
 * graphology's serialisation with the attributes that sigma draws by: label, x, y (upwards) and colour. One node an entity, one edge
 * a relation, undirected where its type is.
 */
export const writeGraphology: Writer = (dossier, { title, exportedOn }) => {
  const { nodes, edges, copy } = networkOf(dossier);
  const { families } = vocabularyIndex(dossier.header.vocabulary);
  const hue = (family: string | undefined): { color?: string } => {
    const colour = family === undefined ? undefined : families.get(family)?.colour.light;
    return colour === undefined ? {} : { color: colour };
  };
  return jsonFile({
    attributes: { title, exported: exportedOn, copy },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: nodes.map(({ row: { entity, kind, position }, fields }) => ({
      key: entity.id,
      attributes: {
        label: entity.name,
        ...(position && { x: position[0], y: 0 - position[1] }),
        ...hue(kind?.family),
        ...fields,
      },
    })),
    edges: edges.map(({ row: { relation, type }, label, fields }, i) => ({
      key: `e${i}`,
      source: relation.subject,
      target: relation.object,
      ...(type?.directed === false && { undirected: true }),
      attributes: { label, ...hue(type?.family), ...fields },
    })),
  });
};
