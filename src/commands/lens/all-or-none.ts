import type { Command } from '../command.ts';

/** Switches every relation type on. */
export const allRelations: Command = {
  id: 'lens.all',
  title: 'Show all relation types',
  group: 'Relations',
  when: ({ workspace }) => (workspace.lens.hiddenTypes.length > 0 ? true : 'All of them are shown.'),
  run: ({ workspace }) => ({ workspace: { lens: { ...workspace.lens, hiddenTypes: [] } } }),
};

/** Switches every relation type off. */
export const noRelations: Command = {
  id: 'lens.none',
  title: 'Hide all relation types',
  group: 'Relations',
  run: ({ dossier, workspace }) => ({
    workspace: {
      lens: { ...workspace.lens, hiddenTypes: dossier.header.vocabulary.relationTypes.map((t) => t.id) },
    },
  }),
};
