import { sameLens } from '../../lens/edit.ts';
import { defaultLens } from '../../lens/lens.ts';
import type { Command } from '../command.ts';

/** Back to the lens that the dossier opens with. */
export const resetLens: Command = {
  id: 'lens.reset',
  title: 'Reset the filters',
  group: 'Relations',
  places: ['canvas-menu'],
  keywords: 'clear lens show everything start view',
  when: ({ dossier, workspace }) =>
    sameLens(workspace.lens, defaultLens(dossier.header.vocabulary))
      ? 'The filters are as this dossier opens.'
      : true,
  run: ({ dossier }) => ({ workspace: { lens: defaultLens(dossier.header.vocabulary) } }),
};
