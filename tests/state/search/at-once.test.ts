import { describe, expect, test } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { loadSearch } from '../../../src/state/search/at-once.ts';
import { named } from '../../support/names.ts';

describe('the search of the open dossier', () => {
  test('follows the dossier: what is renamed is found by its new name only', async () => {
    const find = await loadSearch();
    const dossier = Dossier.of(named);
    expect(find(dossier, 'Belousov', 5)[0]?.entity).toBe('andrei-belousov');
    const before = dossier.entities.get('andrei-belousov');
    const after = before && { ...before, name: 'Aurora' };
    const renamed = dossier.apply({ entities: new Map([['andrei-belousov', [before, after]]]) });
    if (!renamed.ok) throw new Error(renamed.fault.why);
    expect(find(renamed.value, 'Belousov', 5)).toEqual([]);
    expect(find(renamed.value, 'aurora', 5)[0]?.entity).toBe('andrei-belousov');
    expect(find(dossier, 'Belousov', 5)[0]?.entity).toBe('andrei-belousov');
  });

  test('is fetched once', async () => {
    expect(await loadSearch()).toBe(await loadSearch());
  });
});
