import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from '../../scripts/find-browser.mjs';
import { dossierFileOf, plantedGraph, SIZES } from './graphs.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where everything is kept that a run needs or leaves, besides its report. */
export const CACHE = path.join(ROOT, '.cache', 'bench');

/** All graphs of a run grow from this. */
const SEED = 20_260_101;

/**
 * @typedef {keyof typeof SIZES} Size
 * @typedef {{url: string, peers: string, quick: boolean, browser: string}} Setting addresses of our app and of the peers' pages; whether the run is a quick one; the browser's program
 * @typedef {object} Reach
 * @property {(flags?: readonly string[]) => Promise<import('@playwright/test').Browser>} launch a browser with these flags, or with those of the journeys
 * @property {(size: Size) => import('./graphs.mjs').PlantedGraph} planted
 * @property {(size: Size) => Promise<string>} graphFile the dossier file of that graph
 * @property {(name: string, page: import('@playwright/test').Page) => Promise<Buffer>} shot what a page shows, kept under the name
 * @property {(entry: string) => Promise<any>} ours a module by its path in the repository, built as it is shipped
 *
 * @typedef {Setting & Reach} Bench what a row measures with
 */

/** @param {Size} size */
const planted = (size) => plantedGraph({ ...SIZES[size], seed: SEED });

/** Written once in every process, since the graphs may have changed since an earlier one. @type {Map<Size, Promise<string>>} */
const written = new Map();

/** @param {Size} size */
async function writeGraph(size) {
  const file = path.join(CACHE, 'graphs', `${size}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(dossierFileOf(planted(size))));
  return file;
}

/** @param {Size} size */
function graphFile(size) {
  const file = written.get(size) ?? writeGraph(size);
  written.set(size, file);
  return file;
}

/** @param {string} name @param {import('@playwright/test').Page} page */
async function shot(name, page) {
  const folder = path.join(CACHE, 'shots');
  await mkdir(folder, { recursive: true });
  return page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** @param {string} entry from the repository's folder */
async function ours(entry) {
  const source = path.join(ROOT, entry);
  await access(source);
  const outDir = path.join(CACHE, 'core', entry.replaceAll(/\W/g, '-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: source,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'ours.mjs' } },
    },
  });
  return import(pathToFileURL(path.join(outDir, 'ours.mjs')).href);
}

/**
 * @param {Setting} setting
 * @returns {Bench}
 */
export function benchOf(setting) {
  const options = launchOptions(setting.browser);
  return {
    ...setting,
    launch: (args = options.args) => chromium.launch({ ...options, args: [...args] }),
    planted,
    graphFile,
    shot,
    ours,
  };
}
