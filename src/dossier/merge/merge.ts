import type { Dossier } from '../dossier.ts';
import { type Change, compose, lookedUp, type Patch } from '../patch.ts';
import { type Decisions, decidedPairs } from './decisions.ts';
import { keptApart } from './distinct.ts';
import { claimsNaming } from './entities.ts';
import { joinedBy } from './incoming/accepted.ts';
import { type Addition, additionOf } from './incoming/addition.ts';
import { together } from './together/together.ts';

/** The items of a collection that a merge may change: those that were just added or changed, and some that were there. */
function touched<T extends { readonly id: string }>(edits: Change<T>, there: Iterable<T>): T[] {
  const fresh = [...edits.values()].flatMap(([, after]) => (after === undefined ? [] : [after]));
  return [...fresh, ...[...there].filter(({ id }) => !edits.has(id))];
}

/** The patch by which what was accepted becomes one, upon what was added. */
function joining(open: Dossier, { edits, groups }: Addition): Patch {
  const gone = groups.flatMap(([, ...others]) => others);
  // Entities that were just added are named by nothing that was there before.
  const ours = gone.filter((id) => open.entities.has(id));
  const some = ours.length > 0;
  return together(
    {
      entities: lookedUp(edits.entities, open.entities),
      positions: lookedUp(edits.positions, open.positions),
      claims: touched(edits.claims, some ? claimsNaming(open, ours) : []),
      sources: touched(edits.sources, some ? open.sources.values() : []),
      briefings: touched(edits.briefings, some ? open.briefings.values() : []),
    },
    groups.map(([keep = '', ...others]) => ({ keep, gone: others })),
    'any',
  );
}

/**
 * The patch that adds everything of `incoming` to `open`, as one step.
 *
 * - Vocabularies are united, see `unitedVocabulary`; the open dossier keeps its id and title.
 * - Accepted pairs become one entity, see `mergedEntity`, which `splitEntity` can take apart again. An incoming entity that is the
 *   open one field for field, id included, is no second one, and nothing is recorded of it. One that is accepted for two open
 *   entities makes these one as well. Rejected pairs are recorded in both, see `DISTINCT`; pairs that are left are both kept.
 * - Sources are one as `sourceNames` says; what the incoming one says besides is kept. A claim, or a briefing, that is there under
 *   its id already and says the same is not added again.
 * - What has an id that means something else already gets a free one, and so does whatever names it.
 * - Incoming places are kept relative to each other and set beside what is there, scenes with them; an accepted entity stands where
 *   the open one does.
 *
 * Merging a dossier into itself with every entity accepted for itself gives an empty patch. Costs what the two dossiers hold.
 */
export function mergePatch(open: Dossier, incoming: Dossier, decisions: Decisions): Patch {
  const joined = joinedBy(open, incoming, decidedPairs(open, incoming, decisions, 'accepted'));
  const addition = additionOf(open, incoming, joined);
  const { header, edits, final, keptOf } = addition;
  const all = compose({ ...edits, ...(header && { header }) }, joining(open, addition));
  const others = decidedPairs(open, incoming, decisions, 'rejected').map(
    ([one, other]) => [keptOf.get(one) ?? one, final.get(other) ?? other] as const,
  );
  return keptApart(open, all, others);
}
