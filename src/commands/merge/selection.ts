import { mergeEntities } from '../../dossier/merge/entities.ts';
import type { Entity } from '../../dossier/types.ts';
import { NOTHING } from '../../state/workspace.ts';
import type { Command, Context } from '../command.ts';

const chosen = ({ dossier, workspace }: Context): Entity[] =>
  workspace.selection.entities.flatMap((id) => dossier.entities.get(id) ?? []);

/** Makes the selected entities one: the one that was selected first, which keeps its id, its name and its place. */
export const mergeSelection: Command = {
  id: 'merge.selection',
  title: 'Merge the selected entities',
  group: 'Edit',
  places: ['entity-menu'],
  keywords: 'duplicates same unite join combine alias',
  when: (context) =>
    chosen(context).length >= 2
      ? true
      : 'Select two or more entities to merge them; the one selected first is kept.',
  run: (context) => {
    const [kept, ...gone] = chosen(context);
    if (!kept) return {};
    const others = gone.length === 1 ? `${gone[0]?.name} was` : `${gone.length} entities were`;
    return {
      patch: mergeEntities(
        context.dossier,
        kept.id,
        gone.map(({ id }) => id),
      ),
      label: `Merge into ${kept.name}`,
      says: `${others} merged into ${kept.name}.`,
      workspace: { selection: { ...NOTHING, entities: [kept.id] } },
    };
  },
};
