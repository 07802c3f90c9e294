/*
 * The dossier file of a planted graph, as every peer's page reads it: what an entity and a claim say becomes what the
 * peer stores, nothing left out, and all draw the same colours and sizes.
 */

/**
 * @typedef {import('../../../src/dossier/types.ts').DossierFile} DossierFile
 * @typedef {Record<string, unknown> & {id: string, label: string, kind: string, x: number, y: number, size: number, color: string}} Entity
 * @typedef {Record<string, unknown> & {id: string, from: string, to: string, relation: string, color: string}} Relation
 */

const KIND_COLOURS = ['#1f5f99', '#8a5a00', '#2e7d4f', '#a23b72', '#5b4ea0', '#9a3b26'];

/** Radius in CSS pixels from the number of relations, the same for all. @param {number} degree */
const sizeOf = (degree) => 2 + Math.min(10, Math.sqrt(degree) / 2);

/**
 * @param {DossierFile} file
 * @returns {{entities: Entity[], relations: Relation[]}}
 */
export function graphOf(file) {
  const kinds = new Map(file.vocabulary.kinds.map(({ id }, i) => [id, KIND_COLOURS[i % 6] ?? '#666']));
  const families = new Map(file.vocabulary.families.map(({ id, colour }) => [id, colour.light]));
  const types = new Map(file.vocabulary.relationTypes.map(({ id, family }) => [id, families.get(family)]));
  /** @type {Map<string, number>} */
  const degrees = new Map();
  for (const { asserts } of file.claims)
    for (const [from, , to] of asserts) {
      degrees.set(from, (degrees.get(from) ?? 0) + 1);
      degrees.set(to, (degrees.get(to) ?? 0) + 1);
    }
  const entities = file.entities.map((entity) => {
    const [x, y] = file.positions[entity.id] ?? [0, 0];
    const { id, name, kind, ...rest } = entity;
    const color = kinds.get(kind) ?? '#666';
    return { ...rest, id, label: name, kind, x, y, size: sizeOf(degrees.get(id) ?? 0), color };
  });
  const relations = file.claims.flatMap(({ id, asserts, source: cited, ...rest }) =>
    asserts.map(([from, relation, to], i) => ({
      ...rest,
      id: i === 0 ? id : `${id}/${i}`,
      cited,
      from,
      to,
      relation,
      color: types.get(relation) ?? '#999',
    })),
  );
  return { entities, relations };
}
