import type { Format } from '../format.ts';
import {
  FLAT_ALIASES,
  FLAT_EVIDENCE,
  FLAT_KEEPS,
  NO_BRIEFINGS,
  VISIBLE_SIGNS,
} from '../roundtrip/fidelity.ts';

/** What is looked at. */
const HEAD = 32_768;
const SKIPPED = /(?:[\s\uFEFF]|#[^\r\n]*)*/y;
const GRAPH = /graph\s*\[/iy;
const PAIR = /[A-Za-z_]\w*\s+(?:"[^"]*"|[^\s[\]"#{}][^\s[\]"{}]*)/y;
/** A graph further down: yEd and others may put lists before it. */
const FURTHER = /^[ \t]*graph\s*\[/im;

const after = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
};

/** True where a graph is the first list of a text, after keys such as `Creator` and comments. */
function beginsWithGraph(text: string): boolean {
  let at: number | undefined = 0;
  while (at !== undefined && at < text.length) {
    at = after(SKIPPED, text, at) ?? at;
    if (after(GRAPH, text, at) !== undefined) return true;
    at = after(PAIR, text, at);
  }
  return false;
}

/** Graph Modelling Language. */
export const GML_FORMAT: Format = {
  id: 'gml',
  title: 'GML',
  extension: '.gml',
  mediaType: 'text/plain',
  purpose: 'For NetworkX, igraph, yEd, Gephi and Cytoscape.',
  fidelity: {
    keeps: [
      'Entities with kind, country, dates, links, places and colours',
      'One edge for each relation, parallel ones apart, with certainty, number range and origins',
      ...FLAT_KEEPS,
    ],
    loses: [
      ...FLAT_ALIASES,
      ...FLAT_EVIDENCE,
      {
        aspect: 'undirected',
        becomes: 'are written with a direction, and a field that says so',
        restored: true,
      },
      {
        aspect: 'looks',
        becomes: 'are reduced to the light scheme and to shapes that yEd has',
        restored: true,
      },
      NO_BRIEFINGS,
      VISIBLE_SIGNS,
    ],
  },
  sniff: ({ name, text }) => {
    const head = text.slice(0, HEAD);
    if (beginsWithGraph(head)) return 0.95;
    return name.endsWith('.gml') && !/^\s*</.test(head) && FURTHER.test(head) ? 0.8 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readGml,
  loadWriter: async () => (await import('./write.ts')).writeGml,
};
