import { expect, test } from 'vitest';
import { type KeyPress, matches, shownKeys } from '../../src/commands/keys.ts';
import { commandForKey } from '../../src/commands/registry.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test.each([
  ['Mod+Z', press('z', { ctrlKey: true }), true],
  ['Mod+Z', press('z', { metaKey: true }), true],
  ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
  ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
  ['?', press('?', { shiftKey: true }), true],
  ['+', press('+', { shiftKey: true }), true],
  ['+', press('+'), true],
  ['/', press('/', { ctrlKey: true }), false],
  ['Shift+1', press('!', { shiftKey: true, code: 'Digit1' }), true],
  ['Shift+1', press('1', { code: 'Digit1' }), false],
  ['Escape', press('Escape'), true],
  ['Space', press(' '), true],
  ['B', press('b'), true],
  ['B', press('B', { shiftKey: true }), false],
])('%s and a press of %o: %s', (shortcut, pressed, expected) => {
  expect(matches(shortcut, pressed)).toBe(expected);
});

test('A key means one thing while exploring and another while presenting.', () => {
  expect(commandForKey(press('Escape'), 'explore')?.id).toBe('select.clear');
  expect(commandForKey(press('Escape'), 'present')?.id).toBe('present.end');
  expect(commandForKey(press('PageDown'), 'present')?.id).toBe('present.next');
});

test('Shortcuts are shown as the keyboard has them.', () => {
  expect(shownKeys('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(shownKeys('Mod+K', true)).toBe('⌘K');
  expect(shownKeys('+', false)).toBe('+');
});
