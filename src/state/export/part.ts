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

/**
 * The dossier of what is visible: claims that the lens hides stay behind, sources and speakers that the rest needs come along.
 * The dossier itself, briefings included, when nothing is hidden.
 */
export function visiblePart({ dossier, entities, relations, masks }: Visible): Dossier {
  const claims = [...dossier.claims.keys()].filter((_, c) => masks.claim[c]);
  return partOf(dossier, { entities: entities.keys(), relations: relations.keys(), claims });
}

/** What a dossier holds. */
export function tallyOf(dossier: Dossier): Tally {
  return {
    entities: dossier.entities.size,
    relations: dossier.relations.size,
    claims: dossier.claims.size,
    sources: dossier.sources.size,
  };
}

/** What a picture of the visible stands on: the claims behind its lines, and where these can be read. */
export function tallyShown({ entities, relations }: Visible): Tally {
  const claims = [...relations.values()].flatMap((relation) => relation.claims);
  return {
    entities: entities.size,
    relations: relations.size,
    claims: new Set(claims.map(({ id }) => id)).size,
    sources: new Set(claims.map(({ source }) => source)).size,
  };
}

/** How many entities go along unasked, since they are named as a speaker, as a publisher or as what is counted. */
export const companions = (part: Dossier, asked: Visible): number => part.entities.size - asked.entities.size;

/** True when the dossier has briefings that do not go along, since they speak of the whole. */
export const leavesBriefings = (part: Dossier, asked: Visible): boolean =>
  asked.dossier.briefings.size > part.briefings.size;
