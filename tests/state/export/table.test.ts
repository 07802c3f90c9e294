import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import type { Lens } from '../../../src/dossier/types.ts';
import { OPEN_LENS } from '../../../src/lens/lens.ts';
import { type Visible, visibleOf } from '../../../src/lens/visible.ts';
import { HEADER, tableOf, tableScope } from '../../../src/state/export/table.ts';
import { NOTHING, type Selection } from '../../../src/state/workspace.ts';
import { harbour } from '../../support/fixtures.ts';
import { small } from '../../support/small.ts';

const SUPPLIED = 'state:north|supplied|transfer:troops';
const WENT_TO = 'transfer:troops|went-to|state:south';
const ALLIED = 'state:north|allied-with|state:south';

const seen = (lens: Partial<Lens> = {}): Visible => visibleOf(harbour(), { ...OPEN_LENS, ...lens });
const scoped = (selection: Partial<Selection>, visible = seen()): string[] =>
  [...tableScope(visible, { ...NOTHING, ...selection }).relations.keys()].sort();
const cells = (visible: Visible): string[][] =>
  tableOf(visible)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
const rowOf = (visible: Visible, relation: string): string[] | undefined =>
  cells(visible).find((row) => row[1] === relation);

describe('A table of relations', () => {
  it('begins with a header and has one line for each visible relation', () => {
    const visible = seen({ hiddenTypes: ['says-of'] });
    const [header, ...rows] = cells(visible);
    expect(header).toEqual([...HEADER]);
    expect(rows.map(([subject, relation, object]) => [subject, relation, object]).sort()).toEqual([
      ['Northland', 'is allied with', 'Southland'],
      ['Northland', 'supplied', 'Soldiers'],
      ['Soldiers', 'went to', 'Southland'],
    ]);
    expect(tableOf(visible).endsWith('\n')).toBe(true);
  });

  it('says how sure, which number, how many origins, and where in which source', () => {
    expect(rowOf(seen(), 'supplied')?.slice(3)).toEqual(['Estimated', '10,000–12,000', '1', 'A paper (¶1)']);
  });

  it('names each source once', () => {
    expect(rowOf(seen(), 'went to')?.slice(3)).toEqual([
      'Reported',
      '10,000–12,000',
      '2',
      'A paper (¶1); A broadcast',
    ]);
  });

  it('leaves the claims out that the lens hides', () => {
    const row = rowOf(seen({ hiddenSources: ['source:paper'] }), 'went to');
    expect(row?.slice(4)).toEqual(['about 3,000', '1', 'A broadcast']);
  });

  it('says that a relation is disputed', () => {
    expect(rowOf(seen(), 'speaks of')?.[3]).toBe('Said, not done, disputed');
  });

  it('keeps every text in its cell, and none runs as a formula', () => {
    const [ann, ...others] = small.entities;
    if (!ann) throw new Error('Nobody is there.');
    const dossier = Dossier.of({ ...small, entities: [{ ...ann, name: '=SUM(A1)\tof\nAnn' }, ...others] });
    const rows = cells(visibleOf(dossier, OPEN_LENS));
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => HEADER.length));
    expect(rows.map(([subject]) => subject)).toContain("'=SUM(A1) of Ann");
  });
});

describe('What a table is about', () => {
  it('is all that is visible when nothing is selected', () => {
    const visible = seen({ hiddenTypes: ['says-of'] });
    expect(scoped({}, visible)).toEqual([ALLIED, SUPPLIED, WENT_TO].sort());
  });

  it('is the selected relations and those among the selected entities', () => {
    expect(scoped({ entities: ['state:north', 'state:south'] })).toEqual([ALLIED]);
    expect(scoped({ relations: [SUPPLIED] })).toEqual([SUPPLIED]);
  });

  it('is all the relations of a single entity', () => {
    expect(scoped({ entities: ['state:north'] })).toEqual([ALLIED, SUPPLIED].sort());
  });
});
