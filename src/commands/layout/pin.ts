import type { Edit } from '../../dossier/patch.ts';
import type { Position } from '../../dossier/types.ts';
import type { Command, Context } from '../command.ts';

const pinnedAmong = ({ dossier, workspace }: Context): boolean =>
  workspace.selection.entities.some((id) => dossier.positions.get(id)?.[2]);

function setPins({ dossier, workspace }: Context, pinned: boolean) {
  const changes = new Map<string, Edit<Position>>();
  for (const id of workspace.selection.entities) {
    const before = dossier.positions.get(id);
    if (before && Boolean(before[2]) !== pinned) {
      changes.set(id, [before, pinned ? [before[0], before[1], true] : [before[0], before[1]]]);
    }
  }
  return { positions: changes };
}

/** Keeps the selected entities where they are when a layout runs. */
export const pin: Command = {
  id: 'layout.pin',
  title: 'Pin the selection',
  group: 'Layout',
  keys: ['P'],
  places: ['entity-menu'],
  when: ({ workspace }) => (workspace.selection.entities.length > 0 ? true : 'No entity is selected.'),
  run: (context) => ({ patch: setPins(context, true), label: 'Pin' }),
};

/** Lets layouts move the selected entities again. */
export const unpin: Command = {
  id: 'layout.unpin',
  title: 'Unpin the selection',
  group: 'Layout',
  keys: ['Shift+P'],
  places: ['entity-menu'],
  when: (context) => (pinnedAmong(context) ? true : 'Nothing selected is pinned.'),
  run: (context) => ({ patch: setPins(context, false), label: 'Unpin' }),
};
