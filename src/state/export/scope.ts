import { within } from '../../dossier/columns/neighbourhood.ts';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import type { EntityId } from '../../dossier/types.ts';
import { type Chosen, restrict } from '../../lens/restrict.ts';
import type { Visible } from '../../lens/visible.ts';
import type { Selection } from '../workspace.ts';

/** How much of what is visible goes into an export. */
export type Scope =
  | { readonly kind: 'visible' }
  | { readonly kind: 'selection' }
  | { readonly kind: 'neighbours'; readonly steps: number };

/** How far neighbours may be, in relations. */
export const STEPS = { least: 1, most: 4 } as const;

/** The selected entities and relations that are visible, and the ends of the latter. */
function visibleSelection({ entities, relations }: Visible, selection: Selection): Chosen {
  const keys = selection.relations.filter((key) => relations.has(key));
  const ends = keys.flatMap((key) => {
    const relation = relations.get(key)?.relation;
    return relation ? [relation.subject, relation.object] : [];
  });
  const ids = selection.entities.filter((id) => entities.has(id));
  return { entities: new Set([...ids, ...ends]), relations: new Set(keys) };
}

/** True, or why the selection cannot be exported. */
export function canExportSelection(visible: Visible, selection: Selection): true | string {
  if (selection.entities.length + selection.relations.length === 0) return 'Nothing is selected.';
  if (visibleSelection(visible, selection).entities.size === 0) return 'What is selected is filtered away.';
  return true;
}

/** What to offer first: the selection where there is one. */
export function firstScope(visible: Visible, selection: Selection): Scope {
  return { kind: canExportSelection(visible, selection) === true ? 'selection' : 'visible' };
}

const among = (visible: Visible, entities: ReadonlySet<EntityId>): string[] =>
  [...visible.relations.values()].flatMap(({ relation }) =>
    entities.has(relation.subject) && entities.has(relation.object) ? [relation.key] : [],
  );

/**
 * What of the visible a scope takes in. The selection: its entities with the relations among them, its relations with their ends.
 * Neighbours: all that visible relations reach from there in so many steps, with the relations among it.
 */
export function inScope(visible: Visible, selection: Selection, scope: Scope): Visible {
  if (scope.kind === 'visible') return visible;
  const selected = visibleSelection(visible, selection);
  if (scope.kind === 'selection') {
    const relations = new Set([...selected.relations, ...among(visible, new Set(selection.entities))]);
    return restrict(visible, { entities: selected.entities, relations });
  }
  const entities = within(snapshotOf(visible.dossier), selected.entities, scope.steps, visible.masks);
  return restrict(visible, { entities, relations: new Set(among(visible, entities)) });
}

const LABELS = { visible: 'What is visible', selection: 'The selection' } as const;

/** A scope in words: 'The selection and its neighbours to 2 steps'. */
export function scopeInWords(scope: Scope): string {
  if (scope.kind !== 'neighbours') return LABELS[scope.kind];
  return `The selection and its neighbours to ${scope.steps} ${scope.steps === 1 ? 'step' : 'steps'}`;
}
