/*
 * One file of rows in a process of its own: it starts with an empty heap, and when it falls the others go on.
 * Called by run.mjs with the setting as JSON; says by messages what it has begun, `{begun}`, and what came of it, `{rows}` or `{failed}`.
 */
import { benchOf } from './bench.mjs';

const [file = '', setting = '{}', only = ''] = process.argv.slice(2);

/**
 * @typedef {import('./statistics.mjs').Row | import('./report.mjs').Absent} Row
 * @typedef {{ids: readonly string[], slow?: true, measure: (bench: import('./bench.mjs').Bench) => Promise<readonly Row[]>}} Rows
 */

/** @param {unknown} answer */
const answer = (answer) =>
  new Promise((done) => (process.send ? process.send(answer, () => done(undefined)) : done(undefined)));

/** @param {Rows} rows @param {import('./bench.mjs').Bench} bench */
async function measured({ ids, slow, measure }, bench) {
  if (slow && bench.quick) return ids.map((id) => ({ id, left: 'left out of a quick run' }));
  try {
    const rows = await measure(bench);
    const missing = ids.filter((id) => !rows.some((row) => row.id === id));
    return [...rows, ...missing.map((id) => ({ id, failed: 'was not measured' }))];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return ids.map((id) => ({ id, failed: reason.split('\n', 1)[0] }));
  }
}

try {
  const bench = benchOf(JSON.parse(setting));
  /** @type {Record<string, Rows>} */
  const module = await import(file);
  const groups = Object.values(module).filter((value) => Array.isArray(value?.ids));
  for (const group of groups) {
    if (only && !group.ids.includes(only)) continue;
    await answer({ begun: group.ids });
    await answer({ rows: await measured(group, bench) });
  }
} catch (error) {
  await answer({ failed: String(error) });
}
process.exit(0);
