import { byTurns, memoryByTurns } from '../browser/turns.mjs';
import { mean, median, rounded, rowOf } from '../statistics.mjs';

/** @typedef {import('../statistics.mjs').Row | import('../report.mjs').Absent} Row */

/** @param {number} bytes */
const megabytes = (bytes) => bytes / 1e6;

/** The app at L against sigma with the same attributes in graphology: opening, memory, frames, settling. */
export const large = {
  ids: ['overview-frame-L', 'overview-settle-L', 'overview-first-paint-L', 'open-L', 'memory-L'],
  /** @param {import('../bench.mjs').Bench} bench */
  async measure(bench) {
    const turns = await byTurns(bench, { peer: 'sigma', size: 'L', times: bench.quick ? 1 : 5 });
    const memory = await memoryByTurns(bench, { peer: 'sigma', size: 'L', times: bench.quick ? 1 : 3 });
    return [...frameRows(turns), ...openRows(turns), memoryRow(memory)];
  },
};

/**
 * @param {Awaited<ReturnType<typeof byTurns>>} turns
 * @returns {Row[]}
 */
function frameRows({ ours, theirs, canvas }) {
  const same = { size: 'L', unit: 'ms' };
  const where = `Canvas ${canvas.width}×${canvas.height}.`;
  const frames = theirs.flatMap((visit) => visit.frames);
  const wall = `sigma's wall mean is ${rounded(mean(theirs.map((visit) => visit.wall)))} ms a frame`;
  return [
    rowOf(
      {
        ...same,
        id: 'overview-frame-L',
        what: 'A frame while panning and zooming',
        peer: 'sigma 3, likewise',
        note: `${where} Ours by wheel and drag, moving a bitmap that a worker repaints meanwhile; sigma by its camera; ${wall}. Ours is ${rounded(mean(ours.map((visit) => visit.wall)))} ms, with the driver's round trips in it.`,
      },
      ours.flatMap((visit) => visit.frames),
      frames,
      { ours: ours.map((visit) => visit.frameScript), theirs: theirs.map((visit) => visit.frameScript) },
    ),
    rowOf(
      {
        ...same,
        id: 'overview-settle-L',
        what: "From the gesture's last event to the finished picture",
        peer: "sigma 3's frame",
        note: `${where} ${wall}, and from a change of its camera to the end of all GPU work it takes ${rounded(median(theirs.flatMap((visit) => visit.settles)))} ms.`,
      },
      ours.flatMap((visit) => visit.settles),
      frames,
    ),
  ];
}

/**
 * @param {Awaited<ReturnType<typeof byTurns>>} turns
 * @returns {Row[]}
 */
function openRows({ ours, theirs }) {
  const same = { size: 'L', unit: 'ms' };
  const painted = ours.flatMap((visit) => visit.painted ?? []);
  const rows = [
    rowOf(
      {
        ...same,
        id: 'open-L',
        what: 'A dossier file from its choice to pixels',
        peer: 'JSON.parse, graphology import and sigma 3',
        note: 'The same file, chosen in a file field. Ours checks it, derives the relations and shows the whole page; the peer trusts it.',
      },
      ours.map((visit) => visit.opened),
      theirs.map((visit) => visit.opened),
      { ours: ours.map((visit) => visit.openScript), theirs: theirs.map((visit) => visit.openScript) },
    ),
  ];
  const id = 'overview-first-paint-L';
  if (painted.length === 0)
    return [...rows, { id, failed: 'the app did not mark when the dossier was in memory' }];
  const first = {
    ...same,
    id,
    what: 'From data in memory, with positions, to pixels',
    peer: 'sigma 3, from its built graph',
    note: 'Ours from the opened dossier.',
  };
  return [
    ...rows,
    rowOf(
      first,
      painted,
      theirs.map((visit) => visit.painted),
    ),
  ];
}

/**
 * @param {Awaited<ReturnType<typeof memoryByTurns>>} memory
 * @returns {Row}
 */
function memoryRow({ ours, theirs }) {
  const [own, other] = [ours, theirs].map((all) => rounded(megabytes(median(all.map(({ held }) => held)))));
  return rowOf(
    {
      id: 'memory-L',
      what: 'Peak memory of opening: heap and array buffers, workers included',
      size: 'L',
      peer: 'graphology and sigma 3 with the same attributes',
      unit: 'MB',
      note: `Sampled every 100 ms, in visits of their own. Held after a collection: ${own} MB against ${other} MB.`,
    },
    ours.map(({ peak }) => megabytes(peak)),
    theirs.map(({ peak }) => megabytes(peak)),
  );
}
