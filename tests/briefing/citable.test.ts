import { describe, expect, it } from 'vitest';
import { CitableSearch } from '../../src/briefing/citable.ts';
import { leadingFamily } from '../../src/briefing/family.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { small } from '../support/small.ts';

const dossier = Dossier.of(small);
const lit = (...relations: string[]) => ({ highlights: { entities: [], relations } });
const MET = 'person:ann|met|person:bo';
const LEADS = 'person:ann|leads|agency:desk';
const REPORTS = 'agency:desk|reports|person:ann';

describe('Claims to cite', () => {
  const found = (query: string, ...relations: string[]) => {
    const search = new CitableSearch(lit(...relations), dossier, query, 60);
    while (search.read(1));
    const { near, others } = search.found;
    return [near.map(({ id }) => id), others.map(({ id }) => id)];
  };

  it('are all claims, those behind the highlights apart', () => {
    expect(found('', LEADS)).toEqual([['claim:2'], ['claim:1']]);
  });

  it('are found by summary, id and speaker, every word of the query in one claim', () => {
    expect(found('ann met')).toEqual([[], ['claim:1']]);
    expect(found('claim:2')).toEqual([[], ['claim:2']]);
    expect(found('THE desk')).toEqual([[], ['claim:1', 'claim:2']]);
    expect(found('met lead')).toEqual([[], []]);
  });
});

describe('A search for claims to cite', () => {
  it('reads no further than it is told, and stops when it has found enough', () => {
    const search = new CitableSearch(lit(), dossier, '', 1);
    expect(search.found).toEqual({ near: [], others: [], complete: false });
    expect(search.read(5)).toBe(false);
    expect(search.found.others.map(({ id }) => id)).toEqual(['claim:1']);
    expect(search.found.complete).toBe(true);
  });
});

describe('The family of a scene', () => {
  it('is the one that most of its highlighted relations belong to', () => {
    expect(leadingFamily(lit(MET, LEADS), dossier)).toBe('diplomacy');
  });

  it('is a hidden one only where there is no other', () => {
    expect(leadingFamily(lit(REPORTS), dossier)).toBe('says');
    expect(leadingFamily(lit(REPORTS, MET), dossier)).toBe('diplomacy');
  });

  it('is not known without highlights, or when they are gone', () => {
    expect(leadingFamily(lit(), dossier)).toBeUndefined();
    expect(leadingFamily(lit('a|b|c'), dossier)).toBeUndefined();
  });
});
