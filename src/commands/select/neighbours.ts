import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import { eachNeighbour } from '../../dossier/columns/ties.ts';
import type { EntityId } from '../../dossier/types.ts';
import type { Visible } from '../../lens/visible.ts';
import type { Selection } from '../../state/workspace.ts';
import type { Command } from '../command.ts';

/** Whatever a visible relation ties to one of these entities; an entity is no neighbour of itself. */
function neighboursOf(visible: Visible, entities: Iterable<EntityId>): Set<EntityId> {
  const snapshot = snapshotOf(visible.dossier);
  const found = new Set<EntityId>();
  const visit = (other: number): void => void found.add(snapshot.entityIds[other] ?? '');
  for (const id of entities) {
    const entity = snapshot.entityIndex.get(id);
    if (entity !== undefined) eachNeighbour(snapshot, entity, visible.masks.relation, visit);
  }
  return found;
}

/** What stays when each selected entity, in the order in which they were chosen, takes its neighbours out. */
function withoutNeighbours(visible: Visible, { entities }: Selection): EntityId[] {
  const snapshot = snapshotOf(visible.dossier);
  const taken = new Uint8Array(snapshot.entityIds.length);
  const take = (other: number): void => {
    taken[other] = 1;
  };
  return entities.filter((id) => {
    const entity = snapshot.entityIndex.get(id);
    if (entity === undefined) return true;
    if (taken[entity]) return false;
    eachNeighbour(snapshot, entity, visible.masks.relation, take);
    return true;
  });
}

/** Adds whatever a visible relation ties to the selected entities. */
export const selectNeighbours: Command = {
  id: 'select.neighbours',
  title: 'Add the neighbours to the selection',
  group: 'Selection',
  keys: ['Mod+E'],
  places: ['entity-menu'],
  keywords: 'expand grow related',
  when: ({ workspace }) => (workspace.selection.entities.length > 0 ? true : 'No entity is selected.'),
  run: ({ visible, workspace: { selection } }) => {
    const entities = [...new Set([...selection.entities, ...neighboursOf(visible, selection.entities)])];
    return { workspace: { selection: { ...selection, entities } } };
  },
};

/** The counterpart of {@link selectNeighbours}: whoever was chosen first stays, its neighbours go. */
export const deselectNeighbours: Command = {
  id: 'select.without-neighbours',
  title: 'Take the neighbours out of the selection',
  group: 'Selection',
  keys: ['Mod+Alt+E'],
  keywords: 'collapse shrink related',
  when: ({ visible, workspace: { selection } }) => {
    if (selection.entities.length === 0) return 'No entity is selected.';
    const fewer = withoutNeighbours(visible, selection).length < selection.entities.length;
    return fewer ? true : 'No two selected entities are neighbours.';
  },
  run: ({ visible, workspace: { selection } }) => ({
    workspace: { selection: { ...selection, entities: withoutNeighbours(visible, selection) } },
  }),
};

/** Takes the neighbours of one entity out of the selection; that entity itself is left as it is. */
export const deselectNeighboursOf: Command<EntityId> = {
  id: 'select.without-neighbours-of',
  title: 'Take the neighbours of one entity out of the selection',
  group: 'Selection',
  needsArgument: true,
  run: ({ visible, workspace: { selection } }, id) => {
    const gone = neighboursOf(visible, [id]);
    const entities = selection.entities.filter((other) => !gone.has(other));
    return { workspace: { selection: { ...selection, entities } } };
  },
};
