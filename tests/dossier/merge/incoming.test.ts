import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { pairKey } from '../../../src/dossier/merge/decisions.ts';
import { distinctFrom } from '../../../src/dossier/merge/distinct.ts';
import { mergeEntities } from '../../../src/dossier/merge/entities.ts';
import { unitedVocabulary } from '../../../src/dossier/merge/incoming/vocabulary.ts';
import { mergePatch } from '../../../src/dossier/merge/merge.ts';
import { mergedNames } from '../../../src/dossier/merge/record/steps.ts';
import { splitEntity } from '../../../src/dossier/merge/split.ts';
import type { Patch } from '../../../src/dossier/patch.ts';
import type { Claim, DossierFile, Entity, Source, Vocabulary } from '../../../src/dossier/types.ts';
import { at } from '../../support/fixtures.ts';
import { scene } from '../../support/scenes.ts';
import { small } from '../../support/small.ts';

const [ANN, BO, DESK] = ['person:ann', 'person:bo', 'agency:desk'];

function applied(dossier: Dossier, patch: Patch): Dossier {
  const next = dossier.apply(patch);
  if (!next.ok) throw new Error(next.fault.why);
  return next.value;
}

/** The small dossier with another file merged into it. */
function merged(
  incoming: Partial<DossierFile>,
  accepted: readonly (readonly [string, string])[] = [],
  rejected: readonly (readonly [string, string])[] = [],
  open: Partial<DossierFile> = {},
): Dossier {
  const dossier = Dossier.of({ ...small, ...open });
  const decisions = new Map([
    ...accepted.map(([one, other]) => [pairKey(one, other), 'accepted'] as const),
    ...rejected.map(([one, other]) => [pairKey(one, other), 'rejected'] as const),
  ]);
  return applied(dossier, mergePatch(dossier, Dossier.of({ ...small, ...incoming }), decisions));
}

const everyone = [ANN, BO, DESK].map((id) => [id, id] as const);
const cy: Entity = { id: 'person:cy', kind: 'person', name: 'Cy' };
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  ...(small.claims[1] as Claim),
  id,
  summary: `Claim ${id}.`,
  ...more,
});

describe('Two vocabularies', () => {
  const { vocabulary } = small;
  const [person] = vocabulary.kinds;
  const [met] = vocabulary.relationTypes;
  const of = (more: Partial<Vocabulary>) => unitedVocabulary(vocabulary, { ...vocabulary, ...more });

  it('that are the same are the open one', () => {
    expect(of({}).vocabulary).toBe(vocabulary);
  });

  it('share terms whose labels are the same, whatever their ids and looks', () => {
    const kinds = [{ id: 'P', label: ' PERSON ', plural: 'People', shape: 'box' as const }];
    const relationTypes = [{ id: 'm', family: 'says', label: 'Met', inverse: 'saw', directed: false }];
    const united = of({ kinds, relationTypes });
    expect(united.vocabulary).toBe(vocabulary);
    expect([...united.kinds]).toEqual([['P', 'person']]);
    expect([...united.types]).toEqual([['m', 'met']]);
  });

  it('keep a term of another meaning under a free id', () => {
    const kinds = person ? [{ ...person, label: 'Ship' }] : [];
    const relationTypes = met ? [{ ...met, directed: true, family: 'ties' }] : [];
    const families = [{ id: 'diplomacy', label: 'Trade', colour: { light: '#111', dark: '#eee' } }];
    const united = of({
      kinds,
      relationTypes,
      families: [...families, { ...families[0], id: 'ties', label: 'Ties' } as never],
    });
    expect(united.vocabulary.kinds.at(-1)).toEqual({ ...person, id: 'person-2', label: 'Ship' });
    expect(united.vocabulary.relationTypes.at(-1)).toEqual({
      ...met,
      id: 'met-2',
      directed: true,
      family: 'ties',
    });
    expect(united.vocabulary.families.map(({ id }) => id)).toEqual([
      'diplomacy',
      'says',
      'diplomacy-2',
      'ties',
    ]);
  });

  it('are known again, also where two terms have one label', () => {
    const kinds = person
      ? [
          { ...person, id: 'vessel', label: 'Ship' },
          { ...person, label: 'Ship' },
        ]
      : [];
    const once = of({ kinds });
    const twice = unitedVocabulary(once.vocabulary, { ...vocabulary, kinds });
    expect([...once.kinds.values()]).toEqual(['vessel', 'person-2']);
    expect(twice.kinds).toEqual(once.kinds);
    expect(twice.vocabulary).toBe(once.vocabulary);
  });

  it('are followed by everything that names their terms', () => {
    const relationTypes = [
      { id: 'met', family: 'says', label: 'wrote to', inverse: 'had a letter of', directed: true },
    ];
    const kinds = [{ id: 'agency', label: 'Person', plural: 'Persons', shape: 'box' as const }];
    const dossier = merged({
      vocabulary: { ...vocabulary, kinds, relationTypes },
      entities: [{ ...cy, kind: 'agency' }],
      sources: [{ id: 'source:letter', title: 'Letter' }],
      claims: [claim('claim:9', { asserts: [[cy.id, 'met', cy.id]], source: 'source:letter' })],
    });
    expect(at(dossier.entities, cy.id).kind).toBe('person');
    expect(at(dossier.claims, 'claim:9').asserts).toEqual([[cy.id, 'met-2', cy.id]]);
  });
});

describe('Entities of an incoming dossier', () => {
  it('that are the open ones field for field leave no record; one that says more does', () => {
    const entities = small.entities.map((entity) =>
      entity.id === BO ? { ...entity, country: 'KP' } : entity,
    );
    const dossier = merged({ entities }, everyone);
    expect([...dossier.entities.keys()]).toEqual([ANN, BO, DESK]);
    expect(at(dossier.entities, ANN)).toEqual(small.entities[0]);
    expect(at(dossier.entities, BO).country).toBe('KP');
    expect(mergedNames(at(dossier.entities, BO))).toEqual(['Bo']);
    expect(dossier.claims.size).toBe(small.claims.length);
  });

  it('have a free id where theirs is taken and nothing was decided, and so does all that names them', () => {
    const dossier = merged({});
    expect([...dossier.entities.keys()].slice(3)).toEqual([`${ANN}-2`, `${BO}-2`, `${DESK}-2`]);
    expect(at(dossier.claims, 'claim:2-2').asserts).toEqual([[`${ANN}-2`, 'leads', `${DESK}-2`]]);
    expect([...dossier.sources.keys()]).toEqual(['source:paper', 'source:wire']);
  });

  it('that are accepted are named by what is new, and stand apart again when they are taken apart', () => {
    const incoming = {
      entities: [{ ...cy, summary: 'Bo, by another name.' }],
      claims: [claim('claim:1', { asserts: [[cy.id, 'met', cy.id]], speakers: [cy.id] })],
      positions: { [cy.id]: [5, 5] as const },
    };
    const dossier = merged(incoming, [[BO, cy.id]]);
    expect([...dossier.entities.keys()]).toEqual([ANN, BO, DESK]);
    expect(at(dossier.entities, BO)).toMatchObject({
      summary: 'Bo, by another name.',
      aliases: [{ text: 'Cy' }],
    });
    expect(at(dossier.claims, 'claim:1-2')).toMatchObject({ asserts: [[BO, 'met', BO]], speakers: [BO] });
    const apart = applied(dossier, splitEntity(dossier, BO));
    expect(at(apart.entities, BO)).toEqual(small.entities[1]);
    expect(at(apart.entities, cy.id)).toEqual(incoming.entities[0]);
    expect(at(apart.claims, 'claim:1-2')).toMatchObject({
      asserts: [[cy.id, 'met', cy.id]],
      speakers: [cy.id],
    });
  });

  it('that are accepted for two open ones make these one as well', () => {
    const dossier = merged({ entities: [cy], claims: [] }, [
      [BO, cy.id],
      [ANN, cy.id],
    ]);
    expect([...dossier.entities.keys()]).toEqual([ANN, DESK]);
    expect(at(dossier.claims, 'claim:1').asserts[0]).toEqual([ANN, 'met', ANN]);
  });

  it('that were rejected are recorded in both', () => {
    const dossier = merged({ entities: [cy], claims: [] }, [], [[BO, cy.id]]);
    expect(distinctFrom(at(dossier.entities, BO))).toEqual([cy.id]);
    expect(distinctFrom(at(dossier.entities, cy.id))).toEqual([BO]);
  });

  it('keep their own record of merges, by the names that everything has from now on', () => {
    const theirs = Dossier.of({ ...small, entities: [...small.entities, cy] });
    const { $schema: _, ...file } = applied(theirs, mergeEntities(theirs, cy.id, [BO])).toFile();
    const both = merged(file);
    expect(at(both.claims, 'claim:1-2').asserts[0]).toEqual([`${ANN}-2`, 'met', cy.id]);
    const apart = applied(both, splitEntity(both, cy.id));
    expect(at(apart.entities, cy.id)).toEqual(cy);
    expect(at(apart.entities, `${BO}-2`)).toEqual({ ...small.entities[1], id: `${BO}-2` });
    expect(at(apart.claims, 'claim:1-2').asserts[0]).toEqual([`${ANN}-2`, 'met', `${BO}-2`]);
    expect(at(apart.claims, 'claim:1')).toEqual(small.claims[0]);
  });
});

describe('Sources and claims', () => {
  const source = (more: Partial<Source>): Source => ({ id: 'source:x', title: 'X', ...more });
  const sum = 'a'.repeat(64);

  it('are one where the checksum is, or the address without another checksum; what is said besides is kept', () => {
    const open = {
      sources: [...small.sources, source({ id: 'source:known', sha256: sum, url: 'https://example.org/a' })],
    };
    const incoming = (more: Partial<Source>) =>
      merged(
        {
          entities: small.entities,
          sources: [source(more)],
          claims: [claim('claim:9', { source: 'source:x' })],
        },
        everyone,
        [],
        open,
      );
    const bySum = incoming({ sha256: sum, title: 'Another title', language: 'ko' });
    expect(at(bySum.claims, 'claim:9').source).toBe('source:known');
    expect(at(bySum.sources, 'source:known')).toMatchObject({
      title: 'X',
      language: 'ko',
      attributes: { 'other title': ['Another title'] },
    });
    expect(at(incoming({ url: 'https://example.org/a' }).claims, 'claim:9').source).toBe('source:known');
    const other = incoming({ url: 'https://example.org/a', sha256: 'b'.repeat(64) });
    expect(at(other.claims, 'claim:9').source).toBe('source:x');
  });

  it('have a free id where theirs means something else', () => {
    const dossier = merged(
      {
        sources: [source({ id: 'source:wire', title: 'Another wire' })],
        claims: [claim('claim:2', { source: 'source:wire' })],
      },
      everyone,
    );
    expect(at(dossier.sources, 'source:wire-2').title).toBe('Another wire');
    expect(at(dossier.claims, 'claim:2-2').source).toBe('source:wire-2');
  });

  it('are known again under the id that they were given, however many versions there are', () => {
    const version = (n: number): Dossier =>
      Dossier.of({
        ...small,
        sources: [...small.sources, source({ title: `Version ${n}` })],
        claims: [claim('claim:2', { summary: `Version ${n}.`, source: 'source:x' })],
      });
    const decisions = new Map(everyone.map(([id]) => [pairKey(id, id), 'accepted' as const]));
    let dossier = Dossier.of(small);
    for (let n = 1; n <= 6; n += 1) dossier = applied(dossier, mergePatch(dossier, version(n), decisions));
    expect([...dossier.claims.keys()]).toHaveLength(small.claims.length + 6);
    expect(at(dossier.sources, 'source:x-6').title).toBe('Version 6');
    for (let n = 1; n <= 6; n += 1) expect(mergePatch(dossier, version(n), decisions)).toEqual({});
  });

  it('are known again also where some numbers were free, and where two sources have one address', () => {
    const url = 'https://example.org/a';
    const open = Dossier.of({
      ...small,
      sources: [...small.sources, source({}), source({ id: 'source:y' })],
      claims: [...small.claims, claim('claim:2-2'), claim('claim:2-4')],
    });
    const incoming = Dossier.of({
      ...small,
      sources: [
        ...small.sources,
        source({ title: 'One', url }),
        source({ id: 'source:y', title: 'Other', url }),
      ],
      claims: [claim('claim:2'), claim('claim:1', { source: 'source:y' })],
    });
    const decisions = new Map(everyone.map(([id]) => [pairKey(id, id), 'accepted' as const]));
    const once = applied(open, mergePatch(open, incoming, decisions));
    expect(once.sources.size).toBe(open.sources.size + 2);
    expect(at(once.claims, 'claim:1-2').source).toBe('source:y-2');
    expect(mergePatch(once, incoming, decisions)).toEqual({});
  });

  it('say which claims count the same, in both', () => {
    const counted = (sameAs: string[]) => [
      ...small.claims.slice(0, 1),
      claim('claim:2', { quantity: { unit: 'people', best: 3, ...(sameAs.length > 0 && { sameAs }) } }),
      claim('claim:3'),
    ];
    const dossier = merged({ claims: counted(['claim:3']) }, everyone, [], { claims: counted([]) });
    expect(dossier.claims.size).toBe(3);
    expect(at(dossier.claims, 'claim:2').quantity?.sameAs).toEqual(['claim:3']);
  });
});

describe('Places and scenes', () => {
  const open = { positions: { [ANN]: [0, 0], [BO]: [100, 400] } } as const;
  const dot: Entity = { ...cy, id: 'person:dot', name: 'Dot' };
  const incoming: Partial<DossierFile> = {
    entities: [...small.entities, cy, dot],
    positions: { [cy.id]: [-50, 0], [dot.id]: [0, 30, true], [ANN]: [-20, 10] },
    briefings: [
      {
        id: 'briefing',
        title: 'B',
        scenes: [
          scene('one', {
            camera: { x: 0, y: 0, width: 100, height: 100 },
            highlights: { entities: [ANN, cy.id], relations: [`${ANN}|leads|${DESK}`] },
            positions: { [dot.id]: [7, 7] },
            statements: [{ text: 'So it is.', claims: ['claim:2'] }],
          }),
        ],
      },
    ],
  };

  it('are set beside what is there, as they were to each other', () => {
    const { positions } = merged(incoming, everyone, [], open);
    const [a, b] = [at(positions, cy.id), at(positions, dot.id)];
    expect([b[0] - a[0], b[1] - a[1], b[2]]).toEqual([50, 30, true]);
    expect(Math.min(a[0], b[0])).toBeGreaterThan(100 + 100);
    expect(at(positions, ANN)).toEqual([0, 0]);
  });

  it('stay where they are when nothing is there', () => {
    expect(at(merged(incoming, everyone).positions, cy.id)).toEqual([-50, 0]);
  });

  it('go together: a scene shows what it showed, with a place of its own for whoever stands elsewhere', () => {
    const dossier = merged(incoming, everyone, [], open);
    const [one] = at(dossier.briefings, 'briefing').scenes;
    const [x, y] = at(dossier.positions, cy.id);
    expect(one?.camera).toEqual({ x: x + 50, y, width: 100, height: 100 });
    expect(one?.positions).toEqual({ [dot.id]: [x + 57, y + 7], [ANN]: [x + 30, y + 10] });
    expect(one?.statements).toEqual([{ text: 'So it is.', claims: ['claim:2'] }]);
    const again = mergePatch(
      dossier,
      Dossier.of({ ...small, ...incoming }),
      new Map(
        [...everyone, [cy.id, cy.id], [dot.id, dot.id]].map(([a = '', b = '']) => [
          pairKey(a, b),
          'accepted' as const,
        ]),
      ),
    );
    expect(again).toEqual({});
  });

  it('name what everything is called from now on', () => {
    const dossier = merged(incoming, [[BO, ANN]], [], open);
    const [one] = at(dossier.briefings, 'briefing').scenes;
    expect(one?.highlights).toEqual({ entities: [BO, cy.id], relations: [`${BO}|leads|${DESK}-2`] });
    expect(one?.statements[0]?.claims).toEqual(['claim:2-2']);
    const other = merged(
      { ...incoming, briefings: incoming.briefings?.map((own) => ({ ...own, title: 'Other' })) ?? [] },
      everyone,
      [],
      {
        ...open,
        briefings: incoming.briefings ?? [],
        entities: incoming.entities ?? [],
      },
    );
    expect([...other.briefings.keys()]).toEqual(['briefing', 'briefing-2']);
  });
});
