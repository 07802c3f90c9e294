import { describe, expect, it } from 'vitest';
import { writeGexf } from '../../../src/formats/gexf/write.ts';
import { harbour } from '../../support/fixtures.ts';
import { FIXTURES, read, readText } from '../../support/reading.ts';

const graph = (inside: string, attributes = 'defaultedgetype="directed"'): string =>
  `<gexf version="1.3"><graph ${attributes}>${inside}</graph></gexf>`;
const codes = ({ report }: Awaited<ReturnType<typeof readText>>): Record<string, number> =>
  Object.fromEntries(report.remarks.map(({ code, count }) => [code, count]));

describe('GEXF by hand', () => {
  it('has edges without direction where nobody says otherwise', async () => {
    const { dossier } = await readText('x.gexf', graph('<edges><edge source="a" target="b"/></edges>', ''));
    expect(dossier.header.vocabulary.relationTypes[0]).toMatchObject({ id: 'related-to', directed: false });
  });

  it('keeps two kinds between the same two apart, and two edges of one kind as two claims', async () => {
    const edges = ['owns', 'owns', 'runs'].map((kind) => `<edge source="a" target="b" kind="${kind}"/>`);
    const { dossier } = await readText('x.gexf', graph(`<edges>${edges.join('')}</edges>`));
    expect([dossier.relations.size, dossier.claims.size]).toEqual([2, 3]);
  });

  it('takes the name from the label, even where a field is called name', async () => {
    const text = graph(
      '<attributes class="node"><attribute id="0" title="Name" type="string"/><attribute id="1" title="name" type="string"/></attributes>' +
        '<nodes><node id="a" label="Shown"><attvalues><attvalue for="0" value="Other"/><attvalue for="1" value="Third"/></attvalues></node>' +
        '<node id="b"><attvalues><attvalue for="0" value="Only"/></attvalues></node></nodes>',
    );
    const { dossier } = await readText('x.gexf', text);
    expect(dossier.entities.get('a')).toMatchObject({
      name: 'Shown',
      attributes: { Name: 'Other', 'name (attribute)': 'Third' },
    });
    expect(dossier.entities.get('b')?.name).toBe('Only');
  });

  it('says it when values of one field contradict each other, and keeps both', async () => {
    const text = graph(
      '<attributes class="node"><attribute id="0" title="rank" type="integer"/></attributes>' +
        '<nodes><node id="a"><attvalues><attvalue for="0" value="1"/><attvalue for="0" value="2"/></attvalues></node></nodes>',
    );
    const found = await readText('x.gexf', text);
    expect(found.dossier.entities.get('a')?.attributes).toEqual({ rank: [{ value: 1 }, { value: 2 }] });
    expect(codes(found)).toEqual({ 'value/twice': 1 });
  });

  it('reads several graphs as one, with a remark', async () => {
    const text =
      '<gexf><graph><nodes><node id="a"/></nodes></graph><graph><nodes><node id="b"/></nodes></graph></gexf>';
    const found = await readText('x.gexf', text);
    expect(found.dossier.entities.size).toBe(2);
    expect(codes(found)).toEqual({ 'graph/several': 1 });
  });

  it('keeps attributes that GEXF does not know, and remarks on elements that it does not know', async () => {
    const text = graph(
      '<nodes><node id="a" weight="7" open="yes"><note>x</note></node></nodes><edges><edge source="a" target="a" cost="3"/></edges>',
    );
    const found = await readText('x.gexf', text);
    expect(found.dossier.entities.get('a')?.attributes).toEqual({ weight: '7', open: 'yes' });
    expect([...found.dossier.claims.values()][0]?.attributes).toEqual({ cost: '3' });
    expect(codes(found)).toEqual({ 'element/unknown': 1 });
  });

  it('never touches the prototype of anything', async () => {
    const name = '__proto__';
    const text = graph(
      `<attributes class="node"><attribute id="${name}" title="${name}" type="string"/></attributes>` +
        `<nodes><node id="${name}" label="constructor"><attvalues><attvalue for="${name}" value="polluted"/></attvalues></node></nodes>` +
        `<edges><edge source="${name}" target="toString" kind="${name}" ${name}="x"/></edges>`,
    );
    const { dossier } = await readText('x.gexf', text);
    expect(Object.keys(dossier.entities.get(name)?.attributes ?? {})).toEqual([name]);
    expect(dossier.relations.size).toBe(1);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('may have one id for very many edges', async () => {
    const edges = '<edge id="e" source="a" target="b"/>'.repeat(60_000);
    const { dossier, report } = await readText('x.gexf', graph(`<edges>${edges}</edges>`));
    expect(dossier.claims.size).toBe(60_000);
    expect(report.remarks.find(({ code }) => code === 'claim/id-taken')?.count).toBe(59_999);
  });
});

const WRITTEN = new TextDecoder().decode(
  writeGexf(harbour(), { title: 'The harbour', exportedOn: '2025-06-30' }),
);

/** What Gephi leaves of a file: the same nodes and edges, spelt in its own way, with a field and sizes of its own. */
const savedByGephi = (text: string): string =>
  text
    .replace('<creator>Throughline</creator>', '<creator>Gephi 0.10.1</creator><title></title>')
    .replace(/<attvalue ([^>]*)\/>/g, '<attvalue $1></attvalue>')
    .replace(
      '<attributes class="node" mode="static">',
      '<attributes class="node" mode="static"><attribute id="modularity_class" title="Modularity Class" type="integer"/>',
    )
    .replace(
      /<\/attvalues>(?=[^\n]*<\/node>)/g,
      '<attvalue for="modularity_class" value="2"></attvalue></attvalues><viz:size value="10.0"/>',
    );

describe('A GEXF of our own', () => {
  it('becomes the same dossier, apart from briefings', async () => {
    const { dossier, report } = await readText('harbour.gexf', WRITTEN);
    expect(dossier.toFile()).toEqual({ ...harbour().toFile(), briefings: [] });
    expect(report.remarks).toEqual([]);
  });

  it('is known again when Gephi has saved it, with what Gephi added', async () => {
    const text = savedByGephi(WRITTEN);
    const { dossier } = await readText('harbour.gexf', text);
    const before = harbour().toFile();
    const after = dossier.toFile();
    expect(after.claims).toEqual(before.claims);
    expect(after.sources).toEqual(before.sources);
    expect(after.positions).toEqual(before.positions);
    expect(after.entities).toEqual(
      before.entities.map((entity) => ({
        ...entity,
        attributes: { ...entity.attributes, 'Modularity Class': 2 },
      })),
    );
  });

  it('is read by its fields where its evidence is damaged, and says so', async () => {
    const text = WRITTEN.replace(/(<attvalue for="evidence" value='\{)/, '$1broken');
    expect(text).not.toBe(WRITTEN);
    const { dossier, report } = await readText('harbour.gexf', text);
    expect(dossier.relations.size).toBe(harbour().relations.size);
    expect(report.remarks.map(({ code }) => code)).toContain('copy/damaged');
  });
});

describe('A GEXF that was cut', () => {
  const valid = FIXTURES.filter(
    ({ format, sort, name }) => format === 'gexf' && sort === 'valid' && name !== 'utf-16.gexf',
  );

  it.each(valid.map(({ name, files }) => [name, files] as const))(
    '%s is refused wherever it is cut',
    async (name, files) => {
      const content = files[0]?.[1] ?? '';
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const text = new TextDecoder().decode(bytes).trimEnd();
      const whole = new TextEncoder().encode(text).length;
      for (let percent = 1; percent < 100; percent += 1) {
        const { fault } = await read([[name, bytes.slice(0, Math.floor((whole * percent) / 100))]]);
        expect(fault?.code, `${percent} %`).toMatch(/^(xml\/syntax|import\/unknown|file\/encoding)$/);
      }
    },
  );
});
