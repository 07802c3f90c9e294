import type { Command } from '../command.ts';

/** Opens the list of entities that may be the same. */
export const lookForDuplicates: Command = {
  id: 'merge.duplicates',
  title: 'Look for duplicates…',
  group: 'Edit',
  places: ['main-menu'],
  keywords: 'same merge alias twice double spelling',
  when: ({ dossier }) =>
    dossier.entities.size >= 2 ? true : 'There are no two entities that could be compared.',
  run: () => ({ workspace: { dialog: 'duplicates' } }),
};
