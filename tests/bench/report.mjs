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
const notes = (rows) =>
  rows
    .filter((row) => 'note' in row)
    .map((row) => `- \`${row.id}\`: ${row.note}`)
    .join('\n');

/**
 * The whole report in Markdown.
 * @param {{conditions: import('./run.mjs').Conditions, rows: readonly (Row | Absent)[]}} report
 */
export const pageOf = ({ conditions, rows }) =>
  [
    table(rows),
    'A ratio above 1 means that Throughline is better than the peer, or within the bound. Values are medians.',
    notes(rows),
    `Chromium ${conditions.browser} drawing WebGL by ${conditions.glRenderer}; Node ${conditions.node}; ${conditions.cores} cores, ${conditions.processor}, ${conditions.memory}, ${conditions.system}. Browser flags: ${conditions.flags.map((flag) => `\`${flag}\``).join(' ')}.`,
  ].join('\n\n');
