import { attributedGraph, lensByGraphology } from '../core/lens-by-graphology.mjs';
import { dossierFileOf } from '../graphs.mjs';
import { rowOf } from '../statistics.mjs';

/**
 * @typedef {import('../bench.mjs').Bench} Bench
 * @typedef {typeof import('../core/lens.mjs')} Core
 * @typedef {import('../../../src/dossier/types.ts').Lens} Lens
 */

/** How much more a relation may cost at XL than at M. */
const GROWTH = 1.5;
const NANOSECONDS = 1e6;

/**
 * What a reader might go through: a type off, two, with a certainty, with a source, a voice and an entity, a kind; without what is
 * then left without relations.
 * @param {Lens} open
 * @returns {Lens[]}
 */
const lensesOf = (open) => {
  const base = { ...open, hideUnrelated: true };
  return [
    base,
    { ...base, hiddenTypes: ['met'] },
    { ...base, hiddenTypes: ['met', 'quoted'] },
    { ...base, hiddenTypes: ['met'], hiddenCertainties: ['possible', 'stated'] },
    { ...base, hiddenTypes: ['met'], hiddenSources: ['source:1'] },
    { ...base, hiddenSpeakers: ['entity:0', 'entity:7'], hiddenEntities: ['entity:3'] },
    { ...base, hiddenTypes: ['met'], hiddenKinds: ['place'] },
  ];
};

/**
 * Our lens on a planted dossier of a size.
 * @param {Bench} bench
 * @param {import('../bench.mjs').Size} size
 */
async function lensOn(bench, size) {
  /** @type {Core} */
  const { Dossier, OPEN_LENS, snapshotOf, masksOf, facetsOf } = await bench.ours('tests/bench/core/lens.mjs');
  const file = dossierFileOf(bench.planted(size));
  const dossier = Dossier.of(file);
  const snapshot = snapshotOf(dossier);
  const { vocabulary } = dossier.header;
  const look = (/** @type {Lens} */ lens) => {
    const masks = masksOf(snapshot, vocabulary, lens);
    return { masks, facets: facetsOf(snapshot, vocabulary, lens, masks) };
  };
  return { file, snapshot, vocabulary, lenses: lensesOf(OPEN_LENS), look, relations: snapshot.type.length };
}

/**
 * Throws where ours and graphology's answers differ.
 * @param {Awaited<ReturnType<typeof lensOn>>} ours
 * @param {ReturnType<typeof attributedGraph>} graph
 * @param {Lens} lens
 */
function compare({ snapshot, vocabulary, look }, graph, lens) {
  const { masks, facets } = look(lens);
  const theirs = lensByGraphology(graph, lens);
  const sum = (/** @type {Uint8Array} */ mask) => mask.reduce((total, on) => total + on, 0);
  if (sum(masks.relation) !== theirs.relations.size || sum(masks.entity) !== theirs.entities.size)
    throw new Error('the lens leaves another number of relations or entities than by graphology');
  const names = {
    types: vocabulary.relationTypes.map(({ id }) => id),
    kinds: vocabulary.kinds.map(({ id }) => id),
    certainties: ['confirmed', 'reported', 'estimated', 'possible', 'stated'],
    speakers: snapshot.entityIds,
    sources: snapshot.sourceIds,
  };
  for (const facet of /** @type {const} */ (['types', 'kinds', 'certainties', 'speakers', 'sources']))
    for (const [i, name] of names[facet].entries()) {
      const [mine, other] = [facets[facet].at(i), theirs.facets[facet].of(name)];
      if (JSON.stringify(mine) !== JSON.stringify(other))
        throw new Error(`${facet} of ${name} are counted otherwise than by graphology`);
    }
}

/**
 * Times two ways in turn, each once without the clock before: a toggle comes after other toggles, not after what the other way left
 * of caches and compiled code.
 * @param {number} times
 * @param {() => unknown} ours
 * @param {() => unknown} theirs
 */
function inTurn(times, ours, theirs) {
  const timed = (/** @type {() => unknown} */ work) => {
    work();
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const sample = { ours: /** @type {number[]} */ ([]), theirs: /** @type {number[]} */ ([]) };
  for (let round = 0; round < times; round += 1) {
    sample.ours.push(timed(ours));
    sample.theirs.push(timed(theirs));
  }
  return sample;
}

/** Masks and all facet counts under one lens after another, against the same by graphology iteration, and how they scale. */
export const lens = {
  ids: ['lens-L', 'scale-lens'],
  /** @param {Bench} bench */
  async measure(bench) {
    const large = await lensOn(bench, 'L');
    const graph = attributedGraph(large.file);
    for (const one of large.lenses) compare(large, graph, one);
    const { ours, theirs } = inTurn(
      bench.quick ? 5 : 11,
      () => large.lenses.map(large.look),
      () => large.lenses.map((one) => lensByGraphology(graph, one)),
    );
    const per = (/** @type {number[]} */ times) => times.map((time) => time / large.lenses.length);
    const small = await lensOn(bench, 'M');
    const huge = bench.quick ? large : await lensOn(bench, 'XL');
    const growth = inTurn(
      bench.quick ? 9 : 31,
      () => huge.lenses.map(huge.look),
      () => small.lenses.map(small.look),
    );
    const cost = (/** @type {number[]} */ times, /** @type {{relations: number}} */ { relations }) =>
      per(times).map((time) => (time * NANOSECONDS) / relations);
    return [
      rowOf(
        {
          id: 'lens-L',
          what: 'Masks and all facet counts after a change of the lens',
          size: 'L',
          peer: 'graphology, one forEachEdge and one forEachNode',
          unit: 'ms',
          note: `Mean of ${large.lenses.length} lenses a round, all results equal. Columns and graph were there before the clock started.`,
        },
        per(ours),
        per(theirs),
      ),
      rowOf(
        {
          id: 'scale-lens',
          what: `Masks and all facet counts, for each relation: ${bench.quick ? 'L' : 'XL'}`,
          size: bench.quick ? 'M to L' : 'M to XL',
          peer: `${GROWTH} × our own at M`,
          unit: 'ns',
          note: 'The same lenses on both, in turn.',
        },
        cost(growth.ours, huge),
        cost(growth.theirs, small).map((time) => time * GROWTH),
      ),
    ];
  },
};
