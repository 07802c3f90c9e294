import type { Edit } from '../../dossier/patch.ts';
import type { Position } from '../../dossier/types.ts';
import type { Command } from '../command.ts';

const nudge = (name: string, key: string, dx: number, dy: number): Command => ({
  id: `layout.nudge-${name}`,
  title: `Nudge the selection ${name}`,
  group: 'Layout',
  keys: [key],
  when: ({ workspace }) => (workspace.selection.entities.length > 0 ? true : 'No entity is selected.'),
  run: ({ dossier, workspace: { selection } }) => {
    const changes = new Map<string, Edit<Position>>();
    for (const id of selection.entities) {
      const before = dossier.positions.get(id);
      if (before) changes.set(id, [before, [before[0] + dx, before[1] + dy, true]]);
    }
    return { patch: { positions: changes }, label: 'Move', merge: `nudge ${selection.entities.join(' ')}` };
  },
});

const STEPS = [
  ['left', 'ArrowLeft', -1, 0],
  ['right', 'ArrowRight', 1, 0],
  ['up', 'ArrowUp', 0, -1],
  ['down', 'ArrowDown', 0, 1],
] as const;

/** The arrow keys move what is selected by 2 units, with Shift by 20. */
export const nudgeCommands: readonly Command[] = STEPS.flatMap(([name, key, x, y]) => [
  nudge(name, key, 2 * x, 2 * y),
  { ...nudge(`${name} by more`, `Shift+${key}`, 20 * x, 20 * y), id: `layout.nudge-${name}-more` },
]);
