import { describe, expect, it } from 'vitest';
import { present } from '../../../src/kernel/invariant.ts';
import { readText } from '../../support/reading.ts';

describe('A node that comes twice in the second graph of a file', () => {
  it('is one entity, and not that of the first graph', async () => {
    const { dossier } = await readText(
      'a.graphml',
      `<graphml><graph><node id="ann"/></graph>
        <graph id="other"><node id="ann"/><node id="crew"><graph><node id="ann"/></graph></node></graph></graphml>`,
    );
    expect([...dossier.entities.keys()]).toEqual(['ann', 'other/ann', 'crew']);
    expect([...dossier.relations.keys()]).toEqual(['other/ann|part-of|crew']);
  });
});

describe('Attributes of GraphML elements that mean nothing by themselves', () => {
  it('count as fields, however few there are', async () => {
    const { dossier } = await readText(
      'a.graphml',
      `<graphml><graph edgedefault="directed">
        <node id="ann" rank="7"/><node id="bob" yfiles.foldertype="group"/>
        <edge id="e" source="ann" target="bob" since="spring"/>
      </graph></graphml>`,
    );
    expect(dossier.entities.get('ann')?.attributes).toMatchObject({ rank: '7' });
    expect(dossier.entities.get('bob')?.attributes).toBeUndefined();
    const [claim] = dossier.claims.values();
    expect(present(claim, 'the claim').attributes).toMatchObject({ since: 'spring' });
  });
});
