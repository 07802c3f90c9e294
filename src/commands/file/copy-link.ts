import { fitsAddress } from '../../lens/address.ts';
import { defaultLens } from '../../lens/lens.ts';
import type { Command } from '../command.ts';

/** Copies the address of the view as it is: its hash holds the lens. */
export const copyLink: Command = {
  id: 'file.copy-link',
  title: 'Copy a link to this view',
  group: 'File',
  places: ['main-menu', 'canvas-menu'],
  keywords: 'share url address send',
  when: ({ dossier, workspace }) =>
    fitsAddress(workspace.lens, defaultLens(dossier.header.vocabulary))
      ? true
      : 'The filters hide too many one by one to fit into a link: save the dossier instead.',
  run: () => ({ effect: { do: 'copy-link' } }),
};
