/** What an import shows and asks, from where files are read. */
export { ENCODING_NAMES, ENCODINGS, type Encoding } from '../../formats/reading/encoding.ts';
export type { Choices } from '../../formats/reading/input.ts';
export { amount, parsedAmount, writtenAmount } from '../../formats/reading/limits/amounts.ts';
export { wayOut } from '../../formats/reading/limits/beyond.ts';
export { limitsWith } from '../../formats/reading/limits/chosen.ts';
export {
  KNOWN_LIMITS,
  type Limit,
  type LimitId,
  limitNamed,
  limitOf,
} from '../../formats/reading/limits/known.ts';
export type { Proposal } from '../../formats/reading/read.ts';
export type { RemarkGroup } from '../../formats/reading/remarks.ts';
export type { ImportReport, Tally } from '../../formats/reading/report.ts';
export type { ColumnRole, ProposedTable, TableChoice, TableWish } from '../../formats/tables/choice.ts';
