import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { GML_FORMAT } from '../../../src/formats/gml/format.ts';
import { nameOfKey, safeKey } from '../../../src/formats/gml/keys.ts';
import { meant } from '../../../src/formats/gml/parsing/references.ts';
import { GmlTokens } from '../../../src/formats/gml/parsing/tokens.ts';
import { writeGml } from '../../../src/formats/gml/write.ts';
import { LIMITS } from '../../../src/formats/reading/limits.ts';
import { clean } from '../../../src/formats/text.ts';
import { arbitraryFile, nastyText } from '../../support/arbitrary-dossier.ts';
import { FIXTURES, read, readText } from '../../support/reading.ts';
import { allOf, oneOf, type StrictList, strictGml } from './strict.ts';

const valid = FIXTURES.filter(({ format, sort }) => format === 'gml' && sort === 'valid');
const sniff = (text: string, name = 'a'): number =>
  GML_FORMAT.sniff?.({ name, text, bytes: new TextEncoder().encode(text) }) ?? 0;

/** A text taken apart in pieces of a length: what is told, with its line. */
function told(text: string, length: number): string[] {
  const all: string[] = [];
  const tokens = new GmlTokens(
    {
      expectsValue: true,
      open: (line) => all.push(`${line} [`),
      close: (line) => all.push(`${line} ]`),
      word: (word, line) => all.push(`${line} ${word}`),
      text: (inside, line) => all.push(`${line} "${inside}"`),
    },
    LIMITS,
  );
  for (let at = 0; at < text.length; at += length) tokens.add(text.slice(at, at + length));
  tokens.end();
  return all;
}

describe('A GML file', () => {
  it('is read the same wherever its pieces are cut, with the same lines', () => {
    const text = '# a\r\ngraph [\r id 1 # b\n\n colour #00ff00 t "x\r\ny\rz" ]#c\nu 2]';
    const whole = told(text, text.length);
    expect(whole).toEqual([
      '2 graph',
      '2 [',
      '3 id',
      '3 1',
      '5 colour',
      '5 #00ff00',
      '5 t',
      '5 "x\r\ny\rz"',
      '7 ]',
      '8 u',
      '8 2',
      '8 ]',
    ]);
    for (let length = 1; length < text.length; length += 1) expect(told(text, length)).toEqual(whole);
  });

  it.each(valid.map((fixture) => [fixture.name, fixture] as const))(
    'that is cut before its graph ends is refused: %s',
    async (name, { files: [file] }) => {
      const text = new TextDecoder().decode(file?.[1] as Uint8Array);
      const end = text.lastIndexOf(']');
      // Before that, it is not known yet what it is.
      for (let at = /graph\s*\[/.exec(text)?.index ?? 0; at < end; at += 7) {
        const cut = text.slice(0, at + 'graph\r\n['.length);
        if (cut.length >= end) continue;
        expect((await read([[name, cut]])).fault?.code, cut.slice(-40)).toBe('gml/syntax');
      }
    },
  );

  it('cannot nest deeper than is allowed, name an id that is too long, or hang', async () => {
    const deep = await read([['a.gml', `graph [ ${'a [ '.repeat(500)}`]]);
    expect(deep.fault?.code).toBe('gml/nesting');
    const long = await read([['a.gml', `graph [ node [ id "${'a'.repeat(2000)}" ] ]`]]);
    expect(long.fault?.code).toBe('import/id');
    const word = await read([['a.gml', `graph [ node [ id ${'a'.repeat(3000)}`]], {
      limits: { textLength: 1000 },
    });
    expect(word.fault?.code).toBe('gml/too-long');
    for (const part of ['a 1 ', 'node [ ', '] ', '"', '& ', '#', 'label "x" ', 'edge [ ] '])
      await read([['a.gml', `graph [ ${part.repeat(50_000)}`]]);
  });

  it('leaves out a text that is too long, and says so', async () => {
    const { dossier, report } = await readText(
      'a.gml',
      `graph [ node [ id 1 note "${'x'.repeat(2000)}" ] ]`,
      {
        limits: { textLength: 1000 },
      },
    );
    expect(dossier.entities.get('1')?.attributes?.note).toBeUndefined();
    expect(report.remarks.map(({ code }) => code)).toEqual(['attribute/too-long']);
  });

  it('says whether edges have a direction by the graph, also behind them, else they have none', async () => {
    const body = 'node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ]';
    const types = async (text: string) =>
      [...(await readText('a.gml', text)).dossier.relations.values()].map(({ type }) => type);
    expect(await types(`graph [ ${body} directed 1 ]`)).toEqual(['related-to']);
    const [undirected] = (await readText('a.gml', `graph [ ${body} ]`)).dossier.header.vocabulary
      .relationTypes;
    expect(undirected?.directed).toBe(false);
  });

  it('pollutes nothing', async () => {
    const text = 'graph [ node [ id 1 __proto__ [ polluted 1 ] constructor 2 ] __proto__ [ polluted 1 ] ]';
    const { dossier } = await readText('a.gml', text);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(dossier.entities.get('1')?.attributes ?? {})).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    'graph [',
    '\uFEFF# x\nCreator "a [ graph"\r\nVersion 1.0\ngraph\n[\n node',
    'Creator "x" comment "two\nlines" Graph[',
  ])('is known by how it begins: %s', (text) => {
    expect(sniff(text)).toBeGreaterThan(0.9);
  });

  it.each([
    'graph { a -- b }',
    'digraph { graph [label=x] }',
    'graph a b',
    '{"graph": [1]}',
    '<gml:graph [',
    'source,target\ngraph [,b\n',
    '*Vertices 2',
    'Creator "x',
    '',
  ])('is no other text: %s', (text) => {
    expect(sniff(text)).toBe(0);
  });

  it('is what no file of another format is taken for', async () => {
    const others = FIXTURES.filter(({ format, sort }) => format !== 'gml' && sort === 'valid');
    expect(others.length).toBeGreaterThan(50);
    for (const { files } of others)
      for (const [name, content] of files)
        expect(sniff(typeof content === 'string' ? content : new TextDecoder().decode(content), name)).toBe(
          0,
        );
  });
});

describe('Text in GML', () => {
  it('is what its references stand for', () => {
    expect(meant('&quot;a&amp;b&#38;#65; &auml;&#228;&#xE4; &#128512; &szlig;&yuml;')).toBe(
      '"a&b&#65; äää 😀 ßÿ',
    );
    expect(meant('&nothing; &#xD800; &#0; &#1114112; & ;')).toBe('&nothing; &#xD800; &#0; &#1114112; & ;');
  });

  it('is a key, whatever it is, from which it comes back', () => {
    fc.assert(
      fc.property(fc.oneof(nastyText, fc.stringMatching(/^[_x0-9a-f é]{0,12}$/)), (text) => {
        const name = clean(text);
        expect(safeKey(`own_${name}`)).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
        expect(nameOfKey(safeKey(`own_${name}`))).toBe(`own_${name}`);
      }),
    );
  });
});

describe('Writing any dossier as GML', () => {
  it('gives what the grammar allows: each entity under a label of its own, each relation with its ends', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const dossier = Dossier.of(file);
        const bytes = writeGml(dossier, { title: file.title, exportedOn: '2025-06-30' });
        const written = strictGml(new TextDecoder().decode(bytes));
        const graph = oneOf(written, 'graph') as StrictList;
        expect(oneOf(graph, 'multigraph')).toBe(1);
        const nodes = allOf(graph, 'node') as StrictList[];
        const labels = nodes.map((node) => oneOf(node, 'label'));
        expect(new Set(labels).size).toBe(file.entities.length);
        expect(nodes.map((node, i) => allOf(node, 'name')[0] ?? labels[i])).toEqual(
          file.entities.map(({ name }) => clean(name)),
        );
        const ids = new Map(nodes.map((node, i) => [oneOf(node, 'id'), file.entities[i]?.id]));
        const edges = allOf(graph, 'edge') as StrictList[];
        expect(edges.map((edge) => ['source', 'target'].map((end) => ids.get(oneOf(edge, end))))).toEqual(
          [...dossier.relations.values()].map(({ subject, object }) => [subject, object]),
        );
        for (const item of [...nodes, ...edges])
          expect(new Set(item.map(([key]) => key)).size).toBe(item.length);
      }),
    );
  });
});
