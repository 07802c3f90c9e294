import { describe, expect, it } from 'vitest';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { restrict } from '../../src/lens/restrict.ts';
import { visibleOf } from '../../src/lens/visible.ts';
import { harbour } from '../support/fixtures.ts';

const SUPPLIED = 'state:north|supplied|transfer:troops';
const ALLIED = 'state:north|allied-with|state:south';

describe('What is visible, restricted to a choice', () => {
  const visible = visibleOf(harbour(), { ...OPEN_LENS, hiddenSources: ['source:agency'] });
  const entities = new Set(['state:north', 'transfer:troops', 'nobody']);
  const restricted = restrict(visible, { entities, relations: new Set([SUPPLIED, ALLIED]) });

  it('holds only what is both visible and chosen, and relations only with both ends', () => {
    expect([...restricted.entities.keys()]).toEqual(['state:north', 'transfer:troops']);
    expect([...restricted.relations.keys()]).toEqual([SUPPLIED]);
  });

  it('has masks that say the same', () => {
    const { entity, relation, claim } = restricted.masks;
    expect([...entity]).toEqual([1, 0, 0, 1, 0]);
    expect(relation.reduce((sum, on) => sum + on, 0)).toBe(1);
    expect([...claim]).toEqual([1, 0, 0, 0, 0, 0]);
  });
});
