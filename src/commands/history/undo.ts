import type { Command } from '../command.ts';

/** Takes back the last change of the dossier, its positions or its briefing. */
export const undo: Command = {
  id: 'edit.undo',
  title: 'Undo',
  group: 'Edit',
  keys: ['Mod+Z'],
  places: ['main-menu'],
  when: ({ lastStep }) =>
    lastStep ? true : 'Nothing has been changed yet. What is hidden comes back by the chips above the graph.',
  run: () => ({ effect: { do: 'undo' } }),
};
