import type { Format } from '../format.ts';
import { inCopy, NO_BRIEFINGS, REPEATED, VISIBLE_SIGNS } from '../roundtrip/fidelity.ts';

const COMMENT = /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*)/;
const BEGINNING = /^(?:strict\s+)?(?:di)?graph\s*(?:"(?:[^"\\]|\\[\s\S])*"|[^\s{}"[\]]{0,1000})\s*\{/i;

/** The text after comments, as far as it is looked at. */
function withoutComments(text: string): string {
  let rest = text.slice(0, 16_384);
  for (let found = COMMENT.exec(rest); found; found = COMMENT.exec(rest)) rest = rest.slice(found[0].length);
  return rest;
}

/** Graphviz DOT. */
export const DOT_FORMAT: Format = {
  id: 'dot',
  title: 'Graphviz DOT',
  extension: '.dot',
  alsoExtensions: ['.gv'],
  mediaType: 'text/vnd.graphviz',
  purpose: 'For Graphviz.',
  endless: true,
  fidelity: {
    keeps: [
      'Entities with names, shapes of their kinds, colours and places',
      'One edge for each relation, with its label, colour, certainty and origins',
      'Its evidence as a tooltip',
    ],
    loses: [
      inCopy('aliases'),
      inCopy('aliasLanguages'),
      inCopy('severalNumbers'),
      inCopy('comparisons'),
      inCopy('bases'),
      REPEATED,
      inCopy('bareClaims'),
      {
        aspect: 'sources',
        becomes: 'are named in tooltips; the rest is in the copy for Throughline alone',
        restored: true,
      },
      inCopy('attributes'),
      {
        aspect: 'looks',
        becomes: 'are reduced to the light scheme and to shapes that Graphviz has',
        restored: true,
      },
      NO_BRIEFINGS,
      VISIBLE_SIGNS,
    ],
  },
  sniff: ({ text, name }) => {
    const rest = withoutComments(text);
    if (BEGINNING.test(rest.slice(0, 3000))) return 0.95;
    return /\.(dot|gv)$/.test(name) && /^(?:strict\s+)?(?:di)?graph\b/i.test(rest) ? 0.8 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readDot,
  loadWriter: async () => (await import('./write.ts')).writeDot,
};
