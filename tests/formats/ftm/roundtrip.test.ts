import { Entity, type IEntityDatum, Model } from '@opensanctions/followthemoney';
import defaultModel from '@opensanctions/followthemoney/dist/defaultModel.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import type { DossierFile } from '../../../src/dossier/types.ts';
import { writeFtm } from '../../../src/formats/ftm/write.ts';
import { arbitraryFile } from '../../support/arbitrary-dossier.ts';
import { openData } from '../../support/fixtures.ts';
import { FIXTURES, read } from '../../support/reading.ts';

const context = { title: 'Test', exportedOn: '2025-06-30' };
const model = new Model(defaultModel as unknown as ConstructorParameters<typeof Model>[0]);

type Line = IEntityDatum & { readonly properties: Record<string, string[]>; readonly throughline?: object };

const linesOf = (dossier: Dossier): Line[] =>
  new TextDecoder()
    .decode(writeFtm(dossier, context))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** The entity as FollowTheMoney's own classes understand it; throws for a schema or property that the model does not know. */
const understood = (line: Line): IEntityDatum => Entity.fromJSON(model, line).toJSON();

async function opened(name: string, content: string | Uint8Array): Promise<Dossier> {
  const { dossier, fault } = await read([[name, content]]);
  if (!dossier) throw new Error(JSON.stringify(fault));
  return dossier;
}

describe('A dossier written as FollowTheMoney', () => {
  it('is the same in the same order when it is read again, but for its briefings', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async (file) => {
        const again = await opened('a.ftm.json', writeFtm(Dossier.of(file), context));
        expect(again.toFile()).toEqual({ ...Dossier.of(file).toFile(), briefings: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('is understood by FollowTheMoney’s own classes, property by property, each entity once', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const lines = linesOf(Dossier.of(file));
        for (const line of lines) {
          const { id, schema, properties } = line;
          expect(understood(line)).toEqual({ id, schema, properties });
          expect(model.getSchema(schema).abstract).toBe(false);
        }
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      }),
    );
  });

  it('has links between ends that the model allows, with the words of the claim and its source', () => {
    const founding = openData('north-korea-russia.dossier.json');
    const lines = linesOf(founding);
    const byId = new Map(lines.map((line) => [line.id, line]));
    const links = lines.filter(({ schema }) => model.getSchema(schema).isEdge);
    const triples = [...founding.claims.values()].reduce((sum, { asserts }) => sum + asserts.length, 0);
    expect(links).toHaveLength(triples);
    for (const { schema, properties } of links) {
      const { edge } = model.getSchema(schema);
      for (const name of [edge?.source ?? '', edge?.target ?? '']) {
        const [id = ''] = properties[name] ?? [];
        const range = model.getSchema(schema).getProperty(name).getRange();
        expect(model.getSchema(byId.get(id)?.schema).isA(range)).toBe(true);
      }
      expect(byId.get(properties.proof?.[0] ?? '')?.schema).toBe('Article');
    }
    expect(new Set(links.map(({ schema }) => schema))).toContain('Directorship');
  });
});

const NOT_OURS = FIXTURES.filter(
  ({ format, sort, name }) => format === 'ftm' && sort === 'valid' && /registry|list/.test(name),
).map(({ name, files: [file] }) => [name, new TextDecoder().decode(file?.[1] as Uint8Array)] as const);

describe.each(NOT_OURS)('What came out of FollowTheMoney, as in %s,', (name, text) => {
  it('is written as it came, every property of every entity that the model knows', async () => {
    const lines = new Map(linesOf(await opened(name, text)).map((line) => [line.id, line]));
    const before = text.startsWith('[')
      ? (JSON.parse(text) as Line[])
      : text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Line);
    for (const { id, schema, properties } of before) {
      const known = Object.entries(properties).filter(([property]) => !property.startsWith('x_'));
      if (schema !== 'Spaceship')
        expect(lines.get(id)).toMatchObject({ id, schema, properties: Object.fromEntries(known) });
      if (schema !== 'Spaceship')
        expect(Object.keys(lines.get(id)?.properties ?? {})).toHaveLength(known.length);
    }
  });
});

describe.each(
  FIXTURES.filter(({ format, sort }) => format === 'ftm' && sort === 'valid').map(
    ({ name, files }) => [name, files] as const,
  ),
)('The dossier of %s', (_, files) => {
  it('is the same when it is written as FollowTheMoney and read again', async () => {
    const { dossier } = await read(files);
    if (!dossier) throw new Error('refused');
    const again = await opened('again.ftm.json', writeFtm(dossier, context));
    // Things come before links, so that ties by the properties of things may come earlier than they did.
    const sorted = (file: DossierFile) => ({
      ...file,
      claims: file.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    });
    expect(sorted(again.toFile())).toEqual(sorted(dossier.toFile()));
    const third = await opened('third.ftm.json', writeFtm(again, context));
    expect(third.toFile()).toEqual(again.toFile());
  });
});
