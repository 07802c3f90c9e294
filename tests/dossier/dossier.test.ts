import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../src/dossier/columns/snapshot.ts';
import type { Patch } from '../../src/dossier/patch.ts';
import type { Entity } from '../../src/dossier/types.ts';
import { at, harbour } from '../support/fixtures.ts';

const ben: Entity = { id: 'person:ben', kind: 'person', name: 'Ben' };
const adds = (entity: Entity): Patch => ({ entities: new Map([[entity.id, [undefined, entity]]]) });

describe('A dossier', () => {
  it('takes a patch and counts it', () => {
    const next = harbour().apply(adds(ben));
    expect(next).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(next.ok && next.value.entities.get('person:ben')).toBe(ben);
  });

  it('refuses to add what is there, and to change or remove what is not', () => {
    const ann = at(harbour().entities, 'person:ann');
    for (const [patch, why] of [
      [adds(ann), 'person:ann is there already'],
      [{ entities: new Map([['person:ben', [ben, { ...ben, name: 'B' }]]]) }, 'person:ben is not there'],
      [{ entities: new Map([['person:ben', [ben, undefined]]]) }, 'person:ben is not there'],
    ] as [Patch, string][]) {
      expect(harbour().apply(patch)).toMatchObject({
        ok: false,
        fault: { code: 'dossier/conflict', where: 'entities', why },
      });
    }
  });

  const removed = (id: string): Patch => ({
    entities: new Map([[id, [at(harbour().entities, id), undefined]]]),
  });
  const claim = at(harbour().claims, 'claim:4');
  const source = at(harbour().sources, 'source:paper');
  const { header } = harbour();

  it.each<[string, Patch]>([
    ['an entity that a claim asserts something of', removed('state:north')],
    ['a speaker', removed('person:ann')],
    ['a source', { sources: new Map([['source:paper', [source, undefined]]]) }],
    [
      'a relation type in use',
      { header: [header, { ...header, vocabulary: { ...header.vocabulary, relationTypes: [] } }] },
    ],
    ['a kind in use', { header: [header, { ...header, vocabulary: { ...header.vocabulary, kinds: [] } }] }],
  ])('refuses to lose %s', (_, patch) => {
    expect(harbour().apply(patch)).toMatchObject({ ok: false, fault: { code: 'dossier/reference' } });
  });

  it.each<[string, Patch]>([
    [
      'of an unknown entity',
      {
        claims: new Map([[claim.id, [claim, { ...claim, asserts: [['state:north', 'allied-with', 'x']] }]]]),
      },
    ],
    [
      'that counts an unknown entity',
      { claims: new Map([[claim.id, [claim, { ...claim, quantity: { of: 'x', unit: 'men' } }]]]) },
    ],
    [
      'that repeats an unknown source',
      { claims: new Map([[claim.id, [claim, { ...claim, repeats: ['x'] }]]]) },
    ],
  ])('refuses a claim %s', (_, patch) => {
    expect(harbour().apply(patch)).toMatchObject({
      ok: false,
      fault: { code: 'dossier/reference', where: 'claim:4' },
    });
  });

  it('refuses an entity of unknown kind and a source based on an unknown one', () => {
    expect(harbour().apply(adds({ ...ben, kind: 'ghost' }))).toMatchObject({
      ok: false,
      fault: { code: 'dossier/reference' },
    });
    const based = { ...source, basedOn: ['source:nobody'] };
    const patch: Patch = { sources: new Map([[source.id, [source, based]]]) };
    expect(harbour().apply(patch)).toMatchObject({ ok: false, fault: { code: 'dossier/reference' } });
  });

  it('loses a relation with its last claim, and not before', () => {
    const dossier = harbour();
    const without = (id: string): Patch => ({ claims: new Map([[id, [at(dossier.claims, id), undefined]]]) });
    const relationsWithout = (id: string) => {
      const next = dossier.apply(without(id));
      return next.ok ? [...next.value.relations.keys()] : [];
    };
    expect(relationsWithout('claim:4')).not.toContain('state:north|allied-with|state:south');
    expect(relationsWithout('claim:2')).toContain('transfer:troops|went-to|state:south');
  });

  it('keeps its columns while only places and briefings change', () => {
    const dossier = harbour();
    const moved = dossier.apply({ positions: new Map([['person:ann', [undefined, [5, 5]]]]) });
    expect(moved.ok && snapshotOf(moved.value)).toBe(snapshotOf(dossier));
    const grown = dossier.apply(adds(ben));
    expect(grown.ok && snapshotOf(grown.value).entityIds).toContain('person:ben');
    expect(snapshotOf(dossier).entityIds).not.toContain('person:ben');
  });
});
