/** Says whether `dist/` still matches what it was built from. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const SOURCES = [
  'src',
  'public',
  'graph-data',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'scripts',
];
/** Written last by the build, so a build that broke off counts as stale. */
export const STAMP = path.join('dist', '.built');

/**
 * Time of the last change below a path, in ms; 0 when it does not exist.
 * @param {string} place
 * @returns {Promise<number>}
 */
async function lastChange(place) {
  const stats = await stat(place).catch(() => undefined);
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  const inside = await readdir(place);
  const times = await Promise.all(inside.map((name) => lastChange(path.join(place, name))));
  return Math.max(stats.mtimeMs, ...times);
}

/**
 * True when `dist/` is missing, unfinished, or older than any of its sources.
 * @param {string} root
 */
export async function isStale(root) {
  const built = await lastChange(path.join(root, STAMP));
  if (built === 0) return true;
  const changes = await Promise.all(SOURCES.map((source) => lastChange(path.join(root, source))));
  return Math.max(...changes) > built;
}
