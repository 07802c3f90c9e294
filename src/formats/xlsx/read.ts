import { ok } from '../../kernel/result.ts';
import type { Proposer, Reader } from '../format.ts';
import { proposedTables } from '../tables/propose.ts';
import { readTables } from '../tables/read.ts';
import { openWorkbook } from './read/open.ts';
import { restoreWorkbook } from './read/own-workbook.ts';
import { sampleOf, sourceOf } from './read/rows.ts';

/** Proposes how the sheets of a workbook are to be understood; nothing for a workbook of ours, which needs no choice. Faults as {@link readXlsx}. */
export const proposeXlsx: Proposer = async (input) => {
  const opened = await openWorkbook(input, () => undefined);
  if (!opened.ok) return opened;
  const { sheets, own } = opened.value;
  if (own) return ok([]);
  const samples = sheets.map((sheet) => sampleOf(input.part.name, sheet));
  return ok(proposedTables(samples, input.choices.tables, input.limits));
};

/**
 * Reads an Excel workbook: one of ours as the dossier that it holds, any other by its tables, as chosen or else as proposed.
 * Faults: `xlsx/old`, `xlsx/encrypted`, `xlsx/open-document`, and those of `readTables`; throws an `Unreadable` for what is damaged or
 * above the limits.
 */
export const readXlsx: Reader = async (input, draft) => {
  const opened = await openWorkbook(input, draft.remark.bind(draft));
  if (!opened.ok) return opened;
  const { sheets, own } = opened.value;
  if (own) {
    restoreWorkbook(sheets, draft);
    return ok(undefined);
  }
  const file = input.part.name;
  const samples = sheets.map((sheet) => sampleOf(file, sheet));
  const choices = proposedTables(samples, input.choices.tables, input.limits).map(({ choice }) => choice);
  const sources = sheets.map((sheet) => sourceOf(file, sheet));
  const read = await readTables(sources, choices, draft);
  return read.ok ? ok(undefined) : read;
};
