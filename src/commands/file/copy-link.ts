import type { Command } from '../command.ts';

/** Copies the address of the view as it is: its hash holds the lens. */
export const copyLink: Command = {
  id: 'file.copy-link',
  title: 'Copy a link to this view',
  group: 'File',
  places: ['main-menu', 'canvas-menu'],
  keywords: 'share url address send',
  run: () => ({ effect: { do: 'copy-link' } }),
};
