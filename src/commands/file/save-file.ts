import type { Command } from '../command.ts';

/** Writes the whole dossier to a file. */
export const saveFile: Command = {
  id: 'file.save',
  title: 'Save the dossier to a file',
  group: 'File',
  keys: ['Mod+S'],
  places: ['main-menu'],
  keywords: 'download backup json',
  run: () => ({ effect: { do: 'save-file' } }),
};
