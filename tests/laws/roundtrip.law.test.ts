import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import type { Attributes, Claim, DossierFile } from '../../src/dossier/types.ts';
import type { Format } from '../../src/formats/format.ts';
import { FORMATS } from '../../src/formats/manifest.ts';
import { project } from '../../src/formats/roundtrip/project.ts';
import { arbitraryFile } from '../support/arbitrary-dossier.ts';
import { harbour, openData } from '../support/fixtures.ts';
import { read } from '../support/reading.ts';

const BOTH = FORMATS.filter(({ loadReader, loadWriter }) => loadReader && loadWriter);

async function writtenAndRead(format: Format, file: DossierFile): Promise<DossierFile> {
  const write = await format.loadWriter?.();
  if (!write) throw new Error(`${format.id} cannot be written`);
  const bytes = await write(Dossier.of(file), { title: file.title, exportedOn: '2025-06-30' });
  const outcome = await read([[`written${format.extension}`, bytes]]);
  if (outcome.fault) throw new Error(`${format.id} was refused: ${JSON.stringify(outcome.fault)}`);
  return outcome.dossier.toFile();
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Lists and objects that are empty say no more than none; formats that are tables cannot tell one from the other. */
const EMPTIABLE = new Set(['aliases', 'links', 'attributes', 'basedOn', 'sameAs', 'additionalTo']);

function withoutEmpty<T extends object>(item: T): T {
  const said = Object.entries(item).filter(
    ([name, value]) => !EMPTIABLE.has(name) || Object.keys(value).length > 0,
  );
  return Object.fromEntries(said) as T;
}

const withoutEmptyInside = (claim: Claim): Claim =>
  withoutEmpty({ ...claim, ...(claim.quantity && { quantity: withoutEmpty(claim.quantity) }) });

/** In what order a file lists its items says nothing; formats that go by node and edge need not keep it. */
function normalised({ vocabulary, ...file }: DossierFile): DossierFile {
  const { kinds, families, relationTypes } = vocabulary;
  return {
    ...file,
    vocabulary: { kinds: byId(kinds), families: byId(families), relationTypes: byId(relationTypes) },
    entities: byId(file.entities).map(withoutEmpty),
    sources: byId(file.sources).map(withoutEmpty),
    claims: byId(file.claims).map(withoutEmptyInside),
  };
}

const plain = (file: DossierFile): unknown => JSON.parse(JSON.stringify(normalised(file)));

/** Files that hold what formats find hard: the founding dossier, one with a bit of everything, one with attributes of every type. */
const RICH: Attributes = {
  text: 'two words',
  number: 12.5,
  whole: 3,
  yes: true,
  no: false,
  nothing: null,
  list: ['a', 'b; c', 'd\\'],
  mixed: [1, true, null, 'x'],
  nested: { deep: { deeper: [1, { x: '<&"' }] } },
  empty: '',
  'a name with spaces': 'x',
  constructor: 'a text',
  none: {},
};

function withRichAttributes(): DossierFile {
  const file = harbour().toFile();
  const enriched = <T extends object>(items: readonly T[]): T[] =>
    items.map((item, i) => ({ ...item, attributes: { ...RICH, number: i + 0.25, [`only ${i}`]: i } }));
  return {
    ...file,
    entities: enriched(file.entities),
    sources: enriched(file.sources),
    claims: enriched(file.claims),
  };
}

const founding = (): DossierFile => openData('north-korea-russia.dossier.json').toFile();

/** Each attribute of each item, as one text. */
function attributesIn({ entities, sources, claims }: DossierFile): string[] {
  return [...entities, ...sources, ...claims].flatMap(({ id, attributes }) =>
    Object.entries(attributes ?? {}).map(([name, value]) => JSON.stringify([id, name, value])),
  );
}

describe.each(BOTH.map((format) => [format.title, format] as const))(
  'Writing %s and reading it again',
  (_, format) => {
    it('gives the dossier without what the format says that it loses', { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryFile, async (file) => {
          const back = await writtenAndRead(format, file);
          const expected = project(Dossier.of(file).toFile(), format.fidelity);
          expect(plain(back)).toEqual(plain(expected));
        }),
      );
    });

    it.each([
      ['the founding dossier', founding],
      ['a dossier with a bit of everything', () => harbour().toFile()],
      ['a dossier with attributes of every type', withRichAttributes],
      ['a dossier with nothing but white space as its title', () => ({ ...harbour().toFile(), title: '\t' })],
    ] as const)('keeps all of %s but that', async (_, make) => {
      const file = make();
      expect(plain(await writtenAndRead(format, file))).toEqual(plain(project(file, format.fidelity)));
    });

    it('keeps at least 99.9 % of attributes', async () => {
      const file = withRichAttributes();
      const [before, after] = [attributesIn(file), new Set(attributesIn(await writtenAndRead(format, file)))];
      const kept = before.filter((attribute) => after.has(attribute));
      expect(before.length).toBeGreaterThan(100);
      expect(kept.length / before.length).toBeGreaterThanOrEqual(0.999);
    });
  },
);

it('The law of round trips is about formats that do both', () => {
  expect(BOTH.map(({ id }) => id)).toEqual(expect.arrayContaining(['dossier', 'graphml']));
});
