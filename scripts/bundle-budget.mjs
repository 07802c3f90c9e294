/**
 * Holds what the first picture needs to its budget: the page, its entry with all static imports, their styles, two
 * fonts, and those lazy parts without which there is no picture.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** gzip bytes; 1 kB is 1000 bytes. */
const LIMIT = 350_000;
/** The font of the first picture. Other scripts' subsets load only where their characters appear, the serif of titles after the picture. */
const FONTS = [/\/inter-latin-wght-normal\.woff2$/];

/** Loaded lazily, yet part of the first picture. */
const NEEDED = [/^src\/canvas\/view\.ts$/, /^graph-data\/north-korea-russia\./];

/**
 * @typedef {{file: string, src?: string, isEntry?: boolean, imports?: string[], css?: string[], assets?: string[]}} Chunk
 * @typedef {Record<string, Chunk>} Manifest as Vite writes it
 */

/**
 * The files that the first paint needs, without the page itself.
 * @param {Manifest} manifest
 * @returns {string[]} paths below dist/
 */
export function firstPaintFiles(manifest) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const take = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const sheet of chunk.css ?? []) files.add(sheet);
    for (const inner of chunk.imports ?? []) take(inner);
  };
  const counts = [...FONTS, ...NEEDED];
  for (const [key, chunk] of Object.entries(manifest)) {
    if (chunk.isEntry || counts.some((name) => name.test(key))) take(key);
  }
  return [...files];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  const manifest = JSON.parse(await readFile(path.join(dist, '.vite', 'manifest.json'), 'utf8'));
  const files = ['index.html', ...firstPaintFiles(manifest)];
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, size: gzipSync(await readFile(path.join(dist, file))).length })),
  );
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  /** @param {number} size */
  const kB = (size) => `${(size / 1000).toFixed(1).padStart(7)} kB`;
  for (const { file, size } of sizes.sort((a, b) => b.size - a.size)) console.log(`${kB(size)}  ${file}`);
  console.log(`${kB(total)}  first paint, gzip; the budget is ${(LIMIT / 1000).toFixed(0)} kB`);
  process.exitCode = total > LIMIT ? 1 : 0;
}
