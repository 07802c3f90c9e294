import type { Command } from '../command.ts';

/** Whether entities that no visible relation touches are drawn. */
export const toggleUnrelated: Command = {
  id: 'lens.unrelated',
  title: 'Show or hide what is left without relations',
  group: 'Relations',
  keywords: 'isolated orphans unconnected',
  run: ({ workspace: { lens } }) => ({
    workspace: { lens: { ...lens, hideUnrelated: !lens.hideUnrelated } },
  }),
};
