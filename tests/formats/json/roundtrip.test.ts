import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import type { DossierFile } from '../../../src/dossier/types.ts';
import { FORMATS } from '../../../src/formats/manifest.ts';
import { present } from '../../../src/kernel/invariant.ts';
import { arbitraryFile } from '../../support/arbitrary-dossier.ts';
import { read } from '../../support/reading.ts';

const IDS = ['cytoscape', 'node-link', 'graphology', 'cx2', 'dot'];
const formats = FORMATS.filter(
  ({ id, loadReader, loadWriter }) => IDS.includes(id) && loadReader && loadWriter,
);

/** A dossier without briefings, in an order that says nothing. */
const project = ({ briefings: _, ...file }: DossierFile): unknown => ({
  ...file,
  positions: Object.entries(file.positions).sort(([a], [b]) => (a < b ? -1 : 1)),
});

describe.each(formats.map((format) => [format.title, format] as const))('A dossier as %s', (_, format) => {
  it('comes back as it was', async () => {
    const write = present(await format.loadWriter?.(), 'a writer');
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async (file) => {
        const bytes = await write(Dossier.of(file), { title: file.title, exportedOn: '2025-06-30' });
        const outcome = await read([[`a${format.extension}`, bytes]]);
        if (outcome.fault) throw new Error(JSON.stringify(outcome.fault));
        expect(outcome.report.format.id).toBe(format.id);
        expect(project(outcome.dossier.toFile())).toEqual(project(Dossier.of(file).toFile()));
        expect(outcome.report.remarks).toEqual([]);
      }),
    );
  });
});
