import { namesOf } from '../../columns/build/layers.ts';
import type { Dossier } from '../../dossier.ts';
import type { EntityId } from '../../types.ts';
import type { Pair } from '../decisions.ts';
import { connected, inOrderOf } from '../groups.ts';

/** Entities that accepted pairs join, each in the order of its dossier. */
export interface Joined {
  /** At least one. */
  readonly open: readonly EntityId[];
  /** At least one. */
  readonly incoming: readonly EntityId[];
}

/** An id may be one of either dossier, so a letter before it says of which. */
const [OPEN, INCOMING] = ['o', 'i'];

const those = (ids: readonly string[], from: string): EntityId[] =>
  ids.flatMap((id) => (id.startsWith(from) ? [id.slice(1)] : []));

/** What accepted pairs join: an incoming entity that is two open ones joins these as well. */
export function joinedBy(open: Dossier, incoming: Dossier, pairs: readonly Pair[]): Joined[] {
  const [ours, theirs] = [inOrderOf(namesOf(open.entities)), inOrderOf(namesOf(incoming.entities))];
  return connected(pairs.map(([one, other]) => [OPEN + one, INCOMING + other])).map((ids) => ({
    open: ours(those(ids, OPEN)),
    incoming: theirs(those(ids, INCOMING)),
  }));
}
