import { describe, expect, it } from 'vitest';
import { tieOf } from '../../../src/formats/edge-list/line.ts';
import { readText } from '../../support/reading.ts';

describe('A line of a list of ties', () => {
  it.each([
    ['a b', 'a', 'b'],
    ['a,b', 'a', 'b'],
    ['a;b', 'a', 'b'],
    ['Ann Lee\tBo Berg', 'Ann Lee', 'Bo Berg'],
    ['Ann Lee, Bo Berg', 'Ann Lee', 'Bo Berg'],
    ['"Ann Lee" "Bo Berg"', 'Ann Lee', 'Bo Berg'],
    ["'Ann Lee' -> Bo Berg", 'Ann Lee', 'Bo Berg'],
    ['a->b', 'a', 'b'],
    ['a → b', 'a', 'b'],
    ['b ← a', 'a', 'b'],
    ['"a -> b", c', 'a -> b', 'c'],
    ['"say \\"hi\\"" b', 'say "hi"', 'b'],
    ['jean--luc b', 'jean--luc', 'b'],
  ])('%j ties two', (line, from, to) => {
    expect(tieOf(line)).toMatchObject({ from, to, directed: true });
  });

  it.each([
    ['a b 3', 3],
    ['a,b,-0.5', -0.5],
    ['a b 1e999', { weight: '1e999' }],
    ['a b 12345678901234567890', { weight: '12345678901234567890' }],
    ['a b 0.1234567890123456789', { weight: '0.1234567890123456789' }],
    ["a b {'n': 12345678901234567890}", { n: '12345678901234567890' }],
    ['a b 000000000000000000012', 12],
    ['a b knows', 'knows'],
    ['a, b, is the sister of', 'is the sister of'],
    ['a -> b: owns', 'owns'],
    [
      "0 1 {'weight': 3, 'note': 'a, b', 'ok': True, 'x': None}",
      { weight: 3, note: 'a, b', ok: true, x: null },
    ],
    ["0 1 {'__proto__': 1}", Object.fromEntries([['__proto__', 1]])],
  ])('%j says more', (line, more) => {
    expect(tieOf(line)?.more).toEqual(more);
  });

  it('says whether it has a direction', () => {
    expect(tieOf('a -- b')).toMatchObject({ directed: false });
    expect(tieOf('a <-> b')).toMatchObject({ mutual: true });
  });

  it.each([
    'a',
    'a b c d',
    'a ->',
    '-> b',
    'a -> b -> c',
    '"open b',
    "0 1 {'a': [1, 2]}",
    '',
    'x'.repeat(5000),
  ])('%j fits nothing', (line) => {
    expect(tieOf(line)).toBeUndefined();
  });
});

describe('A list of ties', () => {
  it('has no direction where its comment says so, but for arrows', async () => {
    const { dossier } = await readText('x.txt', '# Undirected graph\n1 2\n2 3\n3 -> 1\n');
    const { relationTypes } = dossier.header.vocabulary;
    expect(relationTypes.map(({ id, directed }) => [id, directed])).toEqual([
      ['related-to', false],
      ['related-to (directed)', true],
    ]);
  });

  it('lists each line that fits nothing, whatever ends the lines', async () => {
    const { report } = await readText('x.edges', 'a b\r\nno tie in this line\rb c\nalone');
    expect(report.relations).toBe(2);
    const [group] = report.remarks.filter(({ code }) => code === 'line/no-tie');
    expect(group?.first.map(({ where }) => where)).toEqual(['line 2', 'line 4']);
  });
});

it('Ids of many digits stay as they are written, and are not taken for weights', async () => {
  const text =
    '12345678901234567890 12345678901234567891\n12345678901234567891 12345678901234567892 12345678901234567893\n';
  const { dossier } = await readText('a.edges', text);
  expect([...dossier.entities.keys()]).toEqual([
    '12345678901234567890',
    '12345678901234567891',
    '12345678901234567892',
  ]);
  expect([...dossier.claims.values()].map(({ attributes }) => attributes)).toEqual([
    undefined,
    { weight: '12345678901234567893' },
  ]);
});
