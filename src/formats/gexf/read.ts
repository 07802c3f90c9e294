import { fail } from '../../kernel/result.ts';
import type { Reader } from '../format.ts';
import { readXml } from '../xml/read.ts';
import { GexfVisitor } from './reading/walk.ts';

/**
 * Reads GEXF 1.1 to 1.3 (https://gexf.net/schema.html): nodes become entities, each edge a claim whose source is the file, or one claim for
 * each time at which it holds; files of our own become the dossiers that they were. Faults: those of `readXml`, `gexf/root`,
 * `gexf/no-graph`.
 */
export const readGexf: Reader = async (input, draft) => {
  const visitor = new GexfVisitor(draft);
  const read = await readXml(input.text(), visitor, input.limits, input.part.name);
  if (!read.ok) return read;
  if (visitor.graphs === 0)
    return fail({ code: 'gexf/no-graph', where: input.part.name, why: 'There is no graph in it.' });
  visitor.done();
  return read;
};
