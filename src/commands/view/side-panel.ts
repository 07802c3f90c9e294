import type { Command } from '../command.ts';

/** Shows the evidence or the briefing in the side panel. */
export const showSide: Command<{ readonly briefing: boolean }> = {
  id: 'view.side',
  title: 'Change the side panel',
  group: 'View',
  needsArgument: true,
  run: ({ workspace: { panels } }, { briefing }) => ({
    workspace: { panels: { ...panels, briefing, drawer: true } },
  }),
};
