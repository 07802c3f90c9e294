import fc from 'fast-check';
import {
  type Attributes,
  CERTAINTIES,
  type Claim,
  type Dated,
  type DossierFile,
  type Entity,
  type Lens,
  type Position,
  QUALIFIERS,
  type Quantity,
  SHAPES,
  type Source,
  STANCES,
  type Vocabulary,
} from '../../src/dossier/types.ts';

/** Ids that trip careless code: names of inherited properties, separators, control characters, other scripts, look-alikes. */
const NASTY = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '0',
  '1',
  'a|b',
  'a\\|b',
  'a\\',
  '|',
  'a;b',
  'a; b',
  '=1+1',
  "'a",
  ' a ',
  'a\u0001',
  'a\u2401',
  '\u0000',
  'a\ud800',
  '김정은',
  'Шойгу',
  '😀',
  'a\tb\r\nc',
  '<&">',
  'a\uFFFE',
  'person:ann',
  'state:north',
  '-',
  '@x',
];

/** Text of every kind, the awkward ones often. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 6, unit: 'binary' }),
);

const idsOf = (minLength: number, maxLength: number) => fc.uniqueArray(nastyText, { minLength, maxLength });
const someOf = (ids: readonly string[]) =>
  ids.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
const coordinate = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((n) => n + 0);
const attributes = fc
  .dictionary(nastyText, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Attributes);
const optional = { requiredKeys: [] as never[] };

/** A date that can be read, in most of the grammar's forms. */
export const dated: fc.Arbitrary<Dated> = fc.oneof(
  fc.record({
    edtf: fc.constantFrom(
      '2024',
      '2024-10',
      '2024-10-08',
      '2024-10~',
      '2024-23',
      '2024-23/2025-21',
      '2024-10/..',
      '../2024',
      '202X',
      '2024-1X',
      '2024?',
      '-0500',
    ),
  }),
  fc.record({ edtf: fc.constant('2025-06-17'), inferred: fc.constant(true as const), words: nastyText }),
);

const range = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 3, maxLength: 3 }),
    fc.constantFrom('', 'l', 'b', 'h', 'lh', 'lbh', 'lb', 'bh'),
  )
  .map(([numbers, ends]) => {
    const [low = 0, best = 0, high = 0] = numbers.sort((a, b) => a - b);
    return {
      ...(ends.includes('l') && { low }),
      ...(ends.includes('b') && { best }),
      ...(ends.includes('h') && { high }),
    };
  });

const quantity = (entities: readonly string[], claims: readonly string[]): fc.Arbitrary<Quantity> =>
  fc
    .tuple(
      range,
      fc.record({ unit: nastyText }),
      fc.record(
        {
          of: fc.constantFrom(...entities),
          qualifier: fc.constantFrom(...QUALIFIERS),
          words: nastyText,
          sameAs: someOf(claims),
          additionalTo: someOf(claims),
        },
        optional,
      ),
    )
    .map(([ends, needed, rest]) => ({ ...ends, ...needed, ...rest }));

function vocabularyOf(kinds: string[], families: string[], types: string[]): fc.Arbitrary<Vocabulary> {
  const family = fc.constantFrom(...families);
  const colour = fc.record({
    light: fc.constantFrom('#8a5a00', '#123', 'teal'),
    dark: fc.constant('#e0b050'),
  });
  return fc.record({
    kinds: fc.tuple(
      ...kinds.map((id) =>
        fc.record(
          {
            id: fc.constant(id),
            label: nastyText,
            plural: nastyText,
            shape: fc.constantFrom(...SHAPES),
            family,
          },
          { requiredKeys: ['id', 'label', 'plural', 'shape'] },
        ),
      ),
    ),
    families: fc.tuple(
      ...families.map((id) =>
        fc.record(
          { id: fc.constant(id), label: nastyText, colour, hidden: fc.constant(true as const) },
          { requiredKeys: ['id', 'label', 'colour'] },
        ),
      ),
    ),
    relationTypes: fc.tuple(
      ...types.map((id) =>
        fc.record({
          id: fc.constant(id),
          family,
          label: nastyText,
          inverse: nastyText,
          directed: fc.boolean(),
        }),
      ),
    ),
  });
}

const entityOf = (id: string, kinds: string[]): fc.Arbitrary<Entity> =>
  fc
    .tuple(
      fc.record({ kind: fc.constantFrom(...kinds), name: nastyText }),
      fc.record(
        {
          aliases: fc.array(
            fc.record({ text: nastyText, lang: fc.constantFrom('ko', 'ru') }, { requiredKeys: ['text'] }),
            { maxLength: 3 },
          ),
          country: fc.constantFrom('KP', 'RU'),
          summary: nastyText,
          when: dated,
          at: fc.constant({ lat: 39.03, lon: -125.75 }),
          commodity: nastyText,
          links: fc.record({ wikidata: nastyText, url: nastyText }, optional),
          attributes,
        },
        optional,
      ),
    )
    .map(([needed, rest]) => ({ id, ...needed, ...rest }));

const sourceOf = (id: string, sources: string[], entities: string[]): fc.Arbitrary<Source> =>
  fc
    .tuple(
      fc.record({ title: nastyText }),
      fc.record(
        {
          publisher: fc.oneof(fc.constantFrom(...entities), fc.constant('The Paper')),
          published: dated,
          url: nastyText,
          basedOn: someOf(sources),
          reliability: fc.constantFrom('A', 'F'),
          entity: fc.constantFrom(...entities),
          attributes,
        },
        optional,
      ),
    )
    .map(([needed, rest]) => ({ id, ...needed, ...rest }));

const claimOf = (
  id: string,
  claims: string[],
  entities: string[],
  types: string[],
  sources: string[],
): fc.Arbitrary<Claim> => {
  const entity = fc.constantFrom(...entities);
  return fc
    .tuple(
      fc.record({
        asserts: fc.array(fc.tuple(entity, fc.constantFrom(...types), entity), { maxLength: 3 }),
        source: fc.constantFrom(...sources),
        speakers: someOf(entities),
        stance: fc.constantFrom(...STANCES),
        certainty: fc.constantFrom(...CERTAINTIES),
        summary: nastyText,
      }),
      fc.record(
        {
          locator: nastyText,
          when: dated,
          said: dated,
          quantity: quantity(entities, claims),
          credibility: fc.constantFrom(1, 6),
          quote: nastyText,
          repeats: someOf(sources),
          attributes,
        },
        optional,
      ),
    )
    .map(([needed, rest]) => ({ id, ...needed, ...rest }));
};

const positionsOf = (entities: readonly string[]): fc.Arbitrary<Record<string, Position>> =>
  someOf(entities)
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.tuple(
            fc.constant(id),
            fc.oneof(fc.tuple(coordinate, coordinate), fc.tuple(coordinate, coordinate, fc.boolean())),
          ),
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries) as Record<string, Position>);

/** Any lens over a file: hides a few things of each facet. */
export function arbitraryLens(file: DossierFile): fc.Arbitrary<Lens> {
  const ids = (items: readonly { readonly id: string }[]) => someOf(items.map(({ id }) => id));
  return fc.record({
    hiddenTypes: ids(file.vocabulary.relationTypes),
    hiddenKinds: ids(file.vocabulary.kinds),
    hiddenCertainties: fc.uniqueArray(fc.constantFrom(...CERTAINTIES), { maxLength: 2 }),
    hiddenSources: ids(file.sources),
    hiddenSpeakers: ids(file.entities),
    hiddenEntities: ids(file.entities),
    hideUnrelated: fc.boolean(),
  });
}

const briefingsOf = (file: DossierFile): fc.Arbitrary<DossierFile['briefings']> => {
  const scene = fc.record({
    id: fc.constant('scene:1'),
    title: nastyText,
    lens: arbitraryLens(file),
    camera: fc.record({ x: coordinate, y: coordinate, width: coordinate, height: coordinate }),
    highlights: fc.record({
      entities: someOf(file.entities.map(({ id }) => id)),
      relations: fc.constant([]),
    }),
    positions: positionsOf(file.entities.map(({ id }) => id)),
    statements: fc.array(fc.record({ text: nastyText, claims: someOf(file.claims.map(({ id }) => id)) }), {
      maxLength: 2,
    }),
  });
  return fc.oneof(
    fc.constant([]),
    fc
      .record({ id: fc.constant('briefing:1'), title: nastyText, scenes: fc.tuple(scene) })
      .map((briefing) => [briefing]),
  );
};

/** Dossier files that open without an error, small but with every feature and with nasty ids. */
export const arbitraryFile: fc.Arbitrary<DossierFile> = fc
  .record({
    kinds: idsOf(1, 3),
    families: idsOf(1, 3),
    types: idsOf(1, 4),
    entities: idsOf(1, 7),
    sources: idsOf(1, 4),
    claims: idsOf(0, 8),
  })
  .chain(({ kinds, families, types, entities, sources, claims }) =>
    fc.record({
      format: fc.constant('throughline-dossier' as const),
      version: fc.constant(1 as const),
      id: nastyText,
      title: nastyText,
      vocabulary: vocabularyOf(kinds, families, types),
      entities: fc.tuple(...entities.map((id) => entityOf(id, kinds))),
      sources: fc.tuple(...sources.map((id) => sourceOf(id, sources, entities))),
      claims: fc.tuple(...claims.map((id) => claimOf(id, claims, entities, types, sources))),
      positions: positionsOf(entities),
      briefings: fc.constant([]),
    }),
  )
  .chain((file) => briefingsOf(file).map((briefings) => ({ ...file, briefings })));
