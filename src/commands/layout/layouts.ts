import type { Command } from '../command.ts';

/** More entities than this take minutes to be put into levels, circles or rows, and cannot be read there. */
const READABLE = 3_000;

function possible(count: number, most: number): true | string {
  if (count === 0) return 'There is nothing to arrange.';
  if (count <= most) return true;
  return `That is for up to ${most.toLocaleString('en')} entities: arrange by ties, or filter first.`;
}

const layout = (id: string, title: string, keywords: string, most = READABLE): Command => ({
  id: `layout.${id}`,
  title,
  group: 'Layout',
  places: ['canvas-menu'],
  keywords: `arrange ${keywords}`,
  when: ({ visible }) => possible(visible.entities.size, most),
  run: () => ({ effect: { do: 'layout', layout: id } }),
});

/** One command for each layout of `analysis/layouts`; the ids are the same. */
export const layoutCommands: readonly Command[] = [
  layout('force', 'Arrange by ties', 'force fcose organic cluster', Infinity),
  layout('hierarchy', 'Arrange as a hierarchy', 'dagre layers tree levels'),
  layout('concentric', 'Arrange in circles', 'concentric rings degree'),
  layout('grid', 'Arrange in a grid', 'rows columns kinds'),
];
