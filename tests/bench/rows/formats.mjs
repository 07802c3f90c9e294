import { fork } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE } from '../bench.mjs';
import { visit } from '../browser/visit.mjs';
import { csvOf, graphJsonOf } from '../core/lists.mjs';
import { gexfOf, graphmlOf } from '../core/markup.mjs';
import { dossierFileOf } from '../graphs.mjs';
import { median, rounded, rowOf } from '../statistics.mjs';

/**
 * @typedef {import('../bench.mjs').Bench} Bench
 * @typedef {{took: number, peak: number, entities: number, claims: number}} Imported
 * @typedef {'gexf' | 'graphml'} Markup
 */

const IMPORT_ONE = fileURLToPath(new URL('../core/import-one.mjs', import.meta.url));
const FOLDER = path.join(CACHE, 'formats');
const MEGABYTE = 1e6;
/** Each is a process or a browser of its own, and some take half a minute. */
const ROUNDS = 3;
const megabytes = (/** @type {number} */ bytes) => `${Math.round(bytes / MEGABYTE)} MB`;

/**
 * Writes the planted graph at L in a format.
 * @param {Bench} bench
 * @param {string} name
 * @param {(file: import('../../../src/dossier/types.ts').DossierFile) => Iterable<string> | string} contentOf
 */
async function written(bench, name, contentOf) {
  await mkdir(FOLDER, { recursive: true });
  const file = path.join(FOLDER, name);
  await writeFile(file, contentOf(dossierFileOf(bench.planted('L'))));
  return file;
}

/** @type {Record<Markup, (bench: Bench) => Promise<string>>} */
const MARKUP = {
  gexf: (bench) => written(bench, 'planted-L.gexf', gexfOf),
  graphml: (bench) => written(bench, 'planted-L.graphml', graphmlOf),
};

/**
 * One import in a process of its own.
 * @param {readonly string[]} args as core/import-one.mjs has them
 * @returns {Promise<Imported>}
 */
function importedBy(args) {
  const child = fork(IMPORT_ONE, args, { execArgv: ['--max-old-space-size=12000'] });
  return new Promise((done, fail) => {
    child.once('message', (imported) => done(/** @type {Imported} */ (imported)));
    child.once('exit', (code) => fail(new Error(`${args[0]} of ${args[1]} ended with ${code}`)));
  });
}

/** @param {readonly Imported[]} ours @param {readonly Imported[]} theirs */
function compare(ours, theirs) {
  const [mine, other] = [ours[0], theirs[0]];
  if (mine?.claims !== other?.claims || mine?.entities !== other?.entities)
    throw new Error('the two have not read the same number of entities or relations');
}

/**
 * Imports in turn, each in a process of its own: the way of ours with a file, the way of a peer with its own.
 * @param {Bench} bench
 * @param {readonly [way: string, file: string]} our
 * @param {readonly [way: string, file: string]} their
 */
async function inProcesses(bench, our, their) {
  await bench.ours('tests/bench/core/importing.mjs');
  const core = path.join(CACHE, 'core', 'tests-bench-core-importing-mjs', 'ours.mjs');
  /** @type {Imported[]} */
  const ours = [];
  /** @type {Imported[]} */
  const theirs = [];
  for (let round = 0; round < (bench.quick ? 1 : ROUNDS); round += 1) {
    ours.push(await importedBy([...our, core]));
    theirs.push(await importedBy(their));
  }
  compare(ours, theirs);
  return { ours, theirs };
}

const times = (/** @type {readonly {took: number}[]} */ all) => all.map(({ took }) => took);
const peaks = (/** @type {readonly Imported[]} */ all) => all.map(({ peak }) => peak / MEGABYTE);

/** What the formats are called. @type {Readonly<Record<Markup, string>>} */
const NAMES = { gexf: 'GEXF', graphml: 'GraphML' };

/**
 * Time and memory of a format in Node, against graphology's package with xmldom.
 * @param {Markup} format
 */
const inNode = (format) => ({
  ids: [`${format}-L`, `${format}-L-memory`],
  slow: /** @type {const} */ (true),
  /** @param {Bench} bench */
  async measure(bench) {
    const file = await MARKUP[format](bench);
    const { ours, theirs } = await inProcesses(bench, ['ours', file], [format, file]);
    const peer = `graphology-${format}, xmldom`;
    const note = `${megabytes((await stat(file)).size)}, each in a process of its own.`;
    return [
      rowOf(
        {
          id: `${format}-L`,
          what: `${NAMES[format]} read, from the file to the dossier`,
          size: 'L',
          peer,
          unit: 'ms',
          note: `${note} Ours with its remarks, dates, vocabulary and report; theirs to the graph.`,
        },
        times(ours),
        times(theirs),
      ),
      rowOf(
        {
          id: `${format}-L-memory`,
          what: `The same: how much the process grows at its largest`,
          size: 'L',
          peer,
          unit: 'MB',
          note,
        },
        peaks(ours),
        peaks(theirs),
      ),
    ];
  },
});

/**
 * One import in a browser of its own.
 * @param {Bench} bench @param {string} file @param {Markup} format @param {'ours' | 'theirs'} way
 */
async function importedInPage(bench, file, format, way) {
  const { page, close } = await visit(bench, `${bench.peers}/import`);
  try {
    await page.locator('input').setInputFiles(file);
    return await page.evaluate(
      ([one, of]) => (one === 'ours' ? globalThis.importing.ours() : globalThis.importing.theirs(of)),
      /** @type {const} */ ([way, format]),
    );
  } finally {
    await close();
  }
}

/**
 * Time of a format in Chromium, in the app's worker, against graphology's package with the browser's own DOMParser in the page; and how
 * long the page is blocked.
 * @param {Markup} format
 */
const inBrowser = (format) => ({
  ids: [`${format}-L-browser`, `${format}-L-block`],
  slow: /** @type {const} */ (true),
  /** @param {Bench} bench */
  async measure(bench) {
    const file = await MARKUP[format](bench);
    const ours = [];
    const theirs = [];
    for (let round = 0; round < (bench.quick ? 1 : ROUNDS); round += 1) {
      ours.push(await importedInPage(bench, file, format, 'ours'));
      theirs.push(await importedInPage(bench, file, format, 'theirs'));
    }
    if (ours[0]?.claims !== theirs[0]?.claims) throw new Error('the two have not read the same');
    const peer = `graphology-${format}, DOMParser`;
    const blocks = [ours, theirs].map((all) => all.map(({ block }) => block));
    return [
      rowOf(
        {
          id: `${format}-L-browser`,
          what: `${NAMES[format]} read in Chromium, from the file to the dossier`,
          size: 'L',
          peer,
          unit: 'ms',
          note: `Ours in the app's worker, from its start, with the file's SHA-256; theirs in the page, which it blocks for ${rounded(median(blocks[1] ?? []))} ms.`,
        },
        times(ours),
        times(theirs),
      ),
      rowOf(
        {
          id: `${format}-L-block`,
          what: 'The same: the longest that the page does not answer',
          size: 'L',
          peer,
          unit: 'ms',
          note: 'Longest pause between two beats of a timer of 4 ms, less those 4 ms.',
        },
        blocks[0] ?? [],
        blocks[1] ?? [],
      ),
    ];
  },
});

export const gexf = inNode('gexf');
export const graphml = inNode('graphml');
export const gexfInBrowser = inBrowser('gexf');
export const graphmlInBrowser = inBrowser('graphml');

/** An edge list in CSV, against papaparse and `graph.import`. */
export const csv = {
  ids: ['csv-L'],
  slow: /** @type {const} */ (true),
  /** @param {Bench} bench */
  async measure(bench) {
    const file = await written(bench, 'planted-L.csv', csvOf);
    const { ours, theirs } = await inProcesses(bench, ['ours', file], ['csv', file]);
    const grown = [ours, theirs].map((all) => Math.round(median(peaks(all))));
    return [
      rowOf(
        {
          id: 'csv-L',
          what: 'An edge list in CSV read, from the file to the dossier',
          size: 'L',
          peer: 'papaparse and graph.import',
          unit: 'ms',
          note: `${megabytes((await stat(file)).size)}; the process grows by ${grown[0]} MB, theirs by ${grown[1]} MB.`,
        },
        times(ours),
        times(theirs),
      ),
    ];
  },
};

/** A dossier file opened, against the same data as graphology saves it. */
export const json = {
  ids: ['json-L'],
  slow: /** @type {const} */ (true),
  /** @param {Bench} bench */
  async measure(bench) {
    const dossier = await bench.graphFile('L');
    const graph = await written(bench, 'planted-L.graphology.json', graphJsonOf);
    const { ours, theirs } = await inProcesses(bench, ['opening', dossier], ['json', graph]);
    const grown = [ours, theirs].map((all) => Math.round(median(peaks(all))));
    return [
      rowOf(
        {
          id: 'json-L',
          what: 'A dossier file opened: checked, every claim, with its columns',
          size: 'L',
          peer: 'JSON.parse and graph.import of the same',
          unit: 'ms',
          note: `The process grows by ${grown[0]} MB, theirs by ${grown[1]} MB.`,
        },
        times(ours),
        times(theirs),
      ),
    ];
  },
};
