import type { Command } from '../command.ts';

/** Lets the person choose files and opens them; the open dossier stays until the new one is known to be good. */
export const openFile: Command = {
  id: 'file.open',
  title: 'Open a file…',
  group: 'File',
  keys: ['Mod+O'],
  places: ['main-menu'],
  keywords: 'import load json csv xlsx excel gexf graphml stix network graph',
  run: () => ({ effect: { do: 'open-file' } }),
};
