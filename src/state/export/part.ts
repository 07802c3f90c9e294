import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import { rowOf } from '../../dossier/columns/ties.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { partOf } from '../../dossier/part.ts';
import type { Visible } from '../../lens/visible.ts';

/** How much of each collection something holds. */
export interface Tally {
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  readonly sources: number;
}

/** The visible claims behind the visible relations, by their numbers, each once and in order. */
function shownClaims({ dossier, masks }: Visible): number[] {
  const { relationClaims } = snapshotOf(dossier);
  const shown = new Uint8Array(masks.claim.length);
  masks.relation.forEach((on, r) => {
    if (on) for (const c of rowOf(relationClaims, r)) shown[c] = masks.claim[c] ?? 0;
  });
  const claims: number[] = [];
  shown.forEach((on, c) => {
    if (on) claims.push(c);
  });
  return claims;
}

/**
 * The dossier of what is visible: claims that the lens hides stay behind, sources and speakers that the rest needs come along.
 * The dossier itself, briefings included, when nothing is hidden. Takes its time where much but not all is visible.
 */
export function visiblePart(visible: Visible): Dossier {
  const { dossier, entities, relations } = visible;
  if (isWhole(visible)) return dossier;
  const { claimIds } = snapshotOf(dossier);
  const claims = shownClaims(visible).map((claim) => claimIds.at(claim));
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
export function tallyShown(visible: Visible): Tally {
  const { source } = snapshotOf(visible.dossier);
  const claims = shownClaims(visible);
  return {
    entities: visible.entities.size,
    relations: visible.relations.size,
    claims: claims.length,
    sources: new Set(claims.map((claim) => source[claim] ?? 0)).size,
  };
}

/** How many entities go along unasked, since they are named as a speaker, as a publisher or as what is counted. */
export const companions = (part: Dossier, asked: Visible): number => part.entities.size - asked.entities.size;

/** True when the dossier has briefings that do not go along, since they speak of the whole. */
export const leavesBriefings = (asked: Visible): boolean =>
  asked.dossier.briefings.size > 0 && !isWhole(asked);
