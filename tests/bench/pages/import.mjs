import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf/browser';
import { parse as parseGraphml } from 'graphology-graphml/browser';
import ImportWorker from '../../../src/app/workers/import.worker.ts?worker';
import { LIMITS } from '../../../src/formats/reading/limits.ts';

/*
 * A page that imports the file chosen in it, by the app's own worker or by a package with the browser's DOMParser, and feels meanwhile
 * how long the page is blocked. Times are milliseconds.
 */

/**
 * @typedef {{took: number, block: number, entities: number, claims: number}} Imported `block` is the longest that the page did not answer
 * @typedef {{ours: () => Promise<Imported>, theirs: (format: 'gexf' | 'graphml') => Promise<Imported>}} Importing
 * @typedef {Pick<Imported, 'entities' | 'claims'>} Counts
 */

const file = () => {
  const chosen = /** @type {HTMLInputElement} */ (document.querySelector('input')).files?.[0];
  if (!chosen) throw new Error('No file was chosen.');
  return chosen;
};

/** How often the page is asked whether it answers. */
const BEAT = 4;

/**
 * Does something and feels the page meanwhile: the longest pause between two beats, less the pause that was asked for.
 * @param {() => Promise<Counts>} work
 * @returns {Promise<Imported>}
 */
async function felt(work) {
  let [last, longest] = [performance.now(), 0];
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - BEAT);
    last = now;
  };
  const timer = setInterval(beat, BEAT);
  const start = performance.now();
  const counts = await work();
  const took = performance.now() - start;
  await new Promise((done) => setTimeout(done, 2 * BEAT));
  beat();
  clearInterval(timer);
  return { took, block: longest, ...counts };
}

/** @returns {Promise<Counts>} */
function byOurs() {
  const worker = new ImportWorker();
  const { name } = file();
  return new Promise((done, fail) => {
    worker.onerror = (event) => fail(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.type === 'progress') return;
      worker.terminate();
      if (data.type === 'read') done({ entities: data.report.entities, claims: data.report.claims });
      else fail(new Error(JSON.stringify(data)));
    };
    worker.postMessage({ name, files: [{ name, file: file() }], choices: {}, limits: LIMITS });
  });
}

/** @param {'gexf' | 'graphml'} format */
async function byTheirs(format) {
  const parse = format === 'gexf' ? parseGexf : parseGraphml;
  const graph = parse(MultiDirectedGraph, await file().text());
  return { entities: graph.order, claims: graph.size };
}

/** @type {Importing} */
const importing = { ours: () => felt(byOurs), theirs: (format) => felt(() => byTheirs(format)) };
Object.assign(globalThis, { importing });
