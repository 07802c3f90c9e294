import { describe, expect, it } from 'vitest';
import { detectEncoding, ENCODINGS } from '../../../src/formats/reading/encoding.ts';
import { Input } from '../../../src/formats/reading/input.ts';
import { LIMITS } from '../../../src/formats/reading/limits.ts';
import { type Part, partOfBytes, Unreadable } from '../../../src/formats/reading/part.ts';
import { read } from '../../support/reading.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].flatMap((char) =>
    [...Array(char.length).keys()].map((i) => char.charCodeAt(i)),
  );
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

const TEXT = 'source,target\nZürich,København\n';

describe('The encoding of a file', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8', 'pattern'],
    ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`), 'utf-8', 'mark'],
    ['UTF-16 with a mark', utf16(TEXT, true, true), 'utf-16le', 'mark'],
    ['UTF-16 with a mark, big end first', utf16(TEXT, false, true), 'utf-16be', 'mark'],
    ['UTF-16 without a mark', utf16(TEXT, true, false), 'utf-16le', 'pattern'],
    ['UTF-16 without a mark, big end first', utf16(TEXT, false, false), 'utf-16be', 'pattern'],
    ['Latin-1', Uint8Array.from(TEXT, (char) => char.charCodeAt(0)), 'windows-1252', 'guess'],
    [
      'XML that says Latin-1',
      utf8('<?xml version="1.0" encoding="ISO-8859-1"?><a/>'),
      'windows-1252',
      'declared',
    ],
    ['Korean in UTF-16', utf16('김정은, 푸틴\n'.repeat(9), true, true), 'utf-16le', 'mark'],
  ] as const)('is recognised: %s', (_, bytes, encoding, by) => {
    expect(detectEncoding(bytes)).toEqual({ encoding, by });
  });

  it('is what XML says, in other alphabets too', async () => {
    const [before, after] = [
      '<?xml version="1.0" encoding="windows-1251"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"><node id="',
      '"/></graph></graphml>',
    ].map(utf8);
    const ivan = [0xc8, 0xe2, 0xe0, 0xed];
    const { dossier } = await read([
      ['a.graphml', Uint8Array.from([...(before ?? []), ...ivan, ...(after ?? [])])],
    ]);
    expect([...(dossier?.entities.keys() ?? [])]).toEqual(['Иван']);
  });

  it('can be every one that is offered', () => {
    for (const encoding of ENCODINGS)
      expect(new TextDecoder(encoding, { fatal: true }).encoding).toBe(encoding);
  });

  it('can be said by a person where the file does not say it', async () => {
    const csv = Uint8Array.from([...utf8('source,target\n'), 0xc8, 0xe2, 0xe0, 0xed, ...utf8(',x\n')]);
    const { dossier } = await read([['a.csv', csv]], { choices: { encoding: 'windows-1251' } });
    expect([...(dossier?.entities.keys() ?? [])]).toEqual(['Иван', 'x']);
  });

  it('is still UTF-8 where a few bytes are damaged, so that it is refused and not read in wrong letters', async () => {
    const damaged = Uint8Array.from([...utf8(TEXT.repeat(20)), 0xff, 0x0a]);
    expect(detectEncoding(damaged)).toEqual({ encoding: 'utf-8', by: 'pattern' });
    const { fault } = await read([['a.csv', damaged]]);
    expect(fault).toMatchObject({ code: 'file/encoding' });
  });

  it('is still UTF-8 where the piece that is looked at cuts a letter', () => {
    expect(detectEncoding(utf8('ü').subarray(0, 1))).toEqual({ encoding: 'utf-8', by: 'pattern' });
  });
});

const inputOf = (part: Part, encoding: 'utf-8' | 'windows-1252' = 'utf-8', limits = LIMITS) =>
  new Input([part], encoding, { limits, report: () => undefined });

/** The same bytes one by one, as the slowest disk might give them. */
const byByte = (bytes: Uint8Array): Part => ({
  name: 'slow',
  size: bytes.length,
  async *chunks() {
    for (const byte of bytes) yield Uint8Array.of(byte);
  },
});

describe('An input', () => {
  it('gives the same text whatever the pieces are, without the mark', async () => {
    expect(await inputOf(byByte(utf8('\uFEFFa김😀'))).wholeText()).toBe('a김😀');
    expect(await inputOf(partOfBytes('a', utf8('\uFEFFa김😀'))).wholeText()).toBe('a김😀');
  });

  it('refuses bytes that mean nothing in the encoding, instead of replacing them', async () => {
    const wrong = inputOf(
      partOfBytes(
        'latin',
        Uint8Array.from(TEXT, (char) => char.charCodeAt(0)),
      ),
    );
    await expect(wrong.wholeText()).rejects.toMatchObject({ code: 'file/encoding' });
    const cut = inputOf(partOfBytes('cut', utf8('ü').subarray(0, 1)));
    await expect(cut.wholeText()).rejects.toThrow(Unreadable);
  });

  it('reads them in another encoding if a person says so', async () => {
    const latin = partOfBytes(
      'latin',
      Uint8Array.from(TEXT, (char) => char.charCodeAt(0)),
    );
    expect(await inputOf(latin, 'windows-1252').wholeText()).toBe(TEXT);
  });

  it('stops at the limit of bytes', async () => {
    const input = inputOf(partOfBytes('large', new Uint8Array(11)), 'utf-8', { ...LIMITS, bytes: 10 });
    await expect(input.wholeBytes()).rejects.toMatchObject({ code: 'file/too-large' });
  });
});
