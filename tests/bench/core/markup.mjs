/*
 * A planted dossier as Gephi and yEd-like tools write it: GEXF and GraphML with declared attributes, an element a line, indented. About
 * 270 bytes for each node and edge, so that L makes some 53 MB.
 */

/** @typedef {import('../../../src/dossier/types.ts').DossierFile} DossierFile */

const NODE_FIELDS = [
  ['kind', 'string'],
  ['community', 'integer'],
  ['betweenness', 'double'],
];
const EDGE_FIELDS = [
  ['certainty', 'string'],
  ['source', 'string'],
];
const LINES = 2000;

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * What is written of each node and edge, the same in both formats.
 * @param {DossierFile} file
 */
function* nodesOf({ entities, positions }) {
  for (const [i, { id, name, kind }] of entities.entries()) {
    const [x, y] = positions[id] ?? [0, 0];
    yield { id, name: escaped(name), x, y: 0 - y, values: [kind, i % 150, ((i * 7919) % 10_007) / 10_007] };
  }
}

/** @param {DossierFile} file */
function* edgesOf({ claims }) {
  for (const { id, asserts, certainty, source } of claims) {
    const [from, type, to] = asserts[0] ?? ['', '', ''];
    yield { id, from, to, type, values: [certainty, source] };
  }
}

/**
 * Joins lines in batches, so that nobody holds them all.
 * @param {Iterable<string>} lines
 */
function* batches(lines) {
  let batch = [];
  for (const line of lines) {
    batch.push(line);
    if (batch.length < LINES) continue;
    yield `${batch.join('\n')}\n`;
    batch = [];
  }
  yield `${batch.join('\n')}\n`;
}

/** @param {DossierFile} file */
function* gexfLines(file) {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">';
  yield '\t<meta lastmodifieddate="2026-01-01">\n\t\t<creator>Gephi 0.10.1</creator>';
  yield `\t\t<description>${escaped(file.title)}</description>\n\t</meta>`;
  yield '\t<graph defaultedgetype="directed" mode="static">';
  for (const [domain, fields] of /** @type {const} */ ([
    ['node', NODE_FIELDS],
    ['edge', EDGE_FIELDS],
  ])) {
    yield `\t\t<attributes class="${domain}" mode="static">`;
    for (const [id, type] of fields) yield `\t\t\t<attribute id="${id}" title="${id}" type="${type}" />`;
    yield '\t\t</attributes>';
  }
  const value = (/** @type {string[]} */ [id], /** @type {unknown} */ of) =>
    `\t\t\t\t\t<attvalue for="${id}" value="${of}" />`;
  yield '\t\t<nodes>';
  for (const { id, name, x, y, values } of nodesOf(file)) {
    yield `\t\t\t<node id="${id}" label="${name}">\n\t\t\t\t<attvalues>`;
    yield NODE_FIELDS.map((field, i) => value(field, values[i])).join('\n');
    yield '\t\t\t\t</attvalues>\n\t\t\t\t<viz:size value="4.0" />';
    yield `\t\t\t\t<viz:position x="${x}" y="${y}" />`;
    yield '\t\t\t\t<viz:color r="31" g="95" b="153" />\n\t\t\t</node>';
  }
  yield '\t\t</nodes>\n\t\t<edges>';
  for (const { id, from, to, type, values } of edgesOf(file)) {
    yield `\t\t\t<edge id="${id}" source="${from}" target="${to}" kind="${type}" weight="1.0">\n\t\t\t\t<attvalues>`;
    yield EDGE_FIELDS.map((field, i) => value(field, values[i])).join('\n');
    yield '\t\t\t\t</attvalues>\n\t\t\t</edge>';
  }
  yield '\t\t</edges>\n\t</graph>\n</gexf>';
}

/** @param {DossierFile} file */
function* graphmlLines(file) {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  const all = /** @type {const} */ ([
    ['node', [['label', 'string'], ['x', 'double'], ['y', 'double'], ...NODE_FIELDS]],
    ['edge', [['type', 'string'], ...EDGE_FIELDS]],
  ]);
  for (const [domain, fields] of all)
    for (const [id, type] of fields)
      yield `\t<key id="${domain}_${id}" for="${domain}" attr.name="${id}" attr.type="${type === 'integer' ? 'int' : type}"/>`;
  yield '\t<graph id="G" edgedefault="directed">';
  const value = (/** @type {string} */ key, /** @type {unknown} */ of) =>
    `\t\t\t<data key="${key}">${of}</data>`;
  for (const { id, name, x, y, values } of nodesOf(file)) {
    yield `\t\t<node id="${id}">`;
    yield [value('node_label', name), value('node_x', x), value('node_y', y)].join('\n');
    yield `${NODE_FIELDS.map(([field], i) => value(`node_${field}`, values[i])).join('\n')}\n\t\t</node>`;
  }
  for (const { id, from, to, type, values } of edgesOf(file)) {
    yield `\t\t<edge id="${id}" source="${from}" target="${to}">`;
    yield value('edge_type', type);
    yield `${EDGE_FIELDS.map(([field], i) => value(`edge_${field}`, values[i])).join('\n')}\n\t\t</edge>`;
  }
  yield '\t</graph>\n</graphml>';
}

/** The file in pieces of text. @param {DossierFile} file */
export const gexfOf = (file) => batches(gexfLines(file));
/** The file in pieces of text. @param {DossierFile} file */
export const graphmlOf = (file) => batches(graphmlLines(file));
