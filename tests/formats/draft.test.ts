import { describe, expect, it } from 'vitest';
import { unpacked } from '../../src/dossier/packed/dossier.ts';
import { Draft } from '../../src/formats/draft/draft.ts';
import { spreadOut } from '../../src/formats/draft/places.ts';
import { LIMITS } from '../../src/formats/reading/limits.ts';
import { Unreadable } from '../../src/formats/reading/part.ts';

const FILE = { name: 'ties.txt', sha256: 'ab' };

describe('A draft', () => {
  it('makes one claim of each tie, whose source is the file', () => {
    const draft = new Draft(LIMITS);
    draft.entity({ id: 'a', name: 'Ann', kind: 'person' }, 'line 1');
    draft.relation({ subject: 'a', type: 'knows', object: 'b' }, 'line 2');
    draft.relation({ subject: 'a', type: 'knows', object: 'b' }, 'line 3');
    const { packed, remarks } = draft.done(FILE);
    const dossier = unpacked(packed);
    expect([...dossier.claims.values()].map(({ source }) => source)).toEqual(['source:file', 'source:file']);
    expect(dossier.sources.get('source:file')).toEqual({
      id: 'source:file',
      title: 'ties.txt',
      sha256: 'ab',
    });
    expect(dossier.relations.size).toBe(1);
    expect(dossier.entities.get('b')).toEqual({ id: 'b', kind: 'entity', name: 'b' });
    expect(remarks.map(({ code, count }) => [code, count])).toEqual([['entity/missing', 1]]);
  });

  it('keeps what hides in a name, and says so', () => {
    const draft = new Draft(LIMITS);
    draft.entity({ id: 'a', name: '\u202Egnp.exe' }, 'line 1');
    draft.entity({ id: 'b\u0000' }, 'line 2');
    draft.entity({ id: 'c', name: 'کتاب\u200Cها 👩\u200D💻' }, 'line 3');
    const { packed, remarks } = draft.done(FILE);
    expect([...unpacked(packed).entities.values()].map(({ name }) => name)).toEqual([
      '\u202Egnp.exe',
      'b\u0000',
      'کتاب\u200Cها 👩\u200D💻',
    ]);
    expect(remarks.map(({ code, severity, count }) => [code, severity, count])).toEqual([
      ['text/hidden', 'note', 2],
    ]);
    expect(remarks[0]?.first[0]).toEqual({
      severity: 'note',
      where: 'line 1',
      message:
        'The name “‹U+202E›gnp.exe” has hidden characters: right-to-left override (U+202E); they are kept, and shown as signs.',
    });
  });

  it('keeps directed and undirected ties of one type apart', () => {
    const draft = new Draft(LIMITS);
    draft.relation({ subject: 'a', type: 'met', object: 'b', directed: false }, '1');
    draft.relation({ subject: 'a', type: 'met', object: 'b' }, '2');
    const { vocabulary } = unpacked(draft.done(FILE).packed).header;
    expect(vocabulary.relationTypes.map(({ id, label, directed }) => [id, label, directed])).toEqual([
      ['met', 'met', false],
      ['met (directed)', 'met', true],
    ]);
  });

  it('asserts both ways what is mutual', () => {
    const draft = new Draft(LIMITS);
    draft.relation({ subject: 'a', type: 'knows', object: 'b', mutual: true }, '1');
    const { claims, relations } = unpacked(draft.done(FILE).packed);
    expect([claims.size, relations.size]).toEqual([1, 2]);
  });

  it('keeps the first of two entities with one id, and says so', () => {
    const draft = new Draft(LIMITS);
    draft.entity({ id: 'a', name: 'Ann' }, 'line 1');
    draft.entity({ id: 'a', name: 'Bob' }, 'line 9');
    const { packed, remarks } = draft.done(FILE);
    expect(unpacked(packed).entities.get('a')?.name).toBe('Ann');
    expect(remarks[0]?.first[0]).toMatchObject({ where: 'line 9' });
  });

  it('gives a claim whose id is taken another one', () => {
    const draft = new Draft(LIMITS);
    draft.relation({ id: 'x', subject: 'a', object: 'b' }, '1');
    draft.relation({ id: 'x', subject: 'b', object: 'a' }, '2');
    expect([...unpacked(draft.done(FILE).packed).claims.keys()]).toEqual(['x', 'x-2']);
  });

  it('moves what a field cannot hold to the attributes, with a remark', () => {
    const draft = new Draft(LIMITS);
    draft.entity({ id: 'a', country: 'Narnia', at: { lat: 91, lon: 0 } }, 'row 1');
    const { packed, remarks } = draft.done(FILE);
    expect(unpacked(packed).entities.get('a')).toEqual({
      id: 'a',
      kind: 'entity',
      name: 'a',
      attributes: { country: 'Narnia', at: '91, 0' },
    });
    expect(remarks.map(({ code }) => code)).toEqual(['field/country', 'field/at']);
  });

  it('keeps a property called __proto__ as a property', () => {
    const draft = new Draft(LIMITS);
    draft.entity({ id: '__proto__', attributes: JSON.parse('{"__proto__": {"polluted": 1}}') }, '1');
    const entity = unpacked(draft.done(FILE).packed).entities.get('__proto__');
    expect(Object.keys(entity?.attributes ?? {})).toEqual(['__proto__']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('leaves out attributes beyond the limit with a remark, and refuses ids that are too long', () => {
    const draft = new Draft({ ...LIMITS, attributes: 1, idLength: 3, textLength: 4 });
    draft.entity({ id: 'a', attributes: { one: 'abc', two: 'abc' } }, '1');
    draft.entity({ id: 'b', attributes: { one: 'abcdef' } }, '2');
    expect(() => draft.entity({ id: 'abcd' }, '3')).toThrow(Unreadable);
    const { packed, remarks } = draft.done(FILE);
    expect(unpacked(packed).entities.get('a')?.attributes).toEqual({ one: 'abc' });
    expect(remarks.map(({ code }) => code)).toEqual(['attribute/too-many', 'attribute/too-long']);
  });

  it('makes more kinds than a vocabulary can hold into attributes', () => {
    const draft = new Draft(LIMITS);
    for (let i = 0; i < 2002; i += 1) draft.entity({ id: `e${i}`, kind: `kind ${i}` }, `${i}`);
    const { packed, remarks } = draft.done(FILE);
    expect(unpacked(packed).entities.get('e2001')).toMatchObject({
      kind: 'other',
      attributes: { kind: 'kind 2001' },
    });
    expect(remarks.map(({ code, count }) => [code, count])).toEqual([['kind/too-many', 2]]);
  });
});

describe('Places of another tool', () => {
  it('are spread where they would cover each other, in the same arrangement', () => {
    const spread = spreadOut(
      new Map([
        ['a', [0, 0]],
        ['b', [1, 0]],
        ['c', [0, 1]],
        ['d', [1, 1]],
      ]),
    );
    const [ax, ay] = spread.get('a') ?? [];
    const [bx, by] = spread.get('b') ?? [];
    expect([ax, ay, by]).toEqual([0, 0, 0]);
    expect(bx).toBeGreaterThan(100);
  });

  it('stay where they are far enough apart, and where they are all one', () => {
    const far = new Map([
      ['a', [0, 0]],
      ['b', [1000, 700]],
    ] as const);
    expect(spreadOut(far)).toBe(far);
    const same = new Map([
      ['a', [5, 5]],
      ['b', [5, 5]],
    ] as const);
    expect(spreadOut(same)).toBe(same);
  });
});

describe('The countries of a draft', () => {
  it('are those that its entities are of', () => {
    const draft = new Draft(LIMITS);
    draft.entity({ id: 'a', country: 'RU' }, '1');
    draft.entity({ id: 'b', country: 'KP' }, '2');
    draft.entity({ id: 'c', country: 'Narnia' }, '3');
    expect(draft.done(FILE).packed.countries).toEqual(['KP', 'RU']);
  });
});
