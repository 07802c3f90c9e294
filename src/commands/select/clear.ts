import { NOTHING } from '../../state/workspace.ts';
import type { Command } from '../command.ts';

/** Closes what is open, then selects nothing. */
export const clearSelection: Command = {
  id: 'select.clear',
  title: 'Clear the selection',
  group: 'Selection',
  keys: ['Escape'],
  when: ({ workspace }) =>
    workspace.selection.entities.length + workspace.selection.relations.length + workspace.jobs.length > 0
      ? true
      : 'Nothing is selected.',
  run: ({ workspace }) =>
    workspace.jobs.length > 0
      ? { effect: { do: 'stop-jobs' } }
      : { workspace: { selection: NOTHING, claim: undefined } },
};
