import { describe, expect, it } from 'vitest';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { visibleOf } from '../../src/lens/visible.ts';
import { at, harbour } from '../support/fixtures.ts';

const WENT = 'transfer:troops|went-to|state:south';

describe('What a lens leaves', () => {
  const dossier = harbour();
  const hidden = visibleOf(dossier, { ...OPEN_LENS, hiddenEntities: ['state:north'] });

  it('is read as any map is', () => {
    for (const map of [hidden.entities, hidden.relations]) {
      const copy = new Map<string, unknown>(map as ReadonlyMap<string, unknown>);
      expect(map.size).toBe(copy.size);
      expect([...map.keys()]).toEqual([...copy.keys()]);
      expect([...map.values()]).toEqual([...copy.values()]);
      expect([...map.entries()]).toEqual([...copy.entries()]);
      const visited = new Map<string, unknown>();
      map.forEach((value: unknown, key) => {
        visited.set(key, value);
      });
      expect(visited).toEqual(copy);
      for (const [key, value] of copy) expect([map.has(key), map.get(key)]).toEqual([true, value]);
    }
  });

  it('does not have what is hidden, nor what does not exist', () => {
    for (const id of ['state:north', 'nobody', '__proto__']) {
      expect([hidden.entities.has(id), hidden.entities.get(id)]).toEqual([false, undefined]);
      expect([hidden.relations.has(id), hidden.relations.get(id)]).toEqual([false, undefined]);
    }
  });

  it('gives one object for one relation, and the same under lenses that leave all of its claims', () => {
    const relation = hidden.relations.get(WENT);
    expect(relation?.claims.length).toBeGreaterThan(1);
    expect(hidden.relations.get(WENT)).toBe(relation);
    expect(visibleOf(dossier, OPEN_LENS).relations.get(WENT)).toBe(relation);
  });

  it('sums a relation up from the claims that are left, whatever other lenses leave', () => {
    const fewer = visibleOf(dossier, { ...OPEN_LENS, hiddenSources: ['source:paper'] });
    const whole = hidden.relations.get(WENT);
    const part = fewer.relations.get(WENT);
    expect(part?.claims.length).toBeLessThan(whole?.claims.length ?? 0);
    expect(fewer.relations.get(WENT)).toBe(part);
    expect(part?.claims.every(({ source }) => source !== 'source:paper')).toBe(true);
  });

  it('is of its dossier as it was, and a renamed entity of the next one', () => {
    const before = at(dossier.entities, 'state:south');
    const after = { ...before, name: 'Another' };
    const renamed = dossier.apply({ entities: new Map([[before.id, [before, after]]]) });
    if (!renamed.ok) throw new Error(renamed.fault.why);
    expect(visibleOf(renamed.value, OPEN_LENS).entities.get(before.id)).toBe(after);
    expect(hidden.entities.get(before.id)).toBe(before);
  });
});
