import { shortestPath } from '../../analysis/graph/paths.ts';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import type { Command } from '../command.ts';

/** Selects a shortest way from one selected entity to the other over visible relations, whichever way these point. */
export const selectPath: Command = {
  id: 'select.path',
  title: 'Select the path between two',
  group: 'Selection',
  places: ['entity-menu'],
  keywords: 'shortest way route connection link steps',
  when: ({ workspace }) =>
    workspace.selection.entities.length === 2 ? true : 'Select two entities, and no more, to find a path.',
  run: ({ visible, workspace: { selection } }) => {
    const { dossier, masks } = visible;
    const snapshot = snapshotOf(dossier);
    const [from = '', to = ''] = selection.entities;
    const [first = -1, last = -1] = [snapshot.entityIndex.get(from), snapshot.entityIndex.get(to)];
    const path = shortestPath(snapshot, first, last, { passable: masks });
    const names = [from, to].map((id) => dossier.entities.get(id)?.name ?? id).join(' and ');
    if (!path) return { says: `No path over what is visible joins ${names}.` };
    const steps = path.relations.length;
    return {
      workspace: {
        selection: {
          entities: Array.from(path.entities, (entity) => snapshot.entityIds[entity] ?? ''),
          relations: Array.from(path.relations, (relation) => snapshot.relationKeys.at(relation)),
        },
      },
      says: `${names} are ${steps === 1 ? '1 step' : `${steps} steps`} apart.`,
    };
  },
};
