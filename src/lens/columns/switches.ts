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
  /** True when no entity and no kind is off: there is no end to test. */
  readonly everyEnd: boolean;
  /** True when no certainty, source or voice is off: there is no claim to test. */
  readonly everyClaim: boolean;
}

/** Columns in which everything is on, shared by all lenses on a snapshot. */
export interface AllOn {
  readonly entities: Uint8Array;
  readonly claims: Uint8Array;
}

const known = new WeakMap<Snapshot, AllOn>();

/** What is used where nothing is off; it must not be changed. */
export function allOnOf(snapshot: Snapshot): AllOn {
  let all = known.get(snapshot);
  if (!all) {
    all = {
      entities: new Uint8Array(snapshot.kind.length).fill(1),
      claims: new Uint8Array(snapshot.certainty.length).fill(1),
    };
    known.set(snapshot, all);
  }
  return all;
}

function listed(ids: readonly string[], hidden: readonly string[]): Switch {
  const off = new Set(hidden);
  const on = Uint8Array.from(ids, (id) => (off.has(id) ? 0 : 1));
  return { on, whole: !on.includes(0) };
}

/** Costs what is hidden, not what there is. */
function entities(snapshot: Snapshot, hidden: readonly string[]): Switch {
  const all = allOnOf(snapshot).entities;
  const rows = hidden.map((id) => snapshot.entityIndex.get(id)).filter((row) => row !== undefined);
  if (rows.length === 0) return { on: all, whole: true };
  const on = all.slice();
  for (const row of rows) on[row] = 0;
  return { on, whole: false };
}

/** The lens as one byte for each value of each facet. Hidden ids that the snapshot does not hold switch nothing off. */
export function switchesOf(snapshot: Snapshot, numbering: Numbering, lens: Lens): Switches {
  const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  const switches = {
    type: listed(idsOf(numbering.relationTypes), lens.hiddenTypes),
    kind: listed(idsOf(numbering.kinds), lens.hiddenKinds),
    certainty: listed(CERTAINTIES, lens.hiddenCertainties),
    source: listed(snapshot.sourceIds, lens.hiddenSources),
    speaker: entities(snapshot, lens.hiddenSpeakers),
    entity: entities(snapshot, lens.hiddenEntities),
  };
  return {
    ...switches,
    everyEnd: switches.kind.whole && switches.entity.whole,
    everyClaim: switches.certainty.whole && switches.source.whole && switches.speaker.whole,
  };
}
