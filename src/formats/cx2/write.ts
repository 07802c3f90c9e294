import type { Dossier } from '../../dossier/dossier.ts';
import type { Writer } from '../format.ts';
import { type JsonFields, jsonFile, networkOf } from '../json/written.ts';

/** Fields as CX2 can hold them: what nests becomes JSON text; a list must be one of texts. */
function flat(fields: JsonFields): JsonFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const isNested = typeof value === 'object' && !Array.isArray(value);
      return [name, isNested ? JSON.stringify(value) : value];
    }),
  );
}

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'list_of_string';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' ? 'double' : 'string';
};

/** Declares every field that some item has; a field has one type, and falls back to text where values differ. */
function declared(items: readonly JsonFields[]): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const item of items)
    for (const [name, value] of Object.entries(item)) {
      const [known, type] = [types.get(name), typeOf(value)];
      types.set(name, known === undefined || known === type ? type : 'string');
    }
  return types;
}

const declaration = (types: ReadonlyMap<string, string>): object =>
  Object.fromEntries([...types].map(([name, d]) => [name, { d }]));

const conformed = (fields: JsonFields, types: ReadonlyMap<string, string>): JsonFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      types.get(name) === 'string' && typeof value !== 'string' ? String(value) : value,
    ]),
  );

function nodesAndEdges(dossier: Dossier) {
  const { nodes, edges, copy } = networkOf(dossier);
  const numbers = new Map([...dossier.entities.keys()].map((id, i) => [id, i]));
  const nodeFields = nodes.map(({ row, fields }) => flat({ name: row.entity.name, ...fields }));
  const edgeFields = edges.map(({ label, fields }) => flat({ name: label, interaction: label, ...fields }));
  const [ofNodes, ofEdges] = [declared(nodeFields), declared(edgeFields)];
  return {
    copy,
    declarations: { nodes: declaration(ofNodes), edges: declaration(ofEdges) },
    nodes: nodes.map(({ row: { position } }, id) => ({
      id,
      ...(position && { x: position[0], y: position[1] }),
      v: conformed(nodeFields[id] ?? {}, ofNodes),
    })),
    edges: edges.map(({ row: { relation } }, id) => ({
      id,
      s: numbers.get(relation.subject),
      t: numbers.get(relation.object),
      v: conformed(edgeFields[id] ?? {}, ofEdges),
    })),
  };
}

/** CX2 2.0: nodes and edges numbered from 0, every attribute declared, one node an entity, one edge a relation, y downwards. */
export const writeCx2: Writer = (dossier, { title, exportedOn }) => {
  const { nodes, edges, copy, declarations } = nodesAndEdges(dossier);
  const about = { name: title, exported: exportedOn, copy: JSON.stringify(copy) };
  const ofNetwork = Object.fromEntries(Object.keys(about).map((name) => [name, { d: 'string' }]));
  const aspects = {
    attributeDeclarations: [{ networkAttributes: ofNetwork, ...declarations }],
    networkAttributes: [about],
    nodes,
    edges,
  };
  const metaData = Object.entries(aspects).map(([name, list]) => ({ name, elementCount: list.length }));
  return jsonFile([
    { CXVersion: '2.0', hasFragments: false },
    { metaData },
    ...Object.entries(aspects).map(([name, list]) => ({ [name]: list })),
    { status: [{ success: true }] },
  ]);
};
