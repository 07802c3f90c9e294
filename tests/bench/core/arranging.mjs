import { Graphviz } from '@hpcc-js/wasm-graphviz';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { chance } from '../chance.mjs';
import { graphologyOf } from './graphology.mjs';

/** @typedef {import('../graphs.mjs').PlantedGraph} PlantedGraph */

/**
 * What arranges a planted graph, and how good that is: ours, as shipped.
 * @param {import('../bench.mjs').Bench} bench
 */
export async function oursOf(bench) {
  /** @type {typeof import('../../../src/analysis/layouts/large/lay-large.ts')} */
  const { layLarge } = await bench.ours('src/analysis/layouts/large/lay-large.ts');
  /** @type {typeof import('../../../src/analysis/layouts/large/quality.ts')} */
  const { sampledStress, neighbourhoodKept } = await bench.ours('src/analysis/layouts/large/quality.ts');
  /** @param {PlantedGraph} graph */
  const tiesOf = ({ entities, subject, object }) => ({ count: entities, from: subject, to: object });
  return {
    /**
     * @param {PlantedGraph} graph
     * @param {number} seed
     * @returns {{places: Float32Array, first: number}} and the milliseconds until the first whole picture
     */
    arrange(graph, seed) {
      const start = performance.now();
      let first = 0;
      /** @type {Float32Array} */
      let places = new Float32Array(0);
      for (const picture of layLarge({ ...tiesOf(graph), seed })) {
        first ||= performance.now() - start;
        places = picture.places;
      }
      return { places, first };
    },
    /**
     * @param {PlantedGraph} graph
     * @param {Float32Array} places x and y in turn
     */
    quality(graph, places) {
      const drawing = { ...tiesOf(graph), places };
      return { stress: sampledStress(drawing, 1), kept: neighbourhoodKept(drawing, 1) };
    },
  };
}

/**
 * ForceAtlas2 with the settings that it infers and Barnes-Hut, from seeded random places.
 * @param {PlantedGraph} planted
 * @returns {(seed: number) => () => Float32Array} makes ready, outside the clock, then runs
 */
export function atlasOf(planted) {
  const graph = graphologyOf(planted, true);
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true };
  return (seed) => {
    const next = chance(seed);
    graph.updateEachNodeAttributes((_, attributes) =>
      Object.assign(attributes, { x: next() * 1000, y: next() * 1000 }),
    );
    return () => {
      forceAtlas2.assign(graph, { iterations: 100, settings, getEdgeWeight: null });
      const places = new Float32Array(2 * planted.entities);
      graph.forEachNode((key, { x, y }) => {
        places[2 * Number(key)] = x;
        places[2 * Number(key) + 1] = y;
      });
      return places;
    };
  };
}

/**
 * Graphviz sfdp as WebAssembly: from the graph as DOT to the text with its places.
 * @param {PlantedGraph} planted
 * @returns {Promise<{run: () => string, read: (text: string) => Float32Array}>}
 */
export async function sfdpOf({ entities, subject, object }) {
  const graphviz = await Graphviz.load();
  const names = Array.from({ length: entities }, (_, e) => e).join(';');
  const lines = Array.from(subject, (from, r) => `${from}--${object[r]}`).join(';');
  const dot = `graph{graph[overlap=true,splines=none,start=1];node[shape=point];${names};${lines}}`;
  return {
    run: () => graphviz.layout(dot, 'plain', 'sfdp'),
    read(text) {
      const places = new Float32Array(2 * entities);
      for (const [, name, x, y] of text.matchAll(/^node (\d+) (\S+) (\S+)/gm)) {
        places[2 * Number(name)] = Number(x);
        places[2 * Number(name) + 1] = Number(y);
      }
      return places;
    },
  };
}
