import type { Command } from '../command.ts';

const layout = (id: string, title: string, keywords: string): Command => ({
  id: `layout.${id}`,
  title,
  group: 'Layout',
  places: ['canvas-menu'],
  keywords: `arrange ${keywords}`,
  when: ({ visible }) => (visible.entities.size > 0 ? true : 'There is nothing to arrange.'),
  run: () => ({ effect: { do: 'layout', layout: id } }),
});

/** One command for each layout of `analysis/layouts`; the ids are the same. */
export const layoutCommands: readonly Command[] = [
  layout('force', 'Arrange by ties', 'force fcose organic cluster'),
  layout('hierarchy', 'Arrange as a hierarchy', 'dagre layers tree levels'),
  layout('concentric', 'Arrange in circles', 'concentric rings degree'),
  layout('grid', 'Arrange in a grid', 'rows columns kinds'),
];
