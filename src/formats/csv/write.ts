import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { CLAIM_COLUMNS, SOURCE_COLUMNS } from '../columns/claims.ts';
import { type Column, text } from '../columns/column.ts';
import { ENTITY_COLUMNS, type EntityRow, entityRows, PLACE_COLUMNS } from '../columns/entities.ts';
import { LINE_COLUMNS, type RelationRow, relationRows } from '../columns/relations.ts';
import type { Writer } from '../format.ts';
import { guarded } from './guard.ts';
import { readmeOf } from './readme.ts';

const ENTITIES: readonly Column<EntityRow>[] = [
  text('id', ({ entity }) => entity.id),
  text('name', ({ entity }) => entity.name),
  ...ENTITY_COLUMNS,
  ...PLACE_COLUMNS,
];

const nameOf = ({ dossier }: RelationRow, id: string): string | undefined => dossier.entities.get(id)?.name;

const RELATIONS: readonly Column<RelationRow>[] = [
  text('id', ({ relation }) => relation.key),
  text('subject', ({ relation }) => relation.subject),
  text('subject_name', (row) => nameOf(row, row.relation.subject)),
  text('object', ({ relation }) => relation.object),
  text('object_name', (row) => nameOf(row, row.relation.object)),
  ...LINE_COLUMNS,
];

function table<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Uint8Array {
  const cells = [...rows].map((row) =>
    columns.map(({ of }) => {
      const value = of(row);
      return typeof value === 'string' ? guarded(value) : value;
    }),
  );
  const csv = Papa.unparse([columns.map(({ id }) => id), ...cells], { newline: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${csv}\r\n`);
}

/** The day of the export, for the entries of the zip, which hold days from 1980 to 2099; else the first of these. */
const dayOf = (iso: string): Date =>
  /^20\d\d-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T12:00:00`) : new Date(1980, 0, 1, 12);

/** Four tables and a README.txt in a zip; see there for how they join. RFC 4180, UTF-8 with byte order mark. */
export const writeCsv: Writer = (dossier, context) =>
  zipSync(
    {
      'entities.csv': table(ENTITIES, entityRows(dossier)),
      'relations.csv': table(RELATIONS, relationRows(dossier)),
      'claims.csv': table(CLAIM_COLUMNS, dossier.claims.values()),
      'sources.csv': table(SOURCE_COLUMNS, dossier.sources.values()),
      'README.txt': new TextEncoder().encode(readmeOf(context)),
    },
    { mtime: dayOf(context.exportedOn) },
  );
