/*
 * One import in a process of its own, in one of these ways: `node import-one.mjs <way> <file> [<our core>]`. Says by a message
 * `{took, peak, entities, claims}`: milliseconds from the file on the disk to the graph or dossier, and by how many bytes the process grew
 * at its largest.
 */
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import Papa from 'papaparse';

/** @typedef {{entities: number, claims: number}} Counts */
/** @typedef {{took: number, peak: number} & Counts} Imported */

const [way = '', file = '', core = ''] = process.argv.slice(2);

/** @param {MultiDirectedGraph} graph */
const counted = (graph) => ({ entities: graph.order, claims: graph.size });

/**
 * An edge list by papaparse and `graph.import`.
 * @param {string} text
 */
function tableGraph(text) {
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
  const nodes = new Set();
  const edges = [];
  for (const { source, target, ...attributes } of /** @type {Record<string, string>[]} */ (data)) {
    nodes.add(source);
    nodes.add(target);
    edges.push({ source: source ?? '', target: target ?? '', attributes });
  }
  const graph = new MultiDirectedGraph();
  graph.import({ nodes: [...nodes].map((key) => ({ key: String(key) })), edges });
  return counted(graph);
}

/** @param {Blob} blob @returns {Promise<Counts>} */
async function openedDossier(blob) {
  /** @type {typeof import('./importing.mjs')} */
  const { answerOpen } = await import(core);
  /** @type {any} the last of its answers */
  let last;
  await answerOpen({ file: blob, name: path.basename(file) }, (answer) => {
    last = answer;
  });
  if (last?.type !== 'done') throw new Error(JSON.stringify(last?.fault));
  const { entities, claims } = last.packed;
  return { entities: entities.starts.length, claims: claims.starts.length };
}

/** @type {Record<string, () => Promise<Counts>>} */
const WAYS = {
  async ours() {
    /** @type {typeof import('./importing.mjs')} */
    const { readFiles, partOfBlob, LIMITS, READ } = await import(core);
    const part = partOfBlob(path.basename(file), await openAsBlob(file));
    const read = await readFiles([{ part }], { formats: READ, limits: LIMITS });
    if (!read.ok) throw new Error(read.fault.why);
    return { entities: read.value.report.entities, claims: read.value.report.claims };
  },
  opening: async () => openedDossier(await openAsBlob(file)),
  async gexf() {
    const { parse } = await import('graphology-gexf');
    return counted(parse(MultiDirectedGraph, await readFile(file, 'utf8')));
  },
  async graphml() {
    const { parse } = await import('graphology-graphml');
    return counted(parse(MultiDirectedGraph, await readFile(file, 'utf8')));
  },
  csv: async () => tableGraph(await readFile(file, 'utf8')),
  async json() {
    const graph = new MultiDirectedGraph();
    graph.import(JSON.parse(await readFile(file, 'utf8')));
    return counted(graph);
  },
};

const work = WAYS[way];
if (!work) throw new Error(`There is no way called ${way}.`);
// What has to be fetched is fetched before the clock starts, on both sides.
if (core) await import(core);
if (way === 'gexf' || way === 'graphml') await import(`graphology-${way}`);
const before = process.memoryUsage.rss();
const start = performance.now();
const counts = await work();
const took = performance.now() - start;
const KILOBYTE = 1024;
const peak = process.resourceUsage().maxRSS * KILOBYTE - before;
process.send?.({ took, peak, ...counts });
