/** `npm start`: builds when that is needed, then serves the built app. `--port N` asks for another port than 4173. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';
import { isStale } from './site/freshness.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TRIES = 20;

/** @param {number} wanted */
async function serveOnNextFreePort(wanted) {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    try {
      return await serve({ root: path.join(ROOT, 'dist'), port });
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code !== 'EADDRINUSE') throw error;
      console.log(`Port ${port} is taken by another program; trying ${port + 1}.`);
    }
  }
  return undefined;
}

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`--port ${values.port} is not a port. Give a whole number from 1 to 65535.`);
  process.exit(2);
}

if (await isStale(ROOT)) {
  const { buildAll } = await import('./build.mjs');
  await buildAll(ROOT);
}

const site = await serveOnNextFreePort(port);
if (!site) {
  console.error(`No free port from ${port} to ${port + TRIES - 1}. Choose one: npm start -- --port N`);
  process.exit(1);
}
console.log(`\nThroughline is at ${site.url}\nNothing leaves this machine. Stop with Ctrl+C.`);
