import { describe, expect, it } from 'vitest';
import { outlineOf, topLevelKeys } from '../../../src/formats/json/outline.ts';
import { FIXTURES, read } from '../../support/reading.ts';

const JSON_FORMATS = ['cytoscape', 'cx2', 'graphology', 'node-link', 'oligrapher'];
const minimal = (nodes: string): string => `{"nodes": ${nodes}, "links": []}`;

describe('The outline of a JSON text', () => {
  it('names the keys of the outermost object, and of nothing inside of it', () => {
    expect([...topLevelKeys('{"a": {"b": 1}, "__proto__": [{"c": "d\\"}"}], "e\\u0066": null}')]).toEqual([
      'a',
      '__proto__',
      'ef',
    ]);
  });

  it('names the keys of the objects in an outermost list', () => {
    expect([...topLevelKeys(' [{"a": 1}, 2, {"b": ["c"]}]')]).toEqual(['a', 'b']);
  });

  it('is found in a text that is cut anywhere', () => {
    const whole = '{"nodes": [{"id": "a", "name": "x"}], "links": [{"source": "a"}]}';
    for (let length = 0; length < whole.length; length += 1) {
      const { keys } = outlineOf(whole.slice(0, length));
      expect(['', 'nodes', 'nodes,links']).toContain([...keys].join(','));
    }
    expect(outlineOf(whole).paths).toContain('{links[{source');
  });

  it('is empty for other texts', () => {
    for (const text of ['', '"a"', 'digraph {"a": 1}', '\u0000{', '12'])
      expect(topLevelKeys(text).size).toBe(0);
  });

  it('does not grow with the depth or the breadth of a text', () => {
    expect(outlineOf('['.repeat(60_000)).paths.size).toBeLessThan(10);
    const broad = `{${Array.from({ length: 9000 }, (_, i) => `"${i}":1`).join(',')}}`;
    expect(outlineOf(broad).paths.size).toBeLessThanOrEqual(5001);
  });
});

describe('A JSON file', () => {
  it('is refused with line and column where it is no JSON', async () => {
    const { fault } = await read([['a.json', '{"nodes": [],\n "links": [,]}']]);
    expect(fault).toMatchObject({ code: 'json/syntax', where: 'a.json' });
    expect(fault?.why).toContain('line 2, column 12');
  });

  it('is refused when it nests too deep, before anything is parsed', async () => {
    const { fault } = await read([['a.json', minimal(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)]]);
    expect(fault?.code).toBe('json/nesting');
  });

  it('keeps numbers that a computer cannot hold as text, and says so', async () => {
    const text = minimal(
      '[{"id": 12345678901234567890, "a": 1e999, "b": -Infinity, "c": "NaN", "d": 1e300}]',
    );
    const { dossier, report } = await read([['a.json', text]]);
    expect(dossier?.entities.get('12345678901234567890')?.attributes).toEqual({
      a: '1e999',
      b: '-Infinity',
      c: 'NaN',
      d: 1e300,
    });
    expect(report?.remarks.map(({ code, count }) => [code, count])).toEqual([['number/as-text', 3]]);
  });

  it('has no amount where a number is too large to be one', async () => {
    const text =
      '{"nodes": [], "links": [{"source": "a", "target": "b", "amount": "1e999", "currency": "EUR"}]}';
    const { dossier } = await read([['a.json', text]]);
    const [claim] = [...(dossier?.claims.values() ?? [])];
    expect(claim?.quantity).toBeUndefined();
    expect(claim?.attributes).toEqual({ amount: '1e999', currency: 'EUR' });
  });

  it('does not become right by having its numbers mended', async () => {
    const { fault } = await read([['a.json', minimal('[{"id": 1-2, "a": NaN}]')]]);
    expect(fault?.code).toBe('json/syntax');
  });

  it.each(
    FIXTURES.filter(({ format, sort }) => JSON_FORMATS.includes(format) && sort === 'valid').map(
      (f) => [f.name, f] as const,
    ),
  )('that is cut anywhere is refused: %s', async (name, { files: [file] }) => {
    const bytes = file?.[1] as Uint8Array;
    let end = bytes.length - 1;
    while ((bytes[end] ?? 0x21) <= 0x20) end -= 1;
    for (let percent = 0; percent < 100; percent += 1) {
      const cut = bytes.slice(0, Math.min(Math.floor((bytes.length * percent) / 100), end));
      const { fault } = await read([[name, cut]]);
      expect(fault?.code, `${percent} %`).toMatch(
        /^(json\/|import\/(unknown|foreign)|file\/(empty|encoding))/,
      );
    }
  });
});
