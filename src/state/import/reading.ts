/** What an import shows and asks, from where files are read. */
export { ENCODING_NAMES, ENCODINGS, type Encoding } from '../../formats/reading/encoding.ts';
export type { Choices } from '../../formats/reading/input.ts';
export type { Proposal } from '../../formats/reading/read.ts';
export type { RemarkGroup } from '../../formats/reading/remarks.ts';
export type { ImportReport, Tally } from '../../formats/reading/report.ts';
export type { ColumnRole, ProposedTable, TableChoice } from '../../formats/tables/choice.ts';
