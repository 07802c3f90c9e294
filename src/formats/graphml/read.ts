import type { Reader } from '../format.ts';
import { readXml } from '../xml/read.ts';
import { GraphmlVisitor } from './parsing/visitor.ts';

/**
 * Reads GraphML of any dialect: nodes become entities, each edge a claim whose source is the file, by the names of their fields; files of
 * our own become the dossiers that they were. Faults: those of `readXml`, `graphml/root`, `graphml/no-graph`, `graphml/no-id`,
 * `graphml/no-end`.
 */
export const readGraphml: Reader = async (input, draft) => {
  const visitor = new GraphmlVisitor(draft);
  const read = await readXml(input.text(), visitor, input.limits, input.part.name);
  if (read.ok) visitor.done();
  return read;
};
