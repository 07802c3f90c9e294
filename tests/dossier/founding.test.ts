import { readFileSync } from 'node:fs';
import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import { deriveRelations } from '../../src/dossier/relations.ts';
import type { Certainty, Claim, Dated, DossierFile, Stance } from '../../src/dossier/types.ts';

const file = JSON.parse(
  readFileSync(new URL('../../graph-data/north-korea-russia.dossier.json', import.meta.url), 'utf8'),
) as DossierFile;

const claims = new Map(file.claims.map((claim) => [claim.id, claim]));
const entities = new Map(file.entities.map((entity) => [entity.id, entity]));
const sources = new Map(file.sources.map((source) => [source.id, source]));
const relations = deriveRelations(file.claims);
const types = new Map(file.vocabulary.relationTypes.map((type) => [type.id, type]));

const PIGOTT = ['person:tommy-pigott', 'agency:state-department'];
const SERVICES = [
  'agency:us-intelligence',
  'agency:south-korean-intelligence',
  'agency:ukrainian-intelligence',
];
const ANALYSTS = ['group:analysts'];
const REPORT = ['document:international-report'];

/** What the articles assert: id, place, how sure, who says so (nobody: the article's own voice), what they do with it. */
type Row = readonly [
  id: string,
  locator: string,
  sure: Certainty,
  speakers: readonly string[],
  stance?: Stance,
];
const ROWS: readonly Row[] = [
  ['a01', 'A¶1.1', 'reported', []],
  ['a02', 'A¶1.1', 'stated', []],
  ['a03', 'A¶2.1', 'stated', PIGOTT],
  ['a04', 'A¶2.1', 'stated', PIGOTT],
  ['a05', 'A¶2.1', 'reported', []],
  ['a06', 'A¶3.1', 'confirmed', []],
  ['a07', 'A¶3.1', 'reported', []],
  ['a08', 'A¶3.2', 'reported', []],
  ['a09', 'A¶3.3', 'confirmed', ['person:vladimir-putin']],
  ['a10', 'A¶3.3', 'stated', ['person:vladimir-putin']],
  ['a11', 'A¶3.3', 'reported', []],
  ['a12', 'A¶4.1', 'reported', []],
  ['a13', 'A¶4.1', 'reported', []],
  ['a14', 'A¶4.1', 'reported', []],
  ['a15', 'A¶4.2', 'stated', ['agency:kcna', 'person:kim-jong-un']],
  ['a16', 'A¶5.1', 'reported', []],
  ['a17', 'A¶5.1', 'reported', []],
  ['a18', 'A¶5.2', 'reported', []],
  ['a19', 'A¶6.1', 'reported', ['state:north-korea', 'state:russia'], 'declines'],
  ['a20', 'A¶6.1', 'estimated', SERVICES],
  ['a21', 'A¶6.1', 'reported', []],
  ['a22', 'A¶6.2', 'estimated', ['agency:south-korean-authorities']],
  ['a23', 'A¶7.1', 'reported', []],
  ['a24', 'A¶7.2', 'possible', ANALYSTS],
  ['a25', 'A¶7.2', 'possible', ANALYSTS],
  ['a26', 'A¶7.2', 'possible', ANALYSTS],
  ['a27', 'A¶7.2', 'possible', ANALYSTS],
  ['b01', 'B¶1.1', 'reported', REPORT],
  ['b02', 'B¶1.1', 'reported', []],
  ['b03', 'B¶2.1', 'reported', REPORT],
  ['b04', 'B¶2.1', 'reported', REPORT],
  ['b05', 'B¶2.1', 'reported', REPORT],
  ['b06', 'B¶2.1', 'reported', REPORT],
  ['b07', 'B¶3.1', 'reported', []],
  ['b08', 'B¶3.1', 'reported', []],
  ['b09', 'B¶3.1', 'reported', []],
];

const NUMBERS: Readonly<Record<string, Claim['quantity']>> = {
  a20: { of: 'transfer:troops-autumn', low: 10_000, high: 12_000, unit: 'soldiers' },
  a22: {
    of: 'transfer:troops-this-year',
    best: 3_000,
    unit: 'soldiers',
    qualifier: 'about',
    additionalTo: ['claim:a20'],
  },
  a23: { of: 'transfer:conventional-weaponry', unit: 'conventional weapons', words: 'considerable' },
  b03: { of: 'transfer:troops-as-reported', unit: 'soldiers', words: 'thousands', sameAs: ['claim:a20'] },
  b05: { of: 'transfer:munitions', unit: 'munitions', words: 'millions' },
};

/** What the articles say of time, as far as the dossier may go: it happened, or it was said. */
const TIMES: Readonly<Record<string, { readonly when?: string; readonly said?: string }>> = {
  a06: { said: '2025-04' },
  a07: { when: '2025-04/..' },
  a12: { when: '2025-06~' },
  a18: { when: '2025-03' },
  a20: { when: '2024-23' },
  a22: { when: '2025~', said: '2025-06~' },
};

const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  person: ['kim-jong-un', 'vladimir-putin', 'sergei-shoigu', 'tommy-pigott'],
  state: ['north-korea', 'russia', 'ukraine', 'united-states', 'south-korea'],
  agency: [
    ...['state-department', 'security-council', 'kcna', 'south-korean-authorities'],
    ...['us-intelligence', 'south-korean-intelligence', 'ukrainian-intelligence'],
  ],
  organisation: ['cnn', 'united-nations'],
  force: ['russian-forces'],
  group: ['analysts'],
  place: ['kursk', 'ukrainian-cities'],
  event: [
    ...['war-in-ukraine', 'kursk-incursion', 'korean-war', 'kim-shoigu-meeting', 'march-visit'],
    ...['april-confirmation', 'public-thanks', 'us-call'],
  ],
  transfer: [
    ...['troops-autumn', 'troops-this-year', 'troops-as-reported', 'ballistic-missiles', 'munitions'],
    ...['conventional-weaponry', 'economic-support', 'military-support', 'advanced-technology'],
    ...['military-technology', 'strategic-resources'],
  ],
  programme: ['nuclear'],
  document: ['article-a', 'article-b', 'international-report', 'kcna-report', 'cnn-report'],
};

const SENTENCE =
  'North Korea’s military deployments to Russia, and any support provided by the Russian Federation to the DPRK in return, must end';

describe('the founding dossier holds every row of the two articles', () => {
  test('its claims are exactly those rows', () => {
    expect([...claims.keys()].sort()).toEqual(ROWS.map(([id]) => `claim:${id}`).sort());
  });

  test.each(ROWS.map((row) => ({ id: row[0], row })))('$id is as its row has it', ({ row }) => {
    const [id, locator, certainty, speakers, stance] = row;
    expect(claims.get(`claim:${id}`)).toMatchObject({
      source: `source:article-${id.charAt(0)}`,
      locator,
      certainty,
      speakers,
      stance: stance ?? 'asserts',
    });
  });

  test('numbers are those of the articles, and no others', () => {
    const numbers = file.claims.flatMap(({ id, quantity }) => (quantity ? [[id.slice(6), quantity]] : []));
    expect(Object.fromEntries(numbers)).toEqual(NUMBERS);
  });

  test('quotes are the words that the articles quote from a speaker', () => {
    const quotes = file.claims.flatMap(({ id, quote }) => (quote ? [[id.slice(6), quote]] : []));
    expect(Object.fromEntries(quotes)).toEqual({
      a02: 'unconditional support',
      a03: SENTENCE,
      a04: SENTENCE,
      a15: 'sacred cause of justice',
    });
  });

  test('claims say at their place whom they repeat, so that origins can be counted', () => {
    const repeated = file.claims.flatMap(({ id, repeats }) =>
      repeats?.map((source) => [id.slice(6), source]),
    );
    expect(Object.fromEntries(repeated as [string, string][])).toEqual({
      a15: 'source:kcna-report',
      b01: 'source:international-report',
      b03: 'source:cnn-report',
      b04: 'source:cnn-report',
      b05: 'source:cnn-report',
      b06: 'source:cnn-report',
    });
    expect(file.claims.every(({ repeats }) => repeats !== undefined)).toBe(true);
  });
});

describe('dates are no sharper than the articles', () => {
  const dates: Dated[] = [
    ...file.entities.flatMap(({ when }) => when ?? []),
    ...file.sources.flatMap(({ published }) => published ?? []),
    ...file.claims.flatMap(({ when, said }) => [when ?? [], said ?? []].flat()),
  ];

  test('every date is Extended Date/Time Format', () => {
    for (const { edtf: text } of dates) expect(() => edtf(text), text).not.toThrow();
  });

  test('every date is inferred, for the articles carry no year; but for the Korean War, whose years they give', () => {
    const given = dates.filter(({ inferred }) => !inferred);
    expect(given).toEqual([entities.get('event:korean-war')?.when]);
    expect(given[0]?.edtf).toBe('1950/1953');
  });

  test.each(Object.entries(TIMES))('%s is dated as its words allow', (id, { when, said }) => {
    const claim = claims.get(`claim:${id}`);
    expect([claim?.when?.edtf, claim?.said?.edtf]).toEqual([when, said]);
  });
});

describe('the entities of the founding dossier', () => {
  test('are those that the articles name, and no others', () => {
    const wanted = Object.entries(ENTITIES).flatMap(([kind, names]) =>
      names.map((name) => `${kind}:${name}`),
    );
    expect([...entities.keys()].sort()).toEqual(wanted.sort());
  });

  test.each([
    ['state:north-korea', ['DPRK', 'Pyongyang', '북한', 'КНДР', '朝鲜']],
    ['state:russia', ['Moscow', 'Russian Federation', 'Россия', '러시아', '俄罗斯']],
    ['state:south-korea', ['ROK', '한국', '韩国']],
    ['state:united-states', ['US', '미국', 'США']],
    ['organisation:united-nations', ['UN', 'ООН', '유엔', '联合国']],
    ['person:kim-jong-un', ['김정은', 'Ким Чен Ын', '金正恩']],
    ['person:sergei-shoigu', ['Сергей Шойгу', '세르게이 쇼이구', '绍伊古']],
  ])('%s is found by its names in other scripts', (id, names) => {
    const texts = (entities.get(id)?.aliases ?? []).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(names));
  });

  test('every alias has a language, and none says what is said already', () => {
    for (const { id, name, aliases = [] } of file.entities) {
      expect(
        aliases.filter(({ text, lang }) => !lang || text === name),
        id,
      ).toEqual([]);
      // The same word may be a name in two languages: США is Russian and Ukrainian.
      expect(new Set(aliases.map(({ text, lang }) => `${text} ${lang}`)).size, id).toBe(aliases.length);
    }
  });

  test('every transfer says what it moves, who it comes from and whom it reaches', () => {
    for (const { id, commodity } of file.entities.filter(({ kind }) => kind === 'transfer')) {
      const ends = (type: string, end: 'subject' | 'object') =>
        [...relations.values()].filter((relation) => relation.type === type && relation[end] === id);
      const exchanged = ends('exchanges', 'object');
      const givers = [...ends('supplied', 'object'), ...ends('may-give', 'object'), ...exchanged];
      const takers = [...ends('went-to', 'subject'), ...ends('may-reach', 'subject'), ...exchanged];
      expect(commodity, id).toBeTruthy();
      expect(
        givers.some(({ subject }) => entities.get(subject)?.kind === 'state'),
        id,
      ).toBe(true);
      const reached = takers.map(({ subject, object }) => (object === id ? subject : object));
      expect(
        reached.some((taker) => !givers.slice(0, 1).some(({ subject }) => subject === taker)),
        id,
      ).toBe(true);
    }
  });
});

describe('everything that the founding dossier names is there', () => {
  test('kinds, relation types and families are known, and each is used', () => {
    const { kinds, families, relationTypes } = file.vocabulary;
    expect([...new Set(file.entities.map(({ kind }) => kind))].sort()).toEqual(
      kinds.map(({ id }) => id).sort(),
    );
    expect([...new Set([...relations.values()].map(({ type }) => type))].sort()).toEqual(
      [...types.keys()].sort(),
    );
    expect([...new Set(relationTypes.map(({ family }) => family))].sort()).toEqual(
      families.map(({ id }) => id).sort(),
    );
    expect(families.flatMap(({ id, hidden }) => (hidden ? [id] : []))).toEqual(['says']);
  });

  test('triples, speakers, counted things, publishers and sources are known', () => {
    const named = [
      ...[...relations.values()].flatMap(({ subject, object }) => [subject, object]),
      ...file.claims.flatMap(({ speakers, quantity }) => [
        ...speakers,
        ...(quantity?.of ? [quantity.of] : []),
      ]),
      ...file.sources.flatMap(({ entity, publisher }) => [entity ?? [], publisher ?? []].flat()),
    ];
    expect(named.filter((id) => !entities.has(id))).toEqual([]);
    const repeated = [
      ...file.sources.flatMap(({ basedOn = [] }) => basedOn),
      ...file.claims.map(({ source }) => source),
    ];
    expect(
      [...repeated, ...file.claims.flatMap(({ repeats = [] }) => repeats)].filter((id) => !sources.has(id)),
    ).toEqual([]);
  });

  test('no entity is without a relation', () => {
    const related = new Set([...relations.values()].flatMap(({ subject, object }) => [subject, object]));
    expect([...entities.keys()].filter((id) => !related.has(id))).toEqual([]);
  });

  test('every entity has a place, and no two are closer than 60', () => {
    expect(Object.keys(file.positions).sort()).toEqual([...entities.keys()].sort());
    const places = Object.entries(file.positions);
    const close = places.flatMap(([a, [ax, ay]], i) =>
      places
        .slice(i + 1)
        .flatMap(([b, [bx, by]]) => (Math.hypot(ax - bx, ay - by) < 60 ? [`${a} ${b}`] : [])),
    );
    expect(close).toEqual([]);
  });
});
