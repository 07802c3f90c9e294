import type { Command } from '../command.ts';

/** Selects every visible entity. */
export const selectAll: Command = {
  id: 'select.all',
  title: 'Select all that is visible',
  group: 'Selection',
  keys: ['Mod+A'],
  places: ['canvas-menu'],
  run: ({ visible }) => ({
    workspace: { selection: { entities: [...visible.entities.keys()], relations: [] } },
  }),
};

/** Selects what is not selected, and the other way round. */
export const invertSelection: Command = {
  id: 'select.invert',
  title: 'Invert the selection',
  group: 'Selection',
  keys: ['Mod+Alt+A'],
  run: ({ visible, workspace }) => {
    const now = new Set(workspace.selection.entities);
    const entities = [...visible.entities.keys()].filter((id) => !now.has(id));
    return { workspace: { selection: { entities, relations: [] } } };
  },
};
