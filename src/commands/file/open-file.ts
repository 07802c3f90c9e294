import type { Command } from '../command.ts';

/** Lets the person choose a dossier file and opens it; the open one stays until the new one is known to be good. */
export const openFile: Command = {
  id: 'file.open',
  title: 'Open a dossier file…',
  group: 'File',
  keys: ['Mod+O'],
  places: ['main-menu'],
  keywords: 'import load json',
  run: () => ({ effect: { do: 'open-file' } }),
};
