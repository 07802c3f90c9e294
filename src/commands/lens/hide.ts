import { setHidden } from '../../lens/edit.ts';
import { NOTHING } from '../../state/workspace.ts';
import type { Command, Context } from '../command.ts';

const someSelected = ({ workspace }: Context): true | string =>
  workspace.selection.entities.length > 0 ? true : 'No entity is selected.';

/** Hides the selected entities; nothing is deleted. */
export const hideSelection: Command = {
  id: 'lens.hide-selection',
  title: 'Hide the selection',
  group: 'Relations',
  keys: ['Mod+H', 'Delete'],
  places: ['entity-menu'],
  when: someSelected,
  run: ({ workspace }) => ({
    workspace: {
      lens: setHidden(workspace.lens, 'hiddenEntities', workspace.selection.entities, true),
      selection: NOTHING,
    },
  }),
};

/** Hides every visible entity but those selected. */
export const hideOthers: Command = {
  id: 'lens.hide-others',
  title: 'Hide everything else',
  group: 'Relations',
  keys: ['Mod+Shift+H'],
  places: ['entity-menu'],
  keywords: 'isolate focus',
  when: someSelected,
  run: ({ visible, workspace }) => {
    const kept = new Set(workspace.selection.entities);
    const others = [...visible.entities.keys()].filter((id) => !kept.has(id));
    return { workspace: { lens: setHidden(workspace.lens, 'hiddenEntities', others, true) } };
  },
};

/** Shows again what was hidden by hand. */
export const showHidden: Command = {
  id: 'lens.show-hidden',
  title: 'Show what was hidden by hand',
  group: 'Relations',
  places: ['canvas-menu'],
  when: ({ workspace }) => (workspace.lens.hiddenEntities.length > 0 ? true : 'Nothing was hidden by hand.'),
  run: ({ workspace }) => ({ workspace: { lens: { ...workspace.lens, hiddenEntities: [] } } }),
};
