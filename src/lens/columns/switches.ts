import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import { CERTAINTIES, type Lens } from '../../dossier/types.ts';

/** The parts of a vocabulary that the columns of a snapshot number. */
export interface Numbering {
  readonly kinds: readonly { readonly id: string }[];
  readonly relationTypes: readonly { readonly id: string }[];
}

/** The values of one facet, in the numbering of the snapshot. */
export interface Switch {
  /** One byte a value: 1 is on. */
  readonly on: Uint8Array;
  /** True when every value is on, so that there is nothing to test. */
  readonly whole: boolean;
}

/** Which values of each facet a lens leaves on. */
export interface Switches {
  readonly type: Switch;
  readonly kind: Switch;
  readonly certainty: Switch;
  readonly source: Switch;
  readonly speaker: Switch;
  readonly entity: Switch;
}

/** All on but the rows of `hidden`. Costs what is hidden, not what there is. */
function allBut(size: number, hidden: readonly string[], rowOf: (id: string) => number | undefined): Switch {
  const on = new Uint8Array(size).fill(1);
  let whole = true;
  for (const id of hidden) {
    const row = rowOf(id);
    if (row === undefined) continue;
    on[row] = 0;
    whole = false;
  }
  return { on, whole };
}

function listed(ids: readonly string[], hidden: readonly string[]): Switch {
  if (hidden.length === 0) return allBut(ids.length, hidden, () => undefined);
  const rows = new Map(ids.map((id, i) => [id, i]));
  return allBut(ids.length, hidden, (id) => rows.get(id));
}

/** The lens as one byte for each value of each facet. Hidden ids that the snapshot does not hold switch nothing off. */
export function switchesOf(snapshot: Snapshot, numbering: Numbering, lens: Lens): Switches {
  const entities = (hidden: readonly string[]): Switch =>
    allBut(snapshot.entityIds.length, hidden, (id) => snapshot.entityIndex.get(id));
  const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  return {
    type: listed(idsOf(numbering.relationTypes), lens.hiddenTypes),
    kind: listed(idsOf(numbering.kinds), lens.hiddenKinds),
    certainty: listed(CERTAINTIES, lens.hiddenCertainties),
    source: listed(snapshot.sourceIds, lens.hiddenSources),
    speaker: entities(lens.hiddenSpeakers),
    entity: entities(lens.hiddenEntities),
  };
}
