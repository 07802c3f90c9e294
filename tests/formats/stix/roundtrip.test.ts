import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { writeStix } from '../../../src/formats/stix/write.ts';
import { arbitraryFile } from '../../support/arbitrary-dossier.ts';
import { FIXTURES, read } from '../../support/reading.ts';
import { demoBundle } from './demos.ts';
import { complaintsAbout } from './schemas.ts';

const context = { title: 'Test', exportedOn: '2025-06-30' };

interface Written {
  readonly type: string;
  readonly id: string;
}

const written = (dossier: Dossier): readonly Written[] => {
  const bundle = JSON.parse(new TextDecoder().decode(writeStix(dossier, context))) as { objects: Written[] };
  return bundle.objects;
};

async function opened(name: string, content: string | Uint8Array): Promise<Dossier> {
  const { dossier, fault } = await read([[name, content]]);
  if (!dossier) throw new Error(JSON.stringify(fault));
  return dossier;
}

describe('A dossier written as STIX', () => {
  it('is the same in the same order when it is read again, but for its briefings', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async (file) => {
        const again = await opened('a.stix.json', writeStix(Dossier.of(file), context));
        expect(again.toFile()).toEqual({ ...Dossier.of(file).toFile(), briefings: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('is accepted by the schemas of OASIS, each object once', async () => {
    await fc.assert(
      fc.property(arbitraryFile, (file) => {
        const objects = written(Dossier.of(file));
        expect(objects.flatMap(complaintsAbout)).toEqual([]);
        expect(new Set(objects.map(({ id }) => id)).size).toBe(objects.length);
      }),
    );
  });
});

const NOT_OURS = [
  ...FIXTURES.filter(
    ({ format, sort, name }) => format === 'stix' && sort === 'valid' && name !== 'versions.json',
  ).map(({ name, files: [file] }) => [name, new TextDecoder().decode(file?.[1] as Uint8Array)] as const),
  ['stixview’s demonstration', demoBundle()] as const,
];

describe.each(NOT_OURS)('What came out of STIX, as in %s,', (name, text) => {
  it('is written as it came, every field of every object', async () => {
    const dossier = await opened(name, text);
    const objects = new Map(written(dossier).map((object) => [object.id, object]));
    const json = JSON.parse(text.replace(/:(\d{20})/g, ':"$1"')) as { objects?: Written[] } | Written[];
    const before = Array.isArray(json) ? json : (json.objects ?? []);
    expect(before.length).toBeGreaterThan(2);
    for (const object of before) {
      const { extensions: _, ...fields } = objects.get(object.id) as Written & { extensions?: object };
      expect({ spec_version: '2.1', ...object }).toMatchObject(fields);
      expect(objects.get(object.id)).toMatchObject(object);
    }
  });

  it('makes the same dossier when it is written and read again', async () => {
    const dossier = await opened(name, text);
    const again = await opened('again.json', writeStix(dossier, context));
    expect(again.toFile()).toEqual(dossier.toFile());
  });
});
