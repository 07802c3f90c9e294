import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../src/formats/markup.ts';
import { read, readText } from '../../support/reading.ts';

const map = readFileSync('graph-data/fixtures/oligrapher/valid/version-3.json', 'utf8');

describe('A map of Oligrapher', () => {
  it('tells its annotations as a briefing, in words and with what they point at', async () => {
    const { dossier } = await readText('map.json', map);
    const [briefing] = dossier.briefings.values();
    expect(briefing?.scenes).toHaveLength(2);
    expect(briefing?.scenes[0]).toMatchObject({
      title: 'A trust is founded',
      statements: [
        { text: 'In 2009 Lena & others founded it.', claims: ['e1'] },
        { text: 'See the deed.', claims: [], paragraph: true },
      ],
      highlights: { entities: ['n1', 'n2', 'caption:c1'], relations: ['n1|trustee|n2'] },
      camera: { x: 200, y: -60, width: 640, height: 360 },
    });
    expect(briefing?.scenes[1]).toMatchObject({
      title: 'Scene 2',
      statements: [],
      highlights: { entities: [], relations: ['n2|trustee (undirected)|n9'] },
    });
    for (const { highlights } of briefing?.scenes ?? [])
      for (const key of highlights.relations) expect(dossier.relations.has(key)).toBe(true);
  });

  it('that is not built as maps are is refused with the path', async () => {
    const { fault } = await read([['map.json', '{"graph": {"nodes": {}, "edges": 7}}']]);
    expect(fault).toMatchObject({ code: 'json/shape' });
    expect(fault?.why).toContain('At graph.edges an object');
  });

  it('keeps the places as they are', async () => {
    const { dossier } = await readText(
      'map.json',
      '{"nodes": {"a": {"x": 1, "y": 2}, "b": {"x": 3, "y": 2}}, "edges": {}}',
    );
    expect([...dossier.positions.values()]).toEqual([
      [1, 2],
      [3, 2],
    ]);
  });

  it('makes words of marked-up text, whatever it is', () => {
    expect(paragraphsOf('a<br/>b<br>c&#39;s &lt;b&gt; &unknown; &#0; 1 < 2')).toEqual([
      'a',
      'b',
      "c's <b> &unknown; &#0; 1 < 2",
    ]);
    expect(paragraphsOf('<img src=x onerror=alert(1)>hi<script>1</script>')).toEqual(['hi1']);
    expect(paragraphsOf(`${'<'.repeat(100_000)}`)).toHaveLength(1);
    expect(paragraphsOf(`${'<a '.repeat(100_000)}`)).toHaveLength(1);
  });
});
