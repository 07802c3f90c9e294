import { connectedComponents } from '../../analysis/graph/components.ts';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import type { EntityId } from '../../dossier/types.ts';
import { NOTHING } from '../../state/workspace.ts';
import type { Command } from '../command.ts';

/** Selects whatever visible relations join to what is selected, over however many others. */
export const selectComponent: Command = {
  id: 'select.component',
  title: 'Select what hangs together',
  group: 'Selection',
  places: ['entity-menu'],
  keywords: 'connected component island reachable',
  when: ({ workspace }) => (workspace.selection.entities.length > 0 ? true : 'No entity is selected.'),
  run: ({ visible, workspace: { selection } }) => {
    const { masks, dossier } = visible;
    const snapshot = snapshotOf(dossier);
    const { entityIds, entityIndex } = snapshot;
    const { of } = connectedComponents(snapshot, masks);
    const wanted = new Set<number>();
    for (const id of selection.entities) {
      const entity = entityIndex.get(id);
      if (entity !== undefined && masks.entity[entity]) wanted.add(of[entity] as number);
    }
    const entities: EntityId[] = [];
    for (let e = 0; e < of.length; e += 1) if (wanted.has(of[e] as number)) entities.push(entityIds[e] ?? '');
    return { workspace: { selection: { ...NOTHING, entities } } };
  },
};
