import { atlasOf, oursOf, sfdpOf } from '../core/arranging.mjs';
import { SIZES } from '../graphs.mjs';
import { inTurn, rounded, rowOf } from '../statistics.mjs';

/** How much more a relation may cost at XL than at M. */
const BOUND = 1.5;

/**
 * @typedef {import('../bench.mjs').Bench} Bench
 * @typedef {{stress: number, kept: number}} Quality
 */

/** @param {Quality} quality */
const words = ({ stress, kept }) => `stress ${stress.toFixed(3)}, neighbourhoods kept ${kept.toFixed(3)}`;

/** @param {Quality} ours @param {Quality} theirs */
const compared = (ours, theirs) =>
  `Ours: ${words(ours)}; theirs: ${words(theirs)}; ours is ${
    ours.stress <= theirs.stress && ours.kept >= theirs.kept
      ? 'equal or better in both'
      : 'not better in both'
  }.`;

/**
 * Ours against 100 rounds of ForceAtlas2.
 * @param {Bench} bench
 * @param {'M' | 'L'} size
 */
async function againstAtlas(bench, size) {
  const planted = bench.planted(size);
  const { arrange, quality } = await oursOf(bench);
  const ready = atlasOf(planted);
  const run = ready(1);
  const { ours, theirs, results } = await inTurn(
    bench.quick ? 1 : size === 'M' ? 5 : 2,
    (round) => arrange(planted, round + 1),
    (round) => (round === 0 ? run : ready(round + 1))(),
  );
  const [{ places, first }, others] = results;
  return [
    rowOf(
      {
        id: `layout-${size}`,
        what: 'A layout from nothing',
        size,
        peer: 'graphology ForceAtlas2, 100 iterations, Barnes-Hut',
        unit: 'ms',
        note: `${compared(quality(planted, places), quality(planted, others))} Our first whole picture: ${rounded(first)} ms.`,
      },
      ours,
      theirs,
    ),
  ];
}

/** @param {Bench} bench */
async function againstSfdp(bench) {
  const planted = bench.planted('M');
  const { arrange, quality } = await oursOf(bench);
  const { run, read } = await sfdpOf(planted);
  const { ours, theirs, results } = await inTurn(
    bench.quick ? 1 : 5,
    (round) => arrange(planted, round + 1).places,
    run,
  );
  const [good, other] = [quality(planted, results[0]), quality(planted, read(results[1]))];
  const apart = rounded(100 * (good.stress / other.stress - 1));
  return [
    rowOf(
      {
        id: 'layout-M-sfdp',
        what: 'A layout from nothing',
        size: 'M',
        peer: 'Graphviz sfdp (wasm)',
        unit: 'ms',
        note: `${compared(good, other)} Our stress is ${Math.abs(apart)} % ${apart > 0 ? 'higher' : 'lower'}.`,
      },
      ours,
      theirs,
    ),
  ];
}

/** @param {Bench} bench */
async function growth(bench) {
  const { arrange, quality } = await oursOf(bench);
  const [middle, largest] = [bench.planted('M'), bench.planted('XL')];
  const { ours, theirs, results } = await inTurn(
    2,
    (round) => arrange(largest, round + 1),
    (round) => arrange(middle, round + 1),
  );
  const growths = ours.map(
    (time, i) => time / SIZES.XL.relations / ((theirs[i] ?? Number.NaN) / SIZES.M.relations),
  );
  const [atXl, atM] = [quality(largest, results[0].places), quality(middle, results[1].places)];
  return [
    rowOf(
      {
        id: 'scale-layout',
        what: 'Growth of the cost per relation from M to XL, layout',
        size: 'M to XL',
        peer: `the bound of ${BOUND}×`,
        unit: '×',
        note: `${rounded(theirs[0] ?? 0)} ms at M (${words(atM)}), ${rounded(ours[0] ?? 0)} ms at XL (${words(atXl)}).`,
      },
      growths,
      [BOUND],
    ),
  ];
}

/** @param {Bench} bench */
const atM = (bench) => againstAtlas(bench, 'M');
/** @param {Bench} bench */
const atL = (bench) => againstAtlas(bench, 'L');

export const layoutM = { ids: ['layout-M'], measure: atM };
export const layoutMSfdp = { ids: ['layout-M-sfdp'], measure: againstSfdp };
export const layoutL = { ids: ['layout-L'], slow: true, measure: atL };
export const scaleLayout = { ids: ['scale-layout'], slow: true, measure: growth };
