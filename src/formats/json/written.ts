import type { Dossier } from '../../dossier/dossier.ts';
import type { AttributeValue } from '../../dossier/types.ts';
import type { Column } from '../columns/column.ts';
import { type EntityRow, entityRows } from '../columns/entities.ts';
import { type RelationRow, relationRows } from '../columns/relations.ts';
import { isOwn as isOwnColumn } from '../roundtrip/own-columns.ts';
import { edgeColumns, fileCopy, nodeColumns } from '../roundtrip/written.ts';
import { clean, separated } from '../text.ts';

/** Columns whose text is a list, which JSON can hold as one. */
const LISTS = new Set([
  'aliases',
  'alias_languages',
  'claims',
  'summaries',
  'sources',
  'source_ids',
  'locators',
  'speakers',
  'stances',
  'certainties',
  'when',
  'said',
  'quotes',
]);
/** Columns whose text is JSON. */
const JSONS = new Set(['attributes', 'copy', 'evidence']);

/** Fields of a JSON object by their names. */
export type JsonFields = Record<string, AttributeValue>;

function typed(id: string, value: string | number | boolean, lists: boolean): AttributeValue {
  if (typeof value !== 'string') return value;
  if (JSONS.has(id)) return JSON.parse(value) as AttributeValue;
  if (lists && LISTS.has(id)) return value === '' ? [] : separated(value);
  return isOwnColumn(id) ? clean(value) : value;
}

const fieldsOf = <Row>(
  columns: readonly Column<Row>[],
  row: Row,
  isList: (id: string) => boolean,
): JsonFields =>
  Object.fromEntries(
    columns.flatMap(({ id, of }) => {
      const value = of(row);
      return value === undefined ? [] : [[id, typed(id, value, isList(id))]];
    }),
  );

/** A dossier as nodes and edges with typed fields, for JSON formats. */
export interface WrittenNetwork {
  readonly nodes: readonly { readonly row: EntityRow; readonly fields: JsonFields }[];
  readonly edges: readonly {
    readonly row: RelationRow;
    readonly label: string;
    readonly fields: JsonFields;
  }[];
  /** What the whole file says once, for our own reader. */
  readonly copy: AttributeValue;
}

/** Puts the entities and relations of a dossier into fields: lists as lists, numbers as numbers, evidence as objects. */
export function networkOf(dossier: Dossier): WrittenNetwork {
  const rows = entityRows(dossier);
  const [nodeFields, edgeFields] = [nodeColumns(dossier, rows, { file: 'apart' }), edgeColumns(dossier)];
  return {
    // When an entity was is one date, when the claims of a relation say it was is a list.
    nodes: rows.map((row) => ({ row, fields: fieldsOf(nodeFields, row, (id) => id !== 'when') })),
    edges: relationRows(dossier).map((row) => ({
      row,
      label: row.type?.label ?? row.relation.type,
      fields: fieldsOf(edgeFields, row, () => true),
    })),
    copy: JSON.parse(fileCopy(dossier)) as AttributeValue,
  };
}

/** A JSON file, indented so that people can read and compare it. */
export function jsonFile(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
