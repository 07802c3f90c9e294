import type { Command } from '../command.ts';

/** Does again what was undone last. */
export const redo: Command = {
  id: 'edit.redo',
  title: 'Redo',
  group: 'Edit',
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  places: ['main-menu'],
  when: ({ nextStep }) => (nextStep ? true : 'Nothing has been undone.'),
  run: () => ({ effect: { do: 'redo' } }),
};
