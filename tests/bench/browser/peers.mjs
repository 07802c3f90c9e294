import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));
const NAMES = ['cytoscape', 'import', 'sigma', 'vis'];

/** Isolated as our own page is, but without its Content-Security-Policy: the peers write styles into the page. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** @param {string} name */
const page = (name) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<style>body{margin:0}#stage{position:absolute;inset:0;background:#fff}input{position:absolute;z-index:9;opacity:0}</style>
<div id="stage"></div><input type="file" aria-label="file"><script type="module" src="/${name}.js"></script></html>`;

/**
 * Builds the peers' pages as they would be shipped.
 * @param {string} into an absolute folder
 */
export async function buildPeers(into) {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Beside the pages, since they are served from one folder.
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
    },
    build: {
      outDir: into,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 5000,
      lib: {
        entry: Object.fromEntries(NAMES.map((name) => [name, path.join(PAGES, `${name}.mjs`)])),
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
    },
  });
}

/**
 * Serves the peers' pages to this machine alone.
 * @param {string} built the folder of the built pages
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function servePeers(built) {
  const server = createServer(async (request, response) => {
    const name = path.basename((request.url ?? '/').split('?', 1)[0] ?? '');
    for (const [header, value] of Object.entries(HEADERS)) response.setHeader(header, value);
    if (NAMES.includes(name))
      return response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(name));
    const body = await readFile(path.join(built, name)).catch(() => undefined);
    if (!body) return response.writeHead(404).end();
    return response.setHeader('Content-Type', 'text/javascript').end(body);
  });
  await new Promise((done) => server.listen(0, 'localhost', () => done(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
