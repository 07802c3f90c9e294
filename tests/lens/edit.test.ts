import { expect, test } from 'vitest';
import { only, sameLens, setHidden, toggle } from '../../src/lens/edit.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';

test('Toggling hides what is shown, and a second time shows it.', () => {
  const hidden = toggle(OPEN_LENS, 'hiddenTypes', ['met']);
  expect(hidden.hiddenTypes).toEqual(['met']);
  expect(toggle(hidden, 'hiddenTypes', ['met'])).toEqual(OPEN_LENS);
});

test('Toggling several hides them all while any is shown.', () => {
  const one = setHidden(OPEN_LENS, 'hiddenTypes', ['a'], true);
  expect(toggle(one, 'hiddenTypes', ['a', 'b']).hiddenTypes).toEqual(['a', 'b']);
  expect(toggle(toggle(one, 'hiddenTypes', ['a', 'b']), 'hiddenTypes', ['a', 'b']).hiddenTypes).toEqual([]);
});

test('Only leaves on what it names and keeps the other facets.', () => {
  const lens = only({ ...OPEN_LENS, hideUnrelated: true }, 'hiddenKinds', ['b'], ['a', 'b', 'c']);
  expect(lens).toEqual({ ...OPEN_LENS, hideUnrelated: true, hiddenKinds: ['a', 'c'] });
});

test('Two lenses are the same whatever the order of their lists.', () => {
  const [one, two] = [
    ['a', 'b'],
    ['b', 'a'],
  ].map((hiddenTypes) => ({ ...OPEN_LENS, hiddenTypes }));
  expect(one && two && sameLens(one, two)).toBe(true);
  expect(sameLens(OPEN_LENS, { ...OPEN_LENS, hiddenEntities: ['a'] })).toBe(false);
});
