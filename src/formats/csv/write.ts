import Papa from 'papaparse';
import { CLAIM_COLUMNS, SOURCE_COLUMNS } from '../columns/claims.ts';
import type { Column } from '../columns/column.ts';
import { entityRows } from '../columns/entities.ts';
import { relationRows } from '../columns/relations.ts';
import { dossierRow, VOCABULARY_COLUMNS, vocabularyRows } from '../columns/vocabulary.ts';
import type { Writer } from '../format.ts';
import { clean, jsonText } from '../text.ts';
import { zipped } from '../zipped.ts';
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
function* table<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Iterable<string> {
  const ids = columns.map(({ id }) => id);
  const values = [...rows].map((row) => columns.map(({ of }) => of(row)));
  const exact = values.map((row) => exactOf(ids, row));
  const isExact = exact.every((text) => text === undefined);
  yield `\uFEFF${line(isExact ? ids : [...ids, 'exact'])}`;
  for (const [i, row] of values.entries()) {
    const shown = row.map((value) => (typeof value === 'string' ? guarded(clean(value)) : value));
    yield line(isExact ? shown : [...shown, exact[i]]);
  }
}

const line = (cells: readonly unknown[]): string => `${Papa.unparse([[...cells]])}\r\n`;

/** Five tables and a README.txt in a zip; see there for how they join. RFC 4180, UTF-8 with byte order mark. */
export const writeCsv: Writer = (dossier, context) => {
  const words = [dossierRow(dossier), ...vocabularyRows(dossier.header.vocabulary)];
  return zipped(
    [
      ['entities.csv', table(ENTITY_TABLE, entityRows(dossier))],
      ['relations.csv', table(RELATION_TABLE, relationRows(dossier))],
      ['claims.csv', table(CLAIM_COLUMNS, dossier.claims.values())],
      ['sources.csv', table(SOURCE_COLUMNS, dossier.sources.values())],
      ['vocabulary.csv', table(VOCABULARY_COLUMNS, words)],
      ['README.txt', [readmeOf(context)]],
    ],
    context.exportedOn,
  );
};
