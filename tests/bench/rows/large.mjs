import { byTurns } from '../browser/turns.mjs';
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
    return [...frameRows(turns), ...openRows(turns)];
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
  const held = [ours, theirs].map((visits) =>
    rounded(megabytes(median(visits.map((visit) => visit.memory.held)))),
  );
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
    rowOf(
      {
        ...same,
        id: 'memory-L',
        what: 'Peak memory of opening: heap and array buffers, workers included',
        peer: 'graphology and sigma 3 with the same attributes',
        unit: 'MB',
        note: `Sampled every 100 ms. Held after a collection: ${held[0]} MB against ${held[1]} MB.`,
      },
      ours.map((visit) => megabytes(visit.memory.peak)),
      theirs.map((visit) => megabytes(visit.memory.peak)),
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
