import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import { rowOf } from '../../dossier/columns/ties.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { partOf } from '../../dossier/part.ts';
import type { ClaimId } from '../../dossier/types.ts';
import type { Visible } from '../../lens/visible.ts';

/** How much of each collection something holds. */
export interface Tally {
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  readonly sources: number;
}

/**
 * The dossier of what is visible: claims that the lens hides stay behind, sources and speakers that the rest needs come along.
 * The dossier itself, briefings included, when nothing is hidden. Takes its time where much but not all is visible.
 */
export function visiblePart(visible: Visible): Dossier {
  const { dossier, entities, relations, masks } = visible;
  if (isWhole(visible)) return dossier;
  const { claimIds } = snapshotOf(dossier);
  const claims: ClaimId[] = [];
  masks.claim.forEach((on, c) => {
    if (on) claims.push(claimIds.at(c));
  });
  return partOf(dossier, { entities: entities.keys(), relations: relations.keys(), claims });
}

/** True when nothing is hidden. */
export const isWhole = ({ masks }: Visible): boolean =>
  Object.values(masks).every((mask: Uint8Array) => !mask.includes(0));

/** What a dossier holds. */
export function tallyOf(dossier: Dossier): Tally {
  return {
    entities: dossier.entities.size,
    relations: dossier.relations.size,
    claims: dossier.claims.size,
    sources: dossier.sources.size,
  };
}

/** What the visible stands on, counted by columns: the claims behind its lines, and where these can be read. */
export function tallyShown({ dossier, entities, relations, masks }: Visible): Tally {
  const { source, relationClaims, sourceIds } = snapshotOf(dossier);
  const counted = new Uint8Array(masks.claim.length);
  const read = new Uint8Array(sourceIds.length);
  masks.relation.forEach((on, r) => {
    if (!on) return;
    for (const c of rowOf(relationClaims, r)) {
      if (!masks.claim[c]) continue;
      counted[c] = 1;
      read[source[c] ?? 0] = 1;
    }
  });
  const sum = (column: Uint8Array): number => column.reduce((total, one) => total + one, 0);
  return { entities: entities.size, relations: relations.size, claims: sum(counted), sources: sum(read) };
}

/** How many entities go along unasked, since they are named as a speaker, as a publisher or as what is counted. */
export const companions = (part: Dossier, asked: Visible): number => part.entities.size - asked.entities.size;

/** True when the dossier has briefings that do not go along, since they speak of the whole. */
export const leavesBriefings = (asked: Visible): boolean =>
  asked.dossier.briefings.size > 0 && !isWhole(asked);
