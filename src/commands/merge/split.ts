import { stepsOf } from '../../dossier/merge/record/steps.ts';
import { splitEntity } from '../../dossier/merge/split.ts';
import type { Entity } from '../../dossier/types.ts';
import { NOTHING } from '../../state/workspace.ts';
import type { Command, Context } from '../command.ts';

/** The entity selected last of those that others were merged into. */
const mergedAmong = ({ dossier, workspace }: Context): Entity | undefined =>
  workspace.selection.entities
    .flatMap((id) => dossier.entities.get(id) ?? [])
    .findLast((entity) => stepsOf(entity).length > 0);

/** Takes the last merge of a selected entity apart again; what was added since stays with it. */
export const splitSelection: Command = {
  id: 'merge.split',
  title: 'Take apart again',
  group: 'Edit',
  places: ['entity-menu'],
  keywords: 'split separate unmerge duplicates merged',
  when: (context) => (mergedAmong(context) ? true : 'No selected entity was merged from several.'),
  run: (context) => {
    const entity = mergedAmong(context);
    if (!entity) return {};
    const patch = splitEntity(context.dossier, entity.id);
    const back = [...(patch.entities ?? [])].flatMap(([, [before, after]]) =>
      !before && after ? [after] : [],
    );
    const others = back.length === 1 ? `${back[0]?.name} is` : `${back.length} entities are`;
    return {
      patch,
      label: `Take ${entity.name} apart`,
      says: `${others} apart from ${entity.name} again.`,
      workspace: { selection: { ...NOTHING, entities: [entity.id, ...back.map(({ id }) => id)] } },
    };
  },
};
