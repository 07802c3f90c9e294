import type { Command } from '../command.ts';

/** Lets the person choose files to be added to the open dossier; nothing changes before that is shown and agreed to. */
export const mergeFile: Command = {
  id: 'file.merge',
  title: 'Merge a file into this dossier…',
  group: 'File',
  places: ['main-menu'],
  keywords: 'import add append combine unite load',
  run: () => ({ effect: { do: 'open-file', merge: true } }),
};
