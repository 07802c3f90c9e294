import { byTurns } from '../browser/turns.mjs';
import { mean, median, rounded, rowOf } from '../statistics.mjs';

/** The app at M against Cytoscape holding all of it: a frame of a gesture, and a relation type hidden or shown. */
export const middle = {
  ids: ['overview-frame-M', 'toggle-workset'],
  /** @param {import('../bench.mjs').Bench} bench */
  async measure(bench) {
    const { ours, theirs, canvas } = await byTurns(bench, {
      peer: 'cytoscape',
      size: 'M',
      times: bench.quick ? 1 : 5,
      toggle: { field: /^commands:/, type: 'commands' },
    });
    const same = { size: 'M', unit: 'ms' };
    const where = `Canvas ${canvas.width}×${canvas.height}.`;
    const wall = rounded(mean(theirs.map((visit) => visit.wall)));
    return [
      rowOf(
        {
          ...same,
          id: 'overview-frame-M',
          what: 'A frame while panning and zooming',
          peer: 'Cytoscape canvas, true redraw',
          note: `${where} Ours by wheel and drag, moving a bitmap that a worker repaints meanwhile, with what is near in full style; Cytoscape by its camera, every name drawn; its wall mean is ${wall} ms. Ours is ${rounded(mean(ours.map((visit) => visit.wall)))} ms, with the driver's round trips in it.`,
        },
        ours.flatMap((visit) => visit.frames),
        theirs.flatMap((visit) => visit.frames),
        {
          ours: ours.map((visit) => visit.frameScript),
          theirs: theirs.map((visit) => visit.frameScript),
        },
      ),
      rowOf(
        {
          ...same,
          id: 'toggle-workset',
          what: 'A relation type hidden or shown, from the click to painted pixels',
          peer: 'Cytoscape holding all of M, display: none by class in a batch',
          note: `${where} Ours includes the lens, its counts in the panel and the overview; first time ${rounded(median(ours.map((visit) => visit.toggles[0] ?? Number.NaN)))} ms.`,
        },
        ours.flatMap((visit) => visit.toggles),
        theirs.flatMap((visit) => visit.toggles),
      ),
    ];
  },
};
