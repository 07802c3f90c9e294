import { describe, expect, it } from 'vitest';
import { duplicatesBetween, duplicatesWithin } from '../../../src/analysis/duplicates/duplicates.ts';
import type { Suggestion } from '../../../src/analysis/duplicates/suggestion.ts';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { pairKey } from '../../../src/dossier/merge/decisions.ts';
import { keptApart } from '../../../src/dossier/merge/distinct.ts';
import { mergePatch } from '../../../src/dossier/merge/merge.ts';
import type { Patch } from '../../../src/dossier/patch.ts';
import type { Entity } from '../../../src/dossier/types.ts';
import { present } from '../../../src/kernel/invariant.ts';
import { small } from '../../support/small.ts';

type Some = Partial<Entity> & { readonly name: string };

/** A dossier of persons (unless they say otherwise) with these names. */
const dossier = (prefix: string, ...entities: readonly Some[]): Dossier =>
  Dossier.of({
    ...small,
    entities: entities.map((entity, i) => ({ id: `person:${prefix}${i}`, kind: 'person', ...entity })),
    sources: [],
    claims: [],
  });

/** What is suggested of two entities of two dossiers. */
const between = (one: Some, other: Some): Suggestion | undefined =>
  duplicatesBetween(dossier('ours', one), dossier('theirs', other))[0];

const kindsOf = (suggestion: Suggestion | undefined): string[] | undefined =>
  suggestion?.reasons.map(({ kind }) => kind);

function applied(before: Dossier, patch: Patch): Dossier {
  const next = before.apply(patch);
  if (!next.ok) throw new Error(next.fault.why);
  return next.value;
}

describe('Two names', () => {
  it.each([
    ['Sergei Shoigu', 'SHOIGU, Sergei', 'same-name'],
    ['José Müller', 'Jose Muller', 'same-name'],
    ['Sergei Shoigu', 'Sergey Shoygu', 'same-name-other-spelling'],
    ['Shoigu Sergei', 'Сергей Шойгу', 'same-name-other-script'],
    ['Kim Jong Un', '김정은', 'same-name-other-script'],
  ])('%s and %s are suggested: %s', (one, other, reason) => {
    expect(kindsOf(between({ name: one }, { name: other }))).toEqual([reason]);
    expect(kindsOf(between({ name: other }, { name: one }))).toEqual([reason]);
  });

  it('of Koreans are one in the spellings of the North and of the South', () => {
    const found = between({ name: 'Ri Yong Ho', country: 'KP' }, { name: 'Lee Yong-ho' });
    expect(kindsOf(found)).toEqual(['same-name-other-spelling']);
    expect(between({ name: 'Ri Yong Ho' }, { name: 'Lee Yong-ho' })).toBeUndefined();
  });

  it('that have little in common are not suggested', () => {
    expect(between({ name: 'Sergei Shoigu' }, { name: 'Sergei Lavrov' })).toBeUndefined();
    expect(between({ name: 'Li' }, { name: 'Lee' })).toBeUndefined();
  });

  it('count by the order of their words, unless they are of persons', () => {
    const [one, other] = [
      { name: 'Bank of China', kind: 'agency' },
      { name: 'China Bank of', kind: 'agency' },
    ];
    expect(between(one, other)).toBeUndefined();
    expect(between({ ...one, kind: 'person' }, other)).toBeDefined();
  });
});

describe('A reason', () => {
  it('is told in words', () => {
    const words = (one: Some, other: Some) => between(one, other)?.reasons.map((reason) => reason.words);
    expect(words({ name: 'Shoigu' }, { name: 'Шойгу' })).toEqual(['“Шойгу” is “Shoigu” in Cyrillic']);
    expect(words({ name: 'Kim Jong Un' }, { name: '김정은' })).toEqual([
      '“김정은” is “Kim Jong Un” in Hangul',
    ]);
    expect(words({ name: 'Ann', id: 'person:ann' }, { name: 'Ann', id: 'person:ann' })).toEqual([
      'Both have the id person:ann',
      'Both are called “Ann”',
    ]);
    expect(
      words(
        { name: 'Democratic People’s Republic of Korea', aliases: [{ text: 'DPRK' }] },
        { name: 'DPRK', links: { wikidata: 'Q423' } },
      ),
    ).toEqual(['“DPRK” is another name of “Democratic People’s Republic of Korea”']);
    expect(words({ name: 'A', links: { wikidata: 'Q1' } }, { name: 'B', links: { wikidata: 'Q1' } })).toEqual(
      ['Both are Q1 in Wikidata'],
    );
    expect(
      words({ name: 'A', links: { opensanctions: 'NK-1' } }, { name: 'B', links: { opensanctions: 'NK-1' } }),
    ).toEqual(['Both are NK-1 in OpenSanctions']);
  });
});

describe('How strong a suggestion is', () => {
  const strength = (one: Some, other: Some): number => between(one, other)?.strength ?? 0;
  const [ann, agency] = [{ name: 'Ann Other' }, { name: 'Ann Other', kind: 'agency' }];

  it('depends on the kinds: the same, none known, or different ones, which are shown all the same', () => {
    const unknown = Dossier.of({
      ...small,
      vocabulary: {
        ...small.vocabulary,
        kinds: [{ id: 'entity', label: 'Entity', plural: 'Entities', shape: 'box' }],
      },
      entities: [{ id: 'x', kind: 'entity', name: 'Ann Other' }],
      sources: [],
      claims: [],
    });
    const none = duplicatesBetween(dossier('ours', ann), unknown)[0]?.strength ?? 0;
    expect(strength(ann, ann)).toBeGreaterThan(none);
    expect(none).toBeGreaterThan(2 * strength(ann, agency));
    expect(strength(ann, agency)).toBeGreaterThan(0.1);
  });

  it('grows with the reasons and stays within 0 and 1', () => {
    const linked = { ...ann, links: { wikidata: 'Q1', opensanctions: 'NK-1' } };
    expect(strength(linked, linked)).toBeGreaterThan(strength(ann, ann));
    expect(strength(linked, linked)).toBeLessThanOrEqual(1);
    const other = { ...ann, links: { wikidata: 'Q2' } };
    expect(strength(linked, other)).toBeLessThan(0.5 * strength(ann, ann));
  });

  it('is low for ids that any file may give to anything', () => {
    const one = (id: string, name: string): Some => ({ id, name });
    const counted = strength(one('n12', 'Ann'), one('n12', 'The Harbour'));
    const readable = strength(one('person:ann', 'Ann'), one('person:ann', 'The Harbour'));
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThan(0.5);
    expect(readable).toBeGreaterThan(0.6);
  });

  it('decides the order', () => {
    const ours = dossier('ours', { name: 'Ann Other', kind: 'agency' }, { name: 'Ann Other' });
    const theirs = dossier('theirs', { name: 'Ann Other' });
    const found = duplicatesBetween(ours, theirs);
    expect(found.map(({ open }) => open)).toEqual(['person:ours1', 'person:ours0']);
    expect(found.map(({ id }) => id)).toEqual(found.map(({ open, incoming }) => pairKey(open, incoming)));
  });
});

describe('Within one dossier', () => {
  const doubled = dossier('', { name: 'Ann Other' }, { name: 'Bo' }, { name: 'OTHER, Ann' });

  it('each pair is suggested once, the earlier one first', () => {
    expect(duplicatesWithin(doubled).map(({ open, incoming }) => [open, incoming])).toEqual([
      ['person:0', 'person:2'],
    ]);
  });

  it('a pair that was rejected is not suggested again', () => {
    const apart = applied(doubled, keptApart(doubled, {}, [['person:2', 'person:0']]));
    expect(duplicatesWithin(apart)).toEqual([]);
  });

  it('a name that very many have is passed over after some', () => {
    const crowd = dossier('', ...Array.from({ length: 3000 }, () => ({ name: 'Unknown Person' })));
    const found = duplicatesWithin(crowd);
    expect(found.length).toBeGreaterThan(10);
    expect(found.length).toBeLessThan(300);
  });
});

describe('A file that comes a second time', () => {
  const ours = dossier('ours', { name: 'Ann Other' }, { name: 'Bo', id: 'person:bo' });
  const theirs = dossier(
    'theirs',
    { name: 'Ann Other', summary: 'Somebody' },
    { name: 'Bo', id: 'person:bo', summary: 'Another Bo' },
  );
  const decided = (decision: 'accepted' | 'rejected') =>
    new Map(duplicatesBetween(ours, theirs).map(({ id }) => [id, decision] as const));

  it('is known by what was accepted', () => {
    const merged = applied(ours, mergePatch(ours, theirs, decided('accepted')));
    const again = duplicatesBetween(merged, theirs).find(({ incoming }) => incoming === 'person:theirs0');
    expect(again?.reasons.map(({ words }) => words)).toContain(
      'It has been merged from person:theirs0 before',
    );
  });

  it('is not suggested for what was rejected, also where its id was taken', () => {
    const merged = applied(ours, mergePatch(ours, theirs, decided('rejected')));
    const pairs = duplicatesBetween(merged, theirs).map(({ open, incoming }) => [open, incoming]);
    expect(pairs).toContainEqual(['person:theirs0', 'person:theirs0']);
    expect(pairs).not.toContainEqual(['person:ours0', 'person:theirs0']);
    expect(pairs).not.toContainEqual(['person:bo', 'person:bo']);
    expect(
      present(
        pairs.find(([, id]) => id === 'person:bo'),
        'Bo',
      )[0],
    ).toBe('person:bo-2');
  });
});
