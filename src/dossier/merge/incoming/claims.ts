import { sameJson } from '../../../kernel/same-json.ts';
import type { Dossier } from '../../dossier.ts';
import type { Edit } from '../../patch.ts';
import type { Claim, ClaimId, Quantity } from '../../types.ts';
import type { KeptOf } from '../record/list.ts';
import { claimPointed } from '../together/claims.ts';
import { nameAgain } from './again.ts';
import { claimRenamed, type Renaming } from './renaming.ts';

/** What a claim says, whatever its id; comparisons with other claims are not part of it. */
function body({ id: _, quantity, ...rest }: Claim): unknown {
  if (!quantity) return rest;
  const { sameAs: __, additionalTo: ___, ...numbers } = quantity;
  return { ...rest, quantity: numbers };
}

/** The incoming claims whose id the open dossier has as well. */
function* namedAlike(open: Dossier, incoming: Dossier): Generator<Claim> {
  for (const id of incoming.claims.keys()) {
    const claim = open.claims.has(id) ? incoming.claims.get(id) : undefined;
    if (claim) yield claim;
  }
}

/**
 * The id that an incoming claim has in the end, where it may not be its own: no other is read. It is a claim of the open dossier where
 * that has the same id and says the same; one that was added under another id before is known again. `final` has the names of
 * entities and sources in the end.
 */
export function claimNames(
  open: Dossier,
  incoming: Dossier,
  final: Renaming,
  keptOf: KeptOf,
): Map<ClaimId, ClaimId> {
  const names = new Map<ClaimId, ClaimId>();
  const given = new Set<ClaimId>();
  for (const claim of namedAlike(open, incoming)) {
    const own = body(claimRenamed(claim, final));
    const equal = (id: string): boolean => {
      const other = open.claims.get(id);
      return other !== undefined && sameJson(body(claimPointed(other, keptOf)), own);
    };
    const id = nameAgain(claim.id, { open: open.claims, incoming: incoming.claims, given, equal });
    names.set(claim.id, id);
    given.add(id);
  }
  return names;
}

const bothOf = (own: readonly ClaimId[] = [], more: readonly ClaimId[] = []): readonly ClaimId[] => {
  const known = new Set(own);
  const added = more.filter((id) => !known.has(id));
  return added.length > 0 ? [...own, ...added] : own;
};

/** A claim that is in both dossiers, with the comparisons of both. */
function compared(claim: Claim, other: Quantity | undefined): Claim {
  const { quantity } = claim;
  if (!quantity || !other) return claim;
  const [sameAs, additionalTo] = [
    bothOf(quantity.sameAs, other.sameAs),
    bothOf(quantity.additionalTo, other.additionalTo),
  ];
  const more =
    sameAs.length > (quantity.sameAs?.length ?? 0) ||
    additionalTo.length > (quantity.additionalTo?.length ?? 0);
  if (!more) return claim;
  return {
    ...claim,
    quantity: {
      ...quantity,
      ...(sameAs.length > 0 && { sameAs }),
      ...(additionalTo.length > 0 && { additionalTo }),
    },
  };
}

/** The edits that add the incoming claims, and the comparisons that they make for claims that are there. */
export function claimEdits(open: Dossier, incoming: Dossier, added: Renaming): Map<ClaimId, Edit<Claim>> {
  const edits = new Map<ClaimId, Edit<Claim>>();
  for (const claim of incoming.claims.values()) {
    const next = claimRenamed(claim, added);
    const before = open.claims.get(next.id);
    if (!before) edits.set(next.id, [undefined, next]);
    else {
      const after = compared(before, next.quantity);
      if (after !== before) edits.set(next.id, [before, after]);
    }
  }
  return edits;
}
