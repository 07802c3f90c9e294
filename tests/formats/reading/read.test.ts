import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDossier } from '../../../src/formats/dossier/write.ts';
import { answerImport } from '../../../src/formats/reading/answer.ts';
import { LIMITS } from '../../../src/formats/reading/limits.ts';
import type { ImportAnswer } from '../../../src/formats/reading/protocol.ts';
import { harbour } from '../../support/fixtures.ts';
import { read } from '../../support/reading.ts';

const bytes = writeDossier(harbour(), { title: 'The harbour', exportedOn: '2025-06-30' });

describe('Reading files of any format', () => {
  it('knows a dossier by what is in it, whatever it is called and however it is packed', async () => {
    for (const [name, content] of [
      ['notes.txt', bytes],
      ['notes.gz', gzipSync(bytes)],
      ['notes.zip', zipSync({ 'deep/notes.txt': bytes })],
    ] as const) {
      const { dossier, report } = await read([[name, content]]);
      expect(dossier?.toFile()).toEqual(harbour().toFile());
      expect(report).toMatchObject({
        format: { id: 'dossier' },
        title: 'The harbour',
        relations: harbour().relations.size,
      });
    }
  });

  it('refuses what is of no format, and says which there are', async () => {
    const { fault } = await read([['letter.txt', 'Dear all, this is a letter. Nothing else.']]);
    expect(fault).toMatchObject({ code: 'import/unknown', where: 'letter.txt' });
    expect(fault?.fix).toContain('Throughline dossier');
  });

  it('asks which one is meant when there are two of one file each', async () => {
    const { fault } = await read([['two.zip', zipSync({ 'a.json': bytes, 'b.json': bytes })]]);
    expect(fault).toMatchObject({ code: 'import/several' });
    expect(fault?.why).toContain('two.zip/a.json');
  });

  it('leaves what is beside it alone, with a remark', async () => {
    const { report } = await read([
      ['one.zip', zipSync({ 'a.json': bytes, 'picture.bin': Uint8Array.of(0, 1, 2) })],
    ]);
    expect(report?.remarks.map(({ code, first }) => [code, first[0]?.where])).toEqual([
      ['file/ignored', 'one.zip/picture.bin'],
    ]);
  });

  it('reports the fingerprint of the file', async () => {
    const { report } = await read([['a.json', bytes]]);
    expect(report?.files[0]).toMatchObject({
      name: 'a.json',
      size: bytes.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

it('Several files are one source, which says which they are and what their fingerprints are', async () => {
  const { dossier } = await read([
    ['nodes.csv', 'id,name\na,Ann\nb,Bob\n'],
    ['ties.csv', 'source,target\na,b\n'],
  ]);
  const fingerprint = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(dossier?.sources.get('source:file')?.attributes).toEqual({
    files: [
      { name: 'nodes.csv', sha256: fingerprint },
      { name: 'ties.csv', sha256: fingerprint },
    ],
  });
});

describe('An importing worker', () => {
  const answers = async (content: Uint8Array, name = 'a.json'): Promise<ImportAnswer[]> => {
    const heard: ImportAnswer[] = [];
    const file = new Blob([content as Uint8Array<ArrayBuffer>]);
    await answerImport({ name, files: [{ name, file }], choices: {}, limits: LIMITS }, (answer) =>
      heard.push(answer),
    );
    return heard;
  };

  it('tells how far it is, and then what it read', async () => {
    const heard = await answers(bytes);
    expect(heard[0]).toMatchObject({ type: 'progress', bytes: bytes.length, size: bytes.length });
    expect(heard.at(-1)).toMatchObject({ type: 'read', report: { title: 'The harbour' } });
  });

  it('answers with the Fault of what cannot be read', async () => {
    expect(await answers(new Uint8Array(0))).toEqual([
      { type: 'failed', fault: { code: 'file/empty', where: 'a.json', why: 'It is empty.' } },
    ]);
  });
});
