import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/file/open.ts';
import { FORMATS } from '../../src/formats/manifest.ts';
import { dataPath, temporaryFolder, terminal } from '../support/terminal.ts';

const HARBOUR = dataPath('fixtures/dossier/valid/harbour.dossier.json');
const GRAPH =
  '{"nodes":[{"id":"a","name":"Ann"},{"id":"b"}],"links":[{"source":"a","target":"b"},{"source":"a","target":"c"}]}';

describe('throughline convert, from any format', () => {
  it('reads a foreign file by its content and writes a dossier that opens', async () => {
    using folder = temporaryFolder();
    writeFileSync(folder.path('in.bin'), gzipSync(GRAPH));
    const ran = await terminal('convert', folder.path('in.bin'), folder.path('out.dossier.json'));
    expect(ran).toMatchObject({
      code: 0,
      out: expect.stringContaining('3 entities, 2 relations, 2 claims, 1 source'),
    });
    expect(ran.err).toContain('“c” is mentioned, but not described');
    const opened = openDossier(readFileSync(folder.path('out.dossier.json'), 'utf8'), 'out');
    expect(opened).toMatchObject({ ok: true, value: { issues: [] } });
  });

  it('prints the import report, with or without a file to write', async () => {
    using folder = temporaryFolder();
    writeFileSync(folder.path('in.json'), GRAPH);
    const ran = await terminal('convert', folder.path('in.json'), '--report', 'json');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      format: { id: 'node-link' },
      entities: 3,
      relations: 2,
      remarks: [{ code: 'entity/missing', count: 1 }],
      files: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    const both = await terminal(
      'convert',
      folder.path('in.json'),
      folder.path('out.gexf'),
      '--report',
      'json',
    );
    expect(both).toEqual({ ...ran, err: '' });
    expect(readFileSync(folder.path('out.gexf'), 'utf8')).toContain('<gexf');
    const own = await terminal('convert', HARBOUR, '--report', 'json');
    expect(JSON.parse(own.out)).toMatchObject({ format: { id: 'dossier' }, remarks: [] });
  });

  it('says what is wrong with a file that cannot be read', async () => {
    using folder = temporaryFolder();
    writeFileSync(folder.path('letter.txt'), 'Dear all,\nnothing but words here. Yours.');
    expect(await terminal('convert', folder.path('letter.txt'), folder.path('out.gexf'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('none of the formats that can be read'),
    });
    writeFileSync(folder.path('broken.json'), '{"nodes": [}');
    expect(await terminal('stats', folder.path('broken.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('line 1'),
    });
  });

  it('takes the encoding that it is told', async () => {
    using folder = temporaryFolder();
    writeFileSync(folder.path('in.json'), Buffer.from(GRAPH.replace('Ann', 'Zoë'), 'latin1'));
    const ran = await terminal(
      'convert',
      folder.path('in.json'),
      '--report',
      'json',
      '--encoding',
      'windows-1252',
    );
    expect(JSON.parse(ran.out)).toMatchObject({ encodingId: 'windows-1252', entities: 3 });
    expect(await terminal('convert', 'a', 'b.gexf', '--encoding', 'klingon')).toMatchObject({ code: 2 });
    expect(await terminal('convert', 'a', 'b.gexf', '--report', 'xml')).toMatchObject({ code: 2 });
  });

  it('counts what any file holds', async () => {
    using folder = temporaryFolder();
    writeFileSync(folder.path('in.json'), GRAPH);
    expect(await terminal('stats', folder.path('in.json'))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Entities +3/),
    });
  });
});

describe('throughline formats', () => {
  it('lists every format with what it reads, writes and loses', async () => {
    const { code, out } = await terminal('formats', '--json');
    expect(code).toBe(0);
    const listed = JSON.parse(out) as { id: string; reads: boolean; writes: boolean }[];
    expect(listed.map(({ id }) => id).toSorted()).toEqual(FORMATS.map(({ id }) => id).toSorted());
    for (const { id, reads, writes } of listed) {
      const format = FORMATS.find((one) => one.id === id);
      expect([reads, writes]).toEqual([format?.loadReader !== undefined, format?.loadWriter !== undefined]);
    }
    expect((await terminal('formats')).out).toContain('GraphML (.graphml): reads and writes');
  });

  it('takes no file', async () => {
    expect(await terminal('formats', 'x')).toMatchObject({ code: 2 });
  });
});
