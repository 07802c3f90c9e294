import type { Writer } from '../format.ts';
import { EXCEL } from './excel.ts';
import { workbookOf } from './write/workbook.ts';

/** A workbook with sheets for entities, relations, claims, sources and vocabulary, and one that says how to read them. */
export const writeXlsx: Writer = (dossier, context) => workbookOf(dossier, context, EXCEL);
