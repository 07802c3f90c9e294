import { describe, expect, it } from 'vitest';
import { within } from '../../src/dossier/columns/neighbourhood.ts';
import { snapshotOf } from '../../src/dossier/columns/snapshot.ts';
import { partOf } from '../../src/dossier/part.ts';
import { at, harbour } from '../support/fixtures.ts';

const SUPPLIED = 'state:north|supplied|transfer:troops';
const WENT_TO = 'transfer:troops|went-to|state:south';

describe('A part of a dossier', () => {
  const part = partOf(harbour(), {
    entities: ['state:north', 'transfer:troops'],
    relations: [SUPPLIED, WENT_TO],
  });

  it('cuts claims to the relations kept, and leaves out those that then say nothing', () => {
    expect([...part.claims.keys()]).toEqual(['claim:1']);
    expect(at(part.claims, 'claim:1').asserts).toEqual([['state:north', 'supplied', 'transfer:troops']]);
    expect([...part.relations.keys()]).toEqual([SUPPLIED]);
  });

  it('brings along who speaks, and the sources back to their origin with who publishes them', () => {
    expect([...part.sources.keys()]).toEqual(['source:paper', 'source:agency']);
    expect([...part.entities.keys()]).toEqual([
      'state:north',
      'state:south',
      'person:ann',
      'transfer:troops',
    ]);
  });

  it('keeps the words of the vocabulary that it uses, and places', () => {
    const { kinds, families, relationTypes } = part.header.vocabulary;
    expect(kinds.map(({ id }) => id)).toEqual(['person', 'state', 'transfer']);
    expect(families.map(({ id }) => id)).toEqual(['transfer']);
    expect(relationTypes.map(({ id }) => id)).toEqual(['supplied']);
    expect([...part.positions.keys()]).toEqual(['state:north', 'state:south', 'transfer:troops']);
  });

  it('is another document, without the briefings of the whole', () => {
    expect(part.header).toMatchObject({ id: 'dossier:harbour-part', title: 'The harbour' });
    expect(part.briefings.size).toBe(0);
  });

  it('forgets comparisons with numbers that it does not hold', () => {
    const one = partOf(harbour(), {
      entities: ['transfer:troops', 'state:south'],
      relations: [WENT_TO],
      claims: ['claim:2', 'claim:3'],
    });
    expect(at(one.claims, 'claim:2').quantity).toEqual({
      of: 'transfer:troops',
      unit: 'soldiers',
      words: 'thousands',
    });
    const both = partOf(harbour(), { entities: ['transfer:troops', 'state:south'], relations: [WENT_TO] });
    expect(at(both.claims, 'claim:3').quantity?.additionalTo).toEqual(['claim:1']);
  });
});

describe('The neighbourhood of an entity', () => {
  const snapshot = snapshotOf(harbour());

  it('grows step by step, nearest first, against the direction of lines too', () => {
    expect([...within(snapshot, ['person:ann'], 0)]).toEqual(['person:ann']);
    expect([...within(snapshot, ['person:ann'], 1)]).toEqual(['person:ann', 'state:south']);
    expect([...within(snapshot, ['person:ann'], 2)]).toEqual([
      'person:ann',
      'state:south',
      'transfer:troops',
      'state:north',
    ]);
    expect([...within(snapshot, ['force:harbour-guard'], 9)]).toEqual(['force:harbour-guard']);
  });
});
