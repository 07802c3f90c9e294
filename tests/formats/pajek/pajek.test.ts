import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAJEK_FORMAT } from '../../../src/formats/pajek/format.ts';
import { linesOf, wordsOf } from '../../../src/formats/pajek/lines.ts';
import { LIMITS } from '../../../src/formats/reading/limits.ts';
import { read, readText } from '../../support/reading.ts';

const texts = (line: string): string[] => wordsOf(line).map(({ text }) => text);

describe('A line of a Pajek file', () => {
  it('is taken apart into words, labels and times', () => {
    expect(texts('  1 "two words" 0.5,0.25 box [1-3,5]')).toEqual([
      '1',
      'two words',
      '0.5',
      '0.25',
      'box',
      '1-3,5',
    ]);
    expect(texts('1 "Ben "Bull" Ode" 0.5 l "x"')).toEqual(['1', 'Ben "Bull" Ode', '0.5', 'l', 'x']);
    expect(texts('1 "" 2')).toEqual(['1', '', '2']);
    expect(texts('1 "never closed 2')).toEqual(['1', 'never closed 2']);
    expect(texts('1 a[1-2] [open')).toEqual(['1', 'a', '1-2', 'open']);
    expect(texts('1 O\'Hara 5" 2')).toEqual(['1', "O'Hara", '5"', '2']);
  });

  it('is taken apart however it is', () => {
    for (const part of ['"a" ', '"a', '[', '" ', '"" "', '[ "']) {
      const words = wordsOf(part.repeat(100_000));
      expect(words.length).toBeGreaterThan(0);
    }
  });
});

describe('A Pajek file', () => {
  it('that was cut in its matrix is refused, elsewhere it says how much there is', async () => {
    const matrix = readFileSync('graph-data/fixtures/pajek/valid/matrix.net', 'utf8').trimEnd();
    const at = matrix.indexOf('*Matrix') + '*Matrix :1 "has read"'.length;
    for (let length = at; length < matrix.length; length += 1)
      expect((await read([['a.net', matrix.slice(0, length)]])).fault?.code).toBe('pajek/syntax');
    const { report } = await readText('a.net', matrix.slice(0, matrix.indexOf('4 "The Field"')));
    expect(report.remarks.map(({ code }) => code)).toEqual(['pajek/undescribed', 'file/no-end']);
  });

  it('of many equal labels is read, each a vertex of its own', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${i + 1} "same"`);
    const { dossier } = await readText('a.net', `*Vertices 20000\n${lines.join('\n')}\n*Edges\n1 20000\n`);
    expect(dossier.entities.size).toBe(20_000);
    expect([...dossier.claims.values()][0]?.asserts).toEqual([['same', 'related-to', 'same (20000)']]);
  });

  it('cannot ask for more vertices than it describes', async () => {
    const { dossier, report } = await readText('a.net', '*Vertices 4000000\n*Arcs\n1 3999999\n');
    expect([...dossier.entities.keys()]).toEqual(['vertex 1', 'vertex 3999999']);
    expect(report.remarks.map(({ code }) => code)).toContain('pajek/undescribed');
  });

  it('with a line that never ends is refused', async () => {
    const { fault } = await read([['a.net', `*Vertices 2\n1 "${'a'.repeat(33_000_000)}`]]);
    expect(fault?.code).toBe('pajek/line');
  });

  it.each(['*Vertices 3', '% by hand\r\n\r\n  *network x', '*ARCS'])(
    'is known by how it begins: %s',
    (text) => {
      expect(PAJEK_FORMAT.sniff?.({ name: 'a', text, bytes: new Uint8Array() })).toBeGreaterThan(0.9);
    },
  );

  it.each(['* Vertices are points', 'Vertices 3', '% only a comment', '**bold**', ''])(
    'is no other text: %s',
    (text) => {
      expect(PAJEK_FORMAT.sniff?.({ name: 'a.net', text, bytes: new Uint8Array() })).toBe(0);
    },
  );
});

describe('A Pajek file with the line ends of old Macs', () => {
  const LINES = ['% by hand', '*Vertices 2', '1 "Ann Smith" 0.1 0.2', '2 Ben', '*Arcs', '1 2 3', ''];

  it('has the same in it as with others', async () => {
    const [mac, unix] = await Promise.all(['\r', '\n'].map((end) => readText('a.net', LINES.join(end))));
    expect(unix?.dossier.claims.size).toBe(1);
    expect(mac?.dossier.toFile().entities).toEqual(unix?.dossier.toFile().entities);
    expect(mac?.dossier.toFile().claims).toEqual(unix?.dossier.toFile().claims);
  });

  it('is read in lines wherever its pieces are cut', async () => {
    async function* pieces() {
      yield* ['a\r', '\nb\r', 'c', '\r\n', '\rd\r'];
    }
    const lines: string[] = [];
    for await (const { text } of linesOf(pieces(), LIMITS)) lines.push(text);
    expect(lines).toEqual(['a', 'b', 'c', '', 'd']);
  });
});
