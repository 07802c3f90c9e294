import { type Column, text } from '../columns/column.ts';
import { ENTITY_COLUMNS, type EntityRow, PLACE_COLUMNS } from '../columns/entities.ts';
import { LINE_COLUMNS, type RelationRow } from '../columns/relations.ts';

/** The columns of entities.csv. */
export const ENTITY_TABLE: readonly Column<EntityRow>[] = [
  text('id', ({ entity }) => entity.id),
  text('name', ({ entity }) => entity.name),
  ...ENTITY_COLUMNS,
  ...PLACE_COLUMNS,
];

const nameOf = ({ dossier }: RelationRow, id: string): string | undefined => dossier.entities.get(id)?.name;

/** The columns of relations.csv. */
export const RELATION_TABLE: readonly Column<RelationRow>[] = [
  text('id', ({ relation }) => relation.key),
  text('subject', ({ relation }) => relation.subject),
  text('subject_name', (row) => nameOf(row, row.relation.subject)),
  text('object', ({ relation }) => relation.object),
  text('object_name', (row) => nameOf(row, row.relation.object)),
  ...LINE_COLUMNS,
];
