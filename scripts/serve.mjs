/**
 * The static server behind `npm start` and the journeys: one folder, read only, this machine only, with the headers of
 * site/headers.mjs on every response (a worker is ruled by the headers of its own script, not by the page's).
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { SECURITY_HEADERS } from './site/headers.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const COMPRESSED = /^(text|application\/(json|manifest)|image\/svg)/;
const REPORT_PATH = '/-/violations';

/**
 * @typedef {object} Site
 * @property {string} url where the page is, without a trailing slash
 * @property {number} port
 * @property {() => Promise<void>} close
 */

/**
 * The file that a request path names, or undefined when it names none that may be read: never outside the root, never
 * a dot file.
 * @param {string} root an absolute folder
 * @param {string} requestPath as sent, still encoded
 */
export function fileFor(root, requestPath) {
  let decoded;
  try {
    decoded = decodeURIComponent(requestPath.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
  const parts = decoded.split(/[\\/]/).filter(Boolean);
  if (decoded.includes('\0') || parts.some((part) => part.startsWith('.') || part.includes(':')))
    return undefined;
  return path.join(root, ...(parts.length > 0 ? parts : ['index.html']));
}

/**
 * Compresses each version of a file once per encoding.
 * @param {Map<string, Buffer>} kept
 * @param {string} key @param {Buffer} body @param {string} accepted the request's Accept-Encoding
 * @returns {Promise<{body: Buffer, encoding?: string}>}
 */
async function compress(kept, key, body, accepted) {
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  if (!encoding) return { body };
  const name = `${encoding} ${key}`;
  let packed = kept.get(name);
  if (!packed) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };
    packed = await (encoding === 'br' ? promisify(brotliCompress)(body, quality) : promisify(gzip)(body));
    kept.set(name, packed);
  }
  return { body: packed, encoding };
}

/**
 * Answers one request with a file.
 * @param {string} root @param {Map<string, Buffer>} kept
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 */
async function answer(root, kept, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  }
  const file = fileFor(root, request.url ?? '/');
  const stats = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (!file || !stats?.isFile())
    return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');

  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const version = `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`;
  const hashed = path.relative(root, file).startsWith(`assets${path.sep}`);
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', version);
  response.setHeader('Vary', 'Accept-Encoding');
  // The one-file edition cannot run under these headers: it is there to be taken away.
  if (path.basename(file) === 'throughline.html') {
    response.setHeader('Content-Disposition', 'attachment; filename="throughline.html"');
  }
  if (request.headers['if-none-match'] === version) return response.writeHead(304).end();

  const whole = await readFile(file);
  const accepted = COMPRESSED.test(type) ? String(request.headers['accept-encoding'] ?? '') : '';
  const { body, encoding } = await compress(kept, `${version} ${file}`, whole, accepted);
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  return response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<string>}
 */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/**
 * Serves a folder on this machine. Fails with code EADDRINUSE when the port is taken.
 * @param {{root: string, port: number, onViolation?: (report: string) => void}} options port 0 takes a free one; with
 *   `onViolation`, browsers are asked to report violations of the policy and each report is passed on as JSON text
 * @returns {Promise<Site>}
 */
export async function serve({ root, port, onViolation }) {
  /** @type {Map<string, Buffer>} */
  const kept = new Map();
  const policy = SECURITY_HEADERS['Content-Security-Policy'];
  const headers = onViolation
    ? { ...SECURITY_HEADERS, 'Content-Security-Policy': `${policy}; report-uri ${REPORT_PATH}` }
    : SECURITY_HEADERS;

  /** @type {import('node:http').RequestListener} */
  const listener = (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const answered =
      onViolation && request.method === 'POST' && request.url === REPORT_PATH
        ? bodyOf(request).then((text) => {
            onViolation(text);
            response.writeHead(204).end();
          })
        : answer(root, kept, request, response);
    answered.catch(() => response.destroy());
  };

  // 'localhost' is both addresses; whoever holds either of them would answer in our place.
  const first = await listen(listener, port, '127.0.0.1');
  const address = first.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  const second = await listen(listener, taken, '::1').catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'EADDRINUSE' || port === 0) return undefined;
    first.close();
    throw error;
  });
  return {
    url: `http://localhost:${taken}`,
    port: taken,
    close: async () => {
      for (const server of [first, second]) {
        server?.closeAllConnections();
        await new Promise((done) => (server ? server.close(done) : done(undefined)));
      }
    },
  };
}

/**
 * @param {import('node:http').RequestListener} listener @param {number} port @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function listen(listener, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
