import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFor, serve } from '../../scripts/serve.mjs';
import { SECURITY_HEADERS } from '../../scripts/site/headers.mjs';

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;

/** A request whose path is sent as it stands; `fetch` would tidy it first. */
function ask(requestPath: string, method = 'GET', headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const options = { host: '127.0.0.1', port: site.port, path: requestPath, method, headers };
      const sent = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      sent.on('error', reject).end();
    },
  );
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'throughline-serve-'));
  const root = path.join(folder, 'dist');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await mkdir(path.join(root, '.vite'));
  await writeFile(path.join(root, 'index.html'), '<!doctype html><title>x</title>');
  await writeFile(path.join(root, 'assets', 'app-1a2b.js'), 'export const x = 1;\n'.repeat(200));
  await writeFile(path.join(root, '.vite', 'manifest.json'), '{}');
  await writeFile(path.join(root, 'throughline.html'), '<!doctype html>');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  site = await serve({ root, port: 0 });
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

describe('the server', () => {
  test('sends every header with the page, a script and a refusal alike', async () => {
    for (const place of ['/', '/assets/app-1a2b.js', '/nowhere']) {
      const { headers } = await ask(place);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        expect([place, name, headers[name.toLowerCase()]]).toEqual([place, name, value]);
      }
    }
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5c..%5csecret.txt',
    '/.vite/manifest.json',
    '/assets',
    '/%00',
    '/%E0%A4%A',
  ])('has nothing at %s', async (place) => {
    const { status, body } = await ask(place);
    expect(status).toBe(404);
    expect(body.toString()).toBe('Not found');
  });

  test('only reads: every method but GET and HEAD is refused', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
    expect((await ask('/-/violations', 'POST')).status).toBe(405);
    const head = await ask('/', 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  test('compresses as asked and lets what is named by its content be kept for good', async () => {
    const plain = await ask('/assets/app-1a2b.js');
    const packed = await ask('/assets/app-1a2b.js', 'GET', { 'accept-encoding': 'gzip, br' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.body.length).toBeLessThan(plain.body.length / 4);
    expect(packed.headers['cache-control']).toContain('immutable');
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  });

  test('answers 304 when the browser has this version', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', 'GET', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('gives the one-file edition away instead of showing it', async () => {
    const { headers } = await ask('/throughline.html');
    expect(headers['content-disposition']).toContain('attachment');
  });

  test('fails with EADDRINUSE on a port that is taken', async () => {
    await expect(serve({ root: folder, port: site.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

test('a path names a file inside the root only', () => {
  const root = path.resolve('/srv/dist');
  expect(fileFor(root, '/')).toBe(path.join(root, 'index.html'));
  expect(fileFor(root, '/assets/a%20b.js?v=1')).toBe(path.join(root, 'assets', 'a b.js'));
  expect(fileFor(root, '/../etc')).toBeUndefined();
  expect(fileFor(root, '/C:/etc')).toBeUndefined();
});
