import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { CLAIM_COLUMNS, SOURCE_COLUMNS } from '../columns/claims.ts';
import type { Column } from '../columns/column.ts';
import { entityRows } from '../columns/entities.ts';
import { relationRows } from '../columns/relations.ts';
import { dossierRow, VOCABULARY_COLUMNS, vocabularyRows } from '../columns/vocabulary.ts';
import type { Writer } from '../format.ts';
import { clean, jsonText } from '../text.ts';
import { ENTITY_TABLE, RELATION_TABLE } from './columns.ts';
import { guarded } from './guard.ts';
import { readmeOf } from './readme.ts';

/** Texts of a row that are not fit for every tool, as JSON by the ids of their columns; nothing where all are. */
function exactOf(ids: readonly string[], values: readonly unknown[]): string | undefined {
  const unfit = values.flatMap((value, i) =>
    typeof value === 'string' && clean(value) !== value ? [[ids[i] ?? '', value]] : [],
  );
  return unfit.length > 0 ? jsonText(Object.fromEntries(unfit)) : undefined;
}

/** A table with, where some text is not fit for every tool, the column `exact` at its end. */
function table<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Uint8Array {
  const ids = columns.map(({ id }) => id);
  const values = [...rows].map((row) => columns.map(({ of }) => of(row)));
  const exact = values.map((row) => exactOf(ids, row));
  const isExact = exact.every((text) => text === undefined);
  const cells = values.map((row, i) => {
    const shown = row.map((value) => (typeof value === 'string' ? guarded(clean(value)) : value));
    return isExact ? shown : [...shown, exact[i]];
  });
  const header = isExact ? ids : [...ids, 'exact'];
  const csv = Papa.unparse([header, ...cells], { newline: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${csv}\r\n`);
}

/** The day of the export, for the entries of the zip, which hold days from 1980 to 2099; else the first of these. */
const dayOf = (iso: string): Date =>
  /^20\d\d-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T12:00:00`) : new Date(1980, 0, 1, 12);

/** Five tables and a README.txt in a zip; see there for how they join. RFC 4180, UTF-8 with byte order mark. */
export const writeCsv: Writer = (dossier, context) =>
  zipSync(
    {
      'entities.csv': table(ENTITY_TABLE, entityRows(dossier)),
      'relations.csv': table(RELATION_TABLE, relationRows(dossier)),
      'claims.csv': table(CLAIM_COLUMNS, dossier.claims.values()),
      'sources.csv': table(SOURCE_COLUMNS, dossier.sources.values()),
      'vocabulary.csv': table(VOCABULARY_COLUMNS, [
        dossierRow(dossier),
        ...vocabularyRows(dossier.header.vocabulary),
      ]),
      'README.txt': new TextEncoder().encode(readmeOf(context)),
    },
    { mtime: dayOf(context.exportedOn) },
  );
