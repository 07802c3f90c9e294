import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { mergeEntities } from '../../../src/dossier/merge/entities.ts';
import { MERGED } from '../../../src/dossier/merge/record/step.ts';
import { mergedNames, stepsOf } from '../../../src/dossier/merge/record/steps.ts';
import { splitEntity } from '../../../src/dossier/merge/split.ts';
import { mergedEntity } from '../../../src/dossier/merge/together/entity.ts';
import type { Patch } from '../../../src/dossier/patch.ts';
import type { Claim, Entity, Scene } from '../../../src/dossier/types.ts';
import { OPEN_LENS } from '../../../src/lens/lens.ts';
import { at } from '../../support/fixtures.ts';
import { scene } from '../../support/scenes.ts';
import { small } from '../../support/small.ts';

const [ANN, BO, DESK] = ['person:ann', 'person:bo', 'agency:desk'];

function applied(dossier: Dossier, patch: Patch): Dossier {
  const next = dossier.apply(patch);
  if (!next.ok) throw new Error(next.fault.why);
  return next.value;
}

const merge = (dossier: Dossier, keep: string, ...gone: string[]): Dossier =>
  applied(dossier, mergeEntities(dossier, keep, gone));
const split = (dossier: Dossier, id: string): Dossier => applied(dossier, splitEntity(dossier, id));
const withScene = (more: Partial<Scene>): Dossier =>
  Dossier.of({ ...small, briefings: [{ id: 'briefing', title: 'B', scenes: [scene('one', more)] }] });
const sceneOf = (dossier: Dossier): Scene => at(dossier.briefings, 'briefing').scenes[0] as Scene;

describe('What two entities become', () => {
  const kept: Entity = {
    id: 'a',
    kind: 'person',
    name: 'Ann',
    aliases: [{ text: 'Anna', lang: 'ru' }],
    country: 'RU',
    links: { wikidata: 'Q1' },
    attributes: { born: 1970, note: 'first', tags: ['x'] },
  };
  const gone: Entity = {
    id: 'b',
    kind: 'agency',
    name: 'Annie',
    aliases: [{ text: 'Ann' }, { text: 'Anna', lang: 'ko' }, { text: 'Anna', lang: 'ru' }],
    country: 'KP',
    summary: 'Somebody.',
    links: { wikidata: 'Q2', url: 'https://example.org/' },
    attributes: { born: 1970, note: 'second', grade: 3 },
  };

  it('has the id, kind and name of the one kept, every other name, what was missing, and what was said otherwise', () => {
    expect(mergedEntity(kept, [gone])).toEqual({
      id: 'a',
      kind: 'person',
      name: 'Ann',
      aliases: [{ text: 'Anna', lang: 'ru' }, { text: 'Annie' }, { text: 'Anna', lang: 'ko' }],
      country: 'RU',
      summary: 'Somebody.',
      links: { wikidata: 'Q1', url: 'https://example.org/' },
      attributes: {
        born: 1970,
        note: 'first',
        tags: ['x'],
        grade: 3,
        'other kind': ['agency'],
        'other country': ['KP'],
        'other wikidata': ['Q2'],
        'other note': ['second'],
      },
    });
  });

  it('gathers what several say otherwise in one list', () => {
    const third: Entity = {
      id: 'c',
      kind: 'person',
      name: 'Ann',
      country: 'CN',
      attributes: { note: 'second' },
    };
    const { attributes } = mergedEntity(mergedEntity(kept, [gone]), [third]);
    expect(attributes?.['other country']).toEqual(['KP', 'CN']);
    expect(attributes?.['other note']).toEqual(['second']);
  });
});

describe('A merged entity', () => {
  it('is what everything names from now on', () => {
    const merged = merge(Dossier.of(small), ANN, BO, DESK);
    expect([...merged.entities.keys()]).toEqual([ANN]);
    const claim = at(merged.claims, 'claim:1');
    expect(claim.asserts).toEqual([
      [ANN, 'met', ANN],
      [ANN, 'reports', ANN],
    ]);
    expect(claim.speakers).toEqual([ANN]);
    expect(mergedNames(at(merged.entities, ANN))).toEqual(['Bo', 'The Desk']);
  });

  it('takes the place of one that is gone where it has none, and gives it back', () => {
    const dossier = Dossier.of({ ...small, positions: { [BO]: [3, 4, true] } });
    const merged = merge(dossier, ANN, BO);
    expect([...merged.positions]).toEqual([[ANN, [3, 4, true]]]);
    expect(split(merged, ANN).toFile()).toEqual(dossier.toFile());
    const moved = applied(merged, {
      positions: new Map([
        [
          ANN,
          [
            [3, 4, true],
            [9, 9],
          ],
        ],
      ]),
    });
    expect(new Map(split(moved, ANN).positions)).toEqual(
      new Map([
        [ANN, [9, 9]],
        [BO, [3, 4, true]],
      ]),
    );
  });

  it('is nothing new when there is nothing to merge', () => {
    const dossier = Dossier.of(small);
    for (const gone of [[], [ANN], ['nobody']]) expect(mergeEntities(dossier, ANN, gone)).toEqual({});
    expect(mergeEntities(dossier, 'nobody', [ANN])).toEqual({});
    expect(splitEntity(dossier, ANN)).toEqual({});
    expect(splitEntity(dossier, 'nobody')).toEqual({});
  });
});

describe('A scene', () => {
  it('hides a merged entity only where it hid all of its members', () => {
    const hiding = (...hiddenEntities: string[]) =>
      withScene({ lens: { ...OPEN_LENS, hiddenEntities, hiddenSpeakers: [DESK] } });
    const hidden = (dossier: Dossier) => sceneOf(merge(dossier, ANN, BO)).lens.hiddenEntities;
    expect(hidden(hiding(BO, DESK))).toEqual([DESK]);
    expect(hidden(hiding(DESK, ANN))).toEqual([DESK]);
    expect(hidden(hiding(BO, DESK, ANN))).toEqual([ANN, DESK]);
    for (const dossier of [hiding(BO, DESK), hiding(DESK, ANN), hiding(BO, DESK, ANN)])
      expect(split(merge(dossier, ANN, BO), ANN).toFile()).toEqual(dossier.toFile());
  });

  it('highlights and places it where it did so with any of them, and is as it was when they are apart again', () => {
    const relations = [`${BO}|met|${DESK}`, `${ANN}|leads|${DESK}`, `${ANN}|met|${DESK}`, 'no key'];
    const dossier = withScene({
      highlights: { entities: [DESK, BO, ANN], relations },
      positions: { [DESK]: [0, 0], [BO]: [5, 5] },
    });
    const merged = merge(dossier, ANN, BO);
    expect(sceneOf(merged).highlights).toEqual({
      entities: [DESK, ANN],
      relations: [`${ANN}|met|${DESK}`, `${ANN}|leads|${DESK}`, 'no key'],
    });
    expect(sceneOf(merged).positions).toEqual({ [DESK]: [0, 0], [ANN]: [5, 5] });
    expect(split(merged, ANN).toFile()).toEqual(dossier.toFile());
    const both = merge(merged, DESK, ANN);
    expect(sceneOf(both).highlights.relations).toEqual([
      `${DESK}|met|${DESK}`,
      `${DESK}|leads|${DESK}`,
      'no key',
    ]);
    expect(split(split(both, DESK), ANN).toFile()).toEqual(dossier.toFile());
  });
});

describe('Taking apart after other work', () => {
  const edit = (dossier: Dossier, id: string, change: (claim: Claim) => Partial<Claim>): Dossier => {
    const claim = at(dossier.claims, id);
    return applied(dossier, { claims: new Map([[id, [claim, { ...claim, ...change(claim) }]]]) });
  };

  it('leaves claims that were added since with the one kept', () => {
    const merged = merge(Dossier.of(small), ANN, BO);
    const claim: Claim = { ...at(merged.claims, 'claim:2'), id: 'claim:3', speakers: [ANN] };
    const more = applied(merged, { claims: new Map([['claim:3', [undefined, claim]]]) });
    const apart = split(more, ANN);
    expect(at(apart.claims, 'claim:3')).toEqual(claim);
    expect(at(apart.claims, 'claim:1')).toEqual(small.claims[0]);
  });

  it('finds triples that stand elsewhere now, and lets those go that are gone', () => {
    const merged = merge(Dossier.of(small), ANN, BO);
    const turned = edit(merged, 'claim:1', ({ asserts }) => ({ asserts: asserts.toReversed() }));
    expect(at(split(turned, ANN).claims, 'claim:1').asserts).toEqual([
      [DESK, 'reports', ANN],
      [ANN, 'met', BO],
    ]);
    const cut = edit(merged, 'claim:1', ({ asserts }) => ({ asserts: asserts.slice(1) }));
    expect(at(split(cut, ANN).claims, 'claim:1').asserts).toEqual([[DESK, 'reports', ANN]]);
    const without = applied(merged, {
      claims: new Map([['claim:1', [at(merged.claims, 'claim:1'), undefined]]]),
    });
    expect(split(without, ANN).claims.has('claim:1')).toBe(false);
  });

  it('does not make somebody a speaker again whom somebody took out', () => {
    const merged = merge(Dossier.of(small), ANN, DESK);
    const silent = edit(merged, 'claim:1', () => ({ speakers: [] }));
    expect(at(split(silent, ANN).claims, 'claim:1').speakers).toEqual([]);
  });

  it('keeps what was written about the entity since, and takes away what the merge brought', () => {
    const dossier = Dossier.of({
      ...small,
      entities: small.entities.map((entity) =>
        entity.id === BO
          ? { ...entity, country: 'KP', summary: 'Bo.', links: { wikidata: 'Q2' }, attributes: { rank: 1 } }
          : entity,
      ),
    });
    const merged = merge(dossier, ANN, BO);
    const before = at(merged.entities, ANN);
    const after: Entity = {
      ...before,
      name: 'Ann the Great',
      summary: 'Rewritten.',
      aliases: [...(before.aliases ?? []), { text: 'Annie' }],
      links: { ...before.links, url: 'https://example.org/' },
      attributes: { ...before.attributes, colour: 'red' },
    };
    const apart = split(applied(merged, { entities: new Map([[ANN, [before, after]]]) }), ANN);
    expect(at(apart.entities, ANN)).toEqual({
      id: ANN,
      kind: 'person',
      name: 'Ann the Great',
      summary: 'Rewritten.',
      aliases: [{ text: 'Annie' }],
      links: { url: 'https://example.org/' },
      attributes: { colour: 'red' },
    });
    expect(at(apart.entities, BO)).toEqual(at(dossier.entities, BO));
  });

  it('gives another id to one whose id somebody else has by now', () => {
    const merged = merge(Dossier.of(small), ANN, BO);
    const other: Entity = { id: BO, kind: 'person', name: 'Another Bo' };
    const apart = split(applied(merged, { entities: new Map([[BO, [undefined, other]]]) }), ANN);
    expect(at(apart.entities, BO)).toEqual(other);
    expect(at(apart.entities, `${BO}-2`).name).toBe('Bo');
    expect(at(apart.claims, 'claim:1').asserts[0]).toEqual([ANN, 'met', `${BO}-2`]);
  });
});

describe('A record that is none', () => {
  it.each([
    ['text', 'Bo'],
    ['an empty step', [{}]],
    ['a step with an entity that no dossier may hold', [{ before: { id: 'a' }, gone: [] }]],
    ['a step that nobody went in', [{ before: small.entities[0], gone: [] }]],
    [
      'a step with more in it',
      [{ before: small.entities[0], gone: [{ entity: small.entities[1], steps: 0 }], more: 1 }],
    ],
    [
      'a step with a place that is none',
      [{ before: small.entities[0], gone: [{ entity: small.entities[1], steps: 0, place: [1] }] }],
    ],
  ])('%s: is kept as it is, and nothing can be taken apart', (_, record) => {
    const entity = { ...at(Dossier.of(small).entities, ANN), attributes: { [MERGED]: record } } as Entity;
    const dossier = Dossier.of({ ...small, entities: [entity, ...small.entities.slice(1)] });
    expect(stepsOf(entity)).toEqual([]);
    expect(mergedNames(entity)).toEqual([]);
    expect(splitEntity(dossier, ANN)).toEqual({});
    expect(split(merge(dossier, ANN, BO), ANN).toFile()).toEqual(dossier.toFile());
  });

  it('says more steps for one that is gone than there are: those that there are come back', () => {
    const gone = [{ entity: small.entities[1], steps: 7 }];
    const entity = {
      ...small.entities[0],
      attributes: { [MERGED]: [{ before: small.entities[0], gone }] },
    } as unknown as Entity;
    const dossier = Dossier.of({ ...small, entities: [entity, ...small.entities.slice(2)], claims: [] });
    expect(at(split(dossier, ANN).entities, BO)).toEqual(small.entities[1]);
  });
});
