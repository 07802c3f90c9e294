/*
 * A planted dossier as an edge list in CSV, and as graphology saves a graph: with all that a claim says in the attributes of the edge.
 */

/** @typedef {import('../../../src/dossier/types.ts').DossierFile} DossierFile */

const QUOTED = /[",\n]/;
/** @param {string} text */
const cell = (text) => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The file in pieces of text.
 * @param {DossierFile} file
 */
export function* csvOf({ claims }) {
  yield 'source,target,type,date,certainty,summary\n';
  for (const { asserts, when, certainty, summary } of claims) {
    const [from, type, to] = asserts[0] ?? ['', '', ''];
    yield `${[from, to, type, when?.edtf ?? '', certainty, summary].map(cell).join(',')}\n`;
  }
}

/** @param {DossierFile} file */
export const graphJsonOf = ({ entities, claims, positions }) =>
  JSON.stringify({
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: {},
    nodes: entities.map(({ id, ...attributes }) => {
      const [x, y] = positions[id] ?? [0, 0];
      return { key: id, attributes: { ...attributes, x, y } };
    }),
    edges: claims.map(({ id, asserts, ...attributes }) => {
      const [source, relation, target] = asserts[0] ?? ['', '', ''];
      return { key: id, source, target, attributes: { ...attributes, relation } };
    }),
  });
