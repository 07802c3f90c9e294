/*
 * The dossier file of a planted graph, as every peer's page reads it: what an entity and a claim say becomes what the
 * peer stores, nothing left out, and all draw the same colours and sizes. One by one, so that nobody holds them twice.
 */

/**
 * @typedef {import('../../../src/dossier/types.ts').DossierFile} DossierFile
 * @typedef {Record<string, unknown> & {label: string, kind: string, size: number, color: string}} EntityAttributes size is a radius in CSS pixels
 * @typedef {Record<string, unknown> & {relation: string, color: string}} RelationAttributes
 */

const KIND_COLOURS = ['#1f5f99', '#8a5a00', '#2e7d4f', '#a23b72', '#5b4ea0', '#9a3b26'];

/** @param {number} degree */
const sizeOf = (degree) => 2 + Math.min(10, Math.sqrt(degree) / 2);

/** @param {DossierFile} file */
function degreesOf(file) {
  /** @type {Map<string, number>} */
  const degrees = new Map();
  for (const { asserts } of file.claims)
    for (const [from, , to] of asserts) {
      degrees.set(from, (degrees.get(from) ?? 0) + 1);
      degrees.set(to, (degrees.get(to) ?? 0) + 1);
    }
  return degrees;
}

/**
 * @param {DossierFile} file
 * @returns {Generator<{id: string, x: number, y: number, attributes: EntityAttributes}>}
 */
export function* entitiesOf(file) {
  const kinds = new Map(file.vocabulary.kinds.map(({ id }, i) => [id, KIND_COLOURS[i % 6] ?? '#666']));
  const degrees = degreesOf(file);
  for (const { id, name, kind, ...rest } of file.entities) {
    const [x, y] = file.positions[id] ?? [0, 0];
    const color = kinds.get(kind) ?? '#666';
    yield { id, x, y, attributes: { ...rest, label: name, kind, size: sizeOf(degrees.get(id) ?? 0), color } };
  }
}

/**
 * @param {DossierFile} file
 * @returns {Generator<{id: string, from: string, to: string, attributes: RelationAttributes}>}
 */
export function* relationsOf(file) {
  const families = new Map(file.vocabulary.families.map(({ id, colour }) => [id, colour.light]));
  const types = new Map(file.vocabulary.relationTypes.map(({ id, family }) => [id, families.get(family)]));
  for (const { id, asserts, source: cited, ...rest } of file.claims)
    for (const [from, relation, to] of asserts) {
      const color = types.get(relation) ?? '#999';
      yield { id: `${id} ${relation}`, from, to, attributes: { ...rest, cited, relation, color } };
    }
}
