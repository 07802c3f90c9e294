import { within } from '../../dossier/columns/neighbourhood.ts';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import { otherEnd, rowOf, tiesOf } from '../../dossier/columns/ties.ts';
import type { EntityId } from '../../dossier/types.ts';
import { restrictRows } from '../../lens/restrict.ts';
import type { Visible } from '../../lens/visible.ts';
import type { Selection } from '../workspace.ts';

/** How much of what is visible goes into an export. */
export type Scope =
  | { readonly kind: 'visible' }
  | { readonly kind: 'selection' }
  | { readonly kind: 'neighbours'; readonly steps: number };

/** How far neighbours may be, in relations. */
export const STEPS = { least: 1, most: 4 } as const;

/** Some entities and relations, by rows of the snapshot: one byte each, 1 for those meant. */
interface Rows {
  readonly entity: Uint8Array;
  readonly relation: Uint8Array;
}

/** The selected entities that are visible. */
function selectedEntities({ dossier, masks }: Visible, { entities }: Selection): Uint8Array {
  const { entityIndex } = snapshotOf(dossier);
  const rows = new Uint8Array(masks.entity.length);
  for (const id of entities) {
    const e = entityIndex.get(id) ?? -1;
    if (masks.entity[e] === 1) rows[e] = 1;
  }
  return rows;
}

/** The selected entities and relations that are visible, and the ends of the latter. */
function selectedRows(visible: Visible, selection: Selection): Rows {
  const { relationKeys, subject, object } = snapshotOf(visible.dossier);
  const entity = selectedEntities(visible, selection);
  const relation = new Uint8Array(visible.masks.relation.length);
  for (const key of selection.relations) {
    const r = relationKeys.indexOf(key);
    if (visible.masks.relation[r] !== 1) continue;
    relation[r] = 1;
    entity[subject[r] ?? 0] = 1;
    entity[object[r] ?? 0] = 1;
  }
  return { entity, relation };
}

/** True, or why the selection cannot be exported. */
export function canExportSelection(visible: Visible, selection: Selection): true | string {
  const { entities, relations } = selection;
  if (entities.length + relations.length === 0) return 'Nothing is selected.';
  const some =
    entities.some((id) => visible.entities.has(id)) || relations.some((key) => visible.relations.has(key));
  return some ? true : 'What is selected is filtered away.';
}

/** What to offer first: the selection where there is one. */
export function firstScope(visible: Visible, selection: Selection): Scope {
  return { kind: canExportSelection(visible, selection) === true ? 'selection' : 'visible' };
}

/** Adds to `chosen` every visible relation with both ends among `entities`. */
function addAmong({ dossier, masks }: Visible, entities: Uint8Array, chosen: Uint8Array): void {
  const { outgoing, object } = snapshotOf(dossier);
  for (let e = 0; e < entities.length; e += 1) {
    if (!entities[e]) continue;
    for (const r of rowOf(outgoing, e)) if (masks.relation[r] && entities[object[r] ?? 0]) chosen[r] = 1;
  }
}

/** The ids of the entities meant by rows. */
const idsOf = (visible: Visible, rows: Uint8Array): EntityId[] =>
  snapshotOf(visible.dossier).entityIds.filter((_, e) => rows[e]);

/** The entities within so many steps of the selection along visible relations. */
function reached(visible: Visible, selection: Selection, steps: number): ReadonlySet<EntityId> {
  const starts = idsOf(visible, selectedRows(visible, selection).entity);
  return within(snapshotOf(visible.dossier), starts, steps, visible.masks);
}

/**
 * What of the visible a scope takes in. The selection: its entities with the relations among them, its relations with their ends.
 * Neighbours: all that visible relations reach from there in so many steps, with the relations among it.
 */
export function inScope(visible: Visible, selection: Selection, scope: Scope): Visible {
  if (scope.kind === 'visible') return visible;
  if (scope.kind === 'selection') {
    const { entity, relation } = selectedRows(visible, selection);
    addAmong(visible, selectedEntities(visible, selection), relation);
    return restrictRows(visible, entity, relation);
  }
  const { entityIndex } = snapshotOf(visible.dossier);
  const entity = new Uint8Array(visible.masks.entity.length);
  for (const id of reached(visible, selection, scope.steps)) entity[entityIndex.get(id) ?? -1] = 1;
  const relation = new Uint8Array(visible.masks.relation.length);
  addAmong(visible, entity, relation);
  return restrictRows(visible, entity, relation);
}

/** How many entities a scope takes in. */
export function sizeOfScope(visible: Visible, selection: Selection, scope: Scope): number {
  if (scope.kind === 'visible') return visible.entities.size;
  if (scope.kind === 'neighbours') return reached(visible, selection, scope.steps).size;
  return selectedRows(visible, selection).entity.reduce((sum, one) => sum + one, 0);
}

/** Adds to what of the visible is `asked` every visible relation that touches one of its entities, with both ends. */
export function withTies(visible: Visible, asked: Visible): Visible {
  const snapshot = snapshotOf(visible.dossier);
  const entity = asked.masks.entity.slice();
  const relation = new Uint8Array(visible.masks.relation.length);
  asked.masks.entity.forEach((on, e) => {
    if (!on) return;
    for (const r of tiesOf(snapshot, e)) {
      if (!visible.masks.relation[r]) continue;
      relation[r] = 1;
      entity[otherEnd(snapshot, r, e)] = 1;
    }
  });
  return restrictRows(visible, entity, relation);
}

const LABELS = { visible: 'What is visible', selection: 'The selection' } as const;

/** A scope in words: 'The selection and its neighbours to 2 steps'. */
export function scopeInWords(scope: Scope): string {
  if (scope.kind !== 'neighbours') return LABELS[scope.kind];
  return `The selection and its neighbours to ${scope.steps} ${scope.steps === 1 ? 'step' : 'steps'}`;
}
