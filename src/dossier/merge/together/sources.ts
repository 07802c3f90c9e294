import type { EntityId, Source } from '../../types.ts';
import type { KeptOf } from '../record/list.ts';
import type { SourceBefore } from '../record/step.ts';
import type { Apart } from './claims.ts';

const FIELDS = ['entity', 'publisher'] as const;

/** A source as it is after a merge; itself where it names none that is gone. */
export function sourcePointed(source: Source, keptOf: KeptOf): Source {
  let next = source;
  for (const field of FIELDS) {
    const kept = keptOf.get(source[field] ?? '');
    if (source[field] !== undefined && kept !== undefined) next = { ...next, [field]: kept };
  }
  return next;
}

/** What a source named before a merge, for each kept one that it changes for. */
export function sourceBefore(source: Source, keptOf: KeptOf): ReadonlyMap<EntityId, SourceBefore> {
  const found = new Map<EntityId, SourceBefore>();
  for (const field of FIELDS) {
    const id = source[field];
    const kept = id === undefined ? undefined : keptOf.get(id);
    if (kept !== undefined && id !== undefined)
      found.set(kept, { ...(found.get(kept) ?? { id: source.id }), [field]: id });
  }
  return found;
}

/** A source with the entities that it named before a merge, as far as somebody has not changed it since. */
export function sourceRestored(source: Source, before: SourceBefore, { kept, back }: Apart): Source {
  let next = source;
  for (const field of FIELDS) {
    const id = before[field];
    if (id !== undefined && source[field] === kept) next = { ...next, [field]: back.get(id) ?? id };
  }
  return next;
}
