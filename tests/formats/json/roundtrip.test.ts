import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/formats/manifest.ts';
import { present } from '../../../src/kernel/invariant.ts';
import { harbour } from '../../support/fixtures.ts';
import { read } from '../../support/reading.ts';

const IDS = ['cytoscape', 'node-link', 'graphology', 'cx2', 'dot'];
const formats = FORMATS.filter(({ id }) => IDS.includes(id));

describe.each(formats.map((format) => [format.title, format] as const))('A dossier as %s', (_, format) => {
  it('is recognised by its content alone, in its order, without a remark', async () => {
    const write = present(await format.loadWriter?.(), 'a writer');
    const bytes = await write(harbour(), { title: 'The harbour', exportedOn: '2025-06-30' });
    const { dossier, report } = await read([['download', bytes]]);
    expect(report?.format.id).toBe(format.id);
    expect(report?.remarks.map(({ code }) => code)).toEqual(format.endless ? ['file/no-end'] : []);
    const [before, after] = [harbour().toFile(), dossier?.toFile()];
    expect(after?.entities).toEqual(before.entities);
    expect(after?.claims).toEqual(before.claims);
    expect(after?.sources).toEqual(before.sources);
    expect(after?.vocabulary).toEqual(before.vocabulary);
  });

  it('loses what nobody can mend with a remark: a copy that was changed by hand', async () => {
    const write = present(await format.loadWriter?.(), 'a writer');
    const bytes = await write(harbour(), { title: 'The harbour', exportedOn: '2025-06-30' });
    const text = new TextDecoder().decode(bytes).replace(/(order\\*"\s*:\s*)\d+/, '$1-1');
    const { dossier, report } = await read([['download', text]]);
    expect(dossier?.entities.size).toBe(harbour().entities.size);
    expect(report?.remarks.map(({ code }) => code)).toContain('copy/damaged');
  });
});
