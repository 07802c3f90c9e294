import type { Command } from '../command.ts';

/** Lists every command. */
export const openPalette: Command = {
  id: 'find.palette',
  title: 'All commands',
  group: 'Find',
  keys: ['Mod+K'],
  places: ['main-menu'],
  keywords: 'palette actions menu',
  run: () => ({ workspace: { dialog: 'palette' } }),
};

/** Shows the keyboard shortcuts. */
export const openShortcuts: Command = {
  id: 'find.shortcuts',
  title: 'Keyboard shortcuts',
  group: 'Find',
  keys: ['?'],
  places: ['main-menu'],
  keywords: 'help keys',
  run: () => ({ workspace: { dialog: 'shortcuts' } }),
};

/** Closes the dialog that is open. */
export const closeDialog: Command = {
  id: 'find.close',
  title: 'Close the dialog',
  group: 'Find',
  needsArgument: true,
  run: () => ({ workspace: { dialog: undefined } }),
};
