import type { Command } from '../command.ts';

/** Opens the export dialog. */
export const openExport: Command = {
  id: 'file.export',
  title: 'Export…',
  group: 'File',
  keys: ['Mod+Shift+E'],
  places: ['main-menu', 'canvas-menu', 'entity-menu', 'relation-menu'],
  keywords: 'png svg graphml gexf csv json picture download hand on',
  run: () => ({ workspace: { dialog: 'export' } }),
};
