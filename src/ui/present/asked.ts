import type { Citation } from '../../briefing/citations.ts';
import type { Choice } from '../../canvas/host.ts';
import { type RelationKey, relationKey } from '../../dossier/relations.ts';
import type { EntityId } from '../../dossier/types.ts';
import { NOTHING, type Selection } from '../../state/workspace.ts';

/** What evidence somebody asked for: a citation of the narrative, or a line or mark of the graph. */
export type Asked =
  | ({ readonly sort: 'citation' } & Citation)
  | { readonly sort: 'relation'; readonly key: RelationKey }
  | { readonly sort: 'entity'; readonly id: EntityId };

/** What a click on the graph asks for; a click beside everything asks for nothing. */
export function askedFromGraph({ entities, relations }: Choice): Asked | undefined {
  const [key, id] = [relations.at(-1), entities.at(-1)];
  if (key !== undefined) return { sort: 'relation', key };
  return id === undefined ? undefined : { sort: 'entity', id };
}

/** What the graph marks while evidence is open: the lines of a claim, a line, an entity. */
export function selectionOf(asked: Asked | undefined): Selection {
  switch (asked?.sort) {
    case 'citation':
      return { entities: [], relations: asked.claim.asserts.map(relationKey) };
    case 'relation':
      return { entities: [], relations: [asked.key] };
    case 'entity':
      return { entities: [asked.id], relations: [] };
    case undefined:
      return NOTHING;
  }
}
