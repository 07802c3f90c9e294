/**
 * @typedef {import('./statistics.mjs').Row} Row
 * @typedef {{id: string, failed?: string, left?: string}} Absent a row without numbers, and why
 */

/** @param {Row} row */
const line = (row) =>
  `| \`${row.id}\` | ${row.what} | ${row.size} | ${row.ours} ${row.unit} | ${row.peer} | ${row.peerValue} ${row.unit} | ${row.ratio} | ${row.n} |`;

/** @param {Absent} row */
const without = (row) => `| \`${row.id}\` | ${row.failed ?? row.left} | | | | | | |`;

/**
 * The rows as a table in Markdown.
 * @param {readonly (Row | Absent)[]} rows
 */
export function table(rows) {
  const head =
    '| id | what | size | ours | peer | its value | ratio | n |\n|---|---|---|---|---|---|---|---|';
  return [head, ...rows.map((row) => ('what' in row ? line(row) : without(row)))].join('\n');
}

/**
 * The notes of the rows as a list in Markdown.
 * @param {readonly (Row | Absent)[]} rows
 */
export const notes = (rows) =>
  rows
    .filter((row) => 'note' in row)
    .map((row) => `- \`${row.id}\`: ${row.note}`)
    .join('\n');
