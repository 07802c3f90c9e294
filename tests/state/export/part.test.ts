import { describe, expect, it } from 'vitest';
import type { Lens } from '../../../src/dossier/types.ts';
import { OPEN_LENS } from '../../../src/lens/lens.ts';
import { visibleOf } from '../../../src/lens/visible.ts';
import {
  companions,
  leavesBriefings,
  tallyOf,
  tallyShown,
  visiblePart,
} from '../../../src/state/export/part.ts';
import { inScope } from '../../../src/state/export/scope.ts';
import { NOTHING } from '../../../src/state/workspace.ts';
import { harbour } from '../../support/fixtures.ts';

const dossier = harbour();
const seen = (lens: Partial<Lens> = {}) => visibleOf(dossier, { ...OPEN_LENS, ...lens });
const selecting = (entities: readonly string[], lens: Partial<Lens> = {}) =>
  inScope(seen(lens), { ...NOTHING, entities }, { kind: 'selection' });

describe('The part that is exported', () => {
  it('is the dossier itself when nothing is hidden', () => {
    expect(visiblePart(seen())).toBe(dossier);
  });

  it('holds the claims and sources that a selection needs, with those that speak, and no others', () => {
    const asked = selecting(['state:north', 'transfer:troops']);
    const part = visiblePart(asked);
    expect([...part.claims.keys()]).toEqual(['claim:1']);
    expect([...part.sources.keys()].sort()).toEqual(['source:agency', 'source:paper']);
    expect([...part.entities.keys()].sort()).toEqual([
      'person:ann',
      'state:north',
      'state:south',
      'transfer:troops',
    ]);
    expect(tallyOf(part)).toEqual({ entities: 4, relations: 1, claims: 1, sources: 2 });
  });

  it('leaves out the claims that the lens hides, though their relation is visible', () => {
    const part = visiblePart(seen({ hiddenSources: ['source:broadcast'] }));
    expect([...part.claims.keys()]).toEqual(['claim:1', 'claim:4', 'claim:5']);
    expect(part.relations.get('transfer:troops|went-to|state:south')?.claims).toEqual(['claim:1']);
  });

  it('counts who goes along unasked, and knows when briefings stay behind', () => {
    const asked = selecting(['state:north', 'transfer:troops']);
    const part = visiblePart(asked);
    expect([companions(part, asked), leavesBriefings(asked)]).toEqual([2, true]);
    expect([companions(dossier, seen()), leavesBriefings(seen())]).toEqual([0, false]);
  });
});

describe('What a picture shows', () => {
  it('is counted by what is drawn, each claim and source once', () => {
    expect(tallyShown(seen({ hiddenTypes: ['says-of'] }))).toEqual({
      entities: 5,
      relations: 3,
      claims: 4,
      sources: 3,
    });
    expect(tallyShown(selecting(['state:north', 'transfer:troops']))).toEqual({
      entities: 2,
      relations: 1,
      claims: 1,
      sources: 1,
    });
  });
});
