import type { Command } from '../command.ts';

/** Opens the built-in dossier as it was shipped. */
export const openFounding: Command = {
  id: 'file.founding',
  title: 'Open the built-in dossier: North Korea and Russia',
  group: 'File',
  places: ['main-menu'],
  keywords: 'reset sample example start again',
  run: () => ({ effect: { do: 'open-founding' } }),
};
