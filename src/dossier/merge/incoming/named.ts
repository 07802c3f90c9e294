import type { Change } from '../../patch.ts';
import { claimReferences, type Reference, sourceReferences } from '../../references.ts';
import { tripleOf } from '../../relations.ts';
import type { Briefing, Claim, EntityId, Scene, Source } from '../../types.ts';

const entitiesIn = (references: readonly Reference[]): EntityId[] =>
  references.flatMap(({ to, id }) => (to === 'entity' ? [id] : []));

const inScene = ({ highlights, lens, positions = {} }: Scene): string[] => [
  ...highlights.entities,
  ...highlights.relations.flatMap((key) => tripleOf(key) ?? []),
  ...lens.hiddenEntities,
  ...lens.hiddenSpeakers,
  ...Object.keys(positions),
];

/** The entities that changed claims, sources and briefings name. */
export function namedBy(changes: {
  readonly claims: Change<Claim>;
  readonly sources: Change<Source>;
  readonly briefings: Change<Briefing>;
}): Set<EntityId> {
  const named = new Set<EntityId>();
  const add = (ids: readonly EntityId[]): void => {
    for (const id of ids) named.add(id);
  };
  for (const [, claim] of changes.claims.values()) if (claim) add(entitiesIn(claimReferences(claim)));
  for (const [, source] of changes.sources.values()) if (source) add(entitiesIn(sourceReferences(source)));
  for (const [, briefing] of changes.briefings.values())
    for (const scene of briefing?.scenes ?? []) add(inScene(scene));
  return named;
}
