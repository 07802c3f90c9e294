import { gzipSync, strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/formats/reading/limits.ts';
import { gathered, type Part, partOfBytes } from '../../../src/formats/reading/part.ts';
import { unpacked } from '../../../src/formats/reading/unpack.ts';

async function contentOf(part: Part): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of part.chunks()) pieces.push(chunk);
  return new TextDecoder().decode(
    gathered(
      pieces,
      pieces.reduce((sum, piece) => sum + piece.length, 0),
    ),
  );
}

const unpack = async (name: string, bytes: Uint8Array, limits = LIMITS): Promise<[string, string][]> => {
  const parts = await unpacked(partOfBytes(name, bytes), limits);
  return Promise.all(
    parts.map(async (part): Promise<[string, string]> => [part.name, await contentOf(part)]),
  );
};

/** A zip as macOS and streaming programs write it: the size of a file comes behind it. */
function streamed(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, bytes] of files) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return gathered(
    chunks,
    chunks.reduce((sum, { length }) => sum + length, 0),
  );
}

/** The finaliser of MurmurHash3. */
function mixed(n: number): number {
  const once = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** Bytes without order, so that they stand in an archive as they are. */
const incompressible = Uint8Array.from({ length: 30_000 }, (_, i) => mixed(i + 1));

const large = strToU8('a'.repeat(300_000));

describe('Unpacking', () => {
  it('leaves a plain file alone', async () => {
    expect(await unpack('a.txt', strToU8('plain'))).toEqual([['a.txt', 'plain']]);
  });

  it('opens a gzip, of any size and twice', async () => {
    const text = 'line of text\n'.repeat(40_000);
    const [part] = await unpacked(partOfBytes('a.csv.gz', gzipSync(strToU8(text))), LIMITS);
    expect(part?.name).toBe('a.csv');
    expect(await contentOf(part as Part)).toBe(text);
    expect(await contentOf(part as Part)).toBe(text);
  });

  it('opens the files of a zip, without folders and what systems hide in it', async () => {
    const zip = zipSync({
      'nodes.csv': strToU8('id'),
      'sub/edges.csv': [strToU8('source,target'), { level: 0 }],
      '__MACOSX/._nodes.csv': strToU8('x'),
      '.DS_Store': strToU8('x'),
    });
    expect(await unpack('a.zip', zip)).toEqual([
      ['a.zip/nodes.csv', 'id'],
      ['a.zip/sub/edges.csv', 'source,target'],
    ]);
  });

  it('opens a zip within which another one stands, wherever sizes are written', async () => {
    const inner = zipSync({ 'a.bin': [incompressible, { level: 0 }] });
    const table = strToU8('source,target');
    for (const zip of [
      streamed([
        ['inner.zip', inner],
        ['a.csv', table],
      ]),
      zipSync({ 'inner.zip': inner, 'a.csv': table }),
    ]) {
      const parts = await unpacked(partOfBytes('a.zip', zip), LIMITS);
      expect(parts.map(({ name, size }) => [name, size])).toEqual([
        ['a.zip/inner.zip', inner.length],
        ['a.zip/a.csv', table.length],
      ]);
      expect(await contentOf(parts[1] as Part)).toBe('source,target');
    }
  });

  it('tells files apart whose names differ in case, and reads names in UTF-8 that do not say so', async () => {
    const zip = zipSync({ 'Ä.csv': strToU8('1'), 'ä.csv': strToU8('2') });
    const view = new DataView(zip.buffer);
    for (let at = 0; at + 4 < zip.length; at += 1) {
      const sign = view.getUint32(at, true);
      if (sign === 0x04034b50) view.setUint16(at + 6, 0);
      if (sign === 0x02014b50) view.setUint16(at + 8, 0);
    }
    expect(await unpack('a.zip', zip)).toEqual([
      ['a.zip/Ä.csv', '1'],
      ['a.zip/ä.csv', '2'],
    ]);
  });

  it('refuses a zip with a password, and one in which a byte was changed', async () => {
    const zip = zipSync({ 'a.csv': [strToU8('source,target'), { level: 0 }] });
    const changed = zip.slice();
    changed[40] = (changed[40] ?? 0) ^ 1;
    await expect(unpack('a', changed)).rejects.toMatchObject({ code: 'archive/broken' });
    const list = zip.findIndex((_, i) => new DataView(zip.buffer).getUint32(i, true) === 0x02014b50);
    zip[list + 8] = 1;
    await expect(unpack('a', zip)).rejects.toMatchObject({ code: 'archive/encrypted' });
  });

  it('leaves a workbook packed', async () => {
    const zip = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook/>'),
    });
    expect((await unpacked(partOfBytes('a.xlsx', zip), LIMITS)).map(({ name }) => name)).toEqual(['a.xlsx']);
  });

  it.each([
    ['gzip', gzipSync(large)],
    ['zip', zipSync({ a: large })],
  ])('refuses a %s that unpacks to far more than its size', async (_, bytes) => {
    const limits = { ...LIMITS, ratio: 100, inflated: 1000 };
    await expect(unpack('bomb', bytes, limits)).rejects.toMatchObject({ code: 'archive/bomb' });
  });

  it('refuses more bytes and more files than the limits allow, and archives without any', async () => {
    const zip = zipSync({ a: large, b: large });
    await expect(unpack('a', zip, { ...LIMITS, bytes: 1000 })).rejects.toMatchObject({
      code: 'archive/too-large',
    });
    await expect(unpack('a', zip, { ...LIMITS, files: 1 })).rejects.toMatchObject({
      code: 'archive/too-many',
    });
    await expect(unpack('a', zipSync({}))).rejects.toMatchObject({ code: 'archive/empty' });
    await expect(unpack('a', new Uint8Array(0))).rejects.toMatchObject({ code: 'file/empty' });
  });

  const random = Uint8Array.from({ length: 20_000 }, (_, i) => (i * i * 31 + i * 7) & 255);
  it.each([
    ['gzip', gzipSync(random)],
    ['zip', zipSync({ 'a.csv': random })],
  ])('refuses a %s that was cut, wherever that was', async (_, bytes) => {
    for (let part = 2; part < 100; part += 7) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 100));
      await expect(unpack('cut', cut)).rejects.toMatchObject({ code: 'archive/broken' });
    }
  });
});
