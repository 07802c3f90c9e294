/** `npm run build`: the served app (`dist/`), the app as one file (`dist/throughline.html`) and the command line tool (`dist/cli/`). */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { STAMP } from './site/freshness.mjs';
import { finishOneFile } from './site/one-file.mjs';

/**
 * Builds everything from nothing. Throws when any part fails.
 * @param {string} root the folder of the repository
 */
export async function buildAll(root) {
  const dist = path.join(root, 'dist');
  await rm(dist, { recursive: true, force: true });
  /** @param {string} mode */
  const run = (mode) =>
    build({ root, mode, configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });

  console.log('Building the app …');
  await run('production');
  console.log('Building the app as one file …');
  await run('one-file');
  const page = await readFile(path.join(dist, '.one-file', 'index.html'), 'utf8');
  const icon = await readFile(path.join(root, 'public', 'favicon.svg'), 'utf8');
  await writeFile(path.join(dist, 'throughline.html'), finishOneFile(page, icon));
  await rm(path.join(dist, '.one-file'), { recursive: true });
  console.log('Building the command line tool …');
  await run('cli');
  await writeFile(path.join(root, STAMP), '');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildAll(fileURLToPath(new URL('..', import.meta.url)));
