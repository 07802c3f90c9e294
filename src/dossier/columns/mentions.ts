import type { Snapshot } from './snapshot.ts';

/** One byte for each entity, source and relation type of a snapshot, by number: 1 where it is looked for. */
export interface Sought {
  readonly entity: Uint8Array;
  readonly source: Uint8Array;
  readonly type: Uint8Array;
}

/** The rows of the claims that mention something sought, ascending. Comparisons with other claims do not count. */
export function claimsMentioning(snapshot: Snapshot, sought: Sought): number[] {
  const { asserted, speakers, source, counted, repeats } = snapshot;
  const rows: number[] = [];
  for (let c = 0; c < source.length; c += 1) {
    let found = sought.source[source[c] as number] === 1;
    const counts = counted[c] as number;
    if (counts > 0) found ||= sought.entity[counts - 1] === 1;
    for (let i = asserted.offsets[c] as number; !found && i < (asserted.offsets[c + 1] as number); i += 1)
      found =
        sought.entity[asserted.subject[i] as number] === 1 ||
        sought.entity[asserted.object[i] as number] === 1 ||
        sought.type[asserted.type[i] as number] === 1;
    for (let i = speakers.offsets[c] as number; !found && i < (speakers.offsets[c + 1] as number); i += 1)
      found = sought.entity[speakers.items[i] as number] === 1;
    for (let i = repeats.offsets[c] as number; !found && i < (repeats.offsets[c + 1] as number); i += 1)
      found = sought.source[repeats.items[i] as number] === 1;
    if (found) rows.push(c);
  }
  return rows;
}
