import { arrange } from './arrange.ts';
import type { Layout, LayoutId } from './layout.ts';

/** Every layout, in the order of menus. A new one is an engine and an entry here; engines are fetched when first used. */
export const LAYOUTS: readonly Layout[] = [
  {
    id: 'force',
    title: 'By ties',
    description: 'What is tied comes close together, what is not goes apart.',
    compute: (input, report) =>
      arrange(input, async () => (await import('./engines/fcose.ts')).force, report),
  },
  {
    id: 'hierarchy',
    title: 'As a hierarchy',
    description: 'In levels, with what relations start from above what they point at.',
    compute: (input, report) =>
      arrange(input, async () => (await import('./engines/hierarchy.ts')).hierarchy, report),
  },
  {
    id: 'concentric',
    title: 'In circles',
    description: 'The best connected in the middle, the least outside.',
    compute: (input, report) =>
      arrange(input, async () => (await import('./engines/concentric.ts')).concentric, report),
  },
  {
    id: 'grid',
    title: 'In a grid',
    description: 'In rows, each kind together, the best connected first.',
    compute: (input, report) => arrange(input, async () => (await import('./engines/grid.ts')).grid, report),
  },
];

/** The layout of an id. */
export function layoutOf(id: LayoutId | string): Layout | undefined {
  return LAYOUTS.find((layout) => layout.id === id);
}
