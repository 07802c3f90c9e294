import { ok } from '../../kernel/result.ts';
import type { Reader } from '../format.ts';
import { GmlReader } from './graph.ts';
import { GmlParser } from './parsing/parser.ts';

/**
 * Reads GML of any dialect (NetworkX, igraph, Gephi, yEd, Cytoscape, the collections of Mark Newman) piece by piece: nodes become
 * entities, each edge a claim whose source is the file, by the names of their keys; files of our own become the dossiers that they
 * were. Faults: `gml/syntax` with the line, `gml/nesting`, `gml/no-graph`.
 */
export const readGml: Reader = async (input, draft) => {
  const reader = new GmlReader(draft);
  const parser = new GmlParser(reader, input.limits);
  for await (const piece of input.text()) parser.add(piece);
  parser.done();
  reader.done();
  return ok(undefined);
};
