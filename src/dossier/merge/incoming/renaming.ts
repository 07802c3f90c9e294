import { relationKey, tripleOf } from '../../relations.ts';
import type { Claim, Lens, Scene, Source, Triple } from '../../types.ts';
import type { Terms } from './vocabulary.ts';

/** What everything in the incoming dossier is called in the open one; what is in no map keeps its id. */
export interface Renaming extends Terms {
  readonly entities: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
  readonly briefings: ReadonlyMap<string, string>;
}

type Ids = ReadonlyMap<string, string>;
/** What an id is called from now on. */
export const one = (ids: Ids, id: string): string => ids.get(id) ?? id;

/** The ids of a list by their new names, each once where two have become one; the list itself where nothing changes. */
export function renamed(list: readonly string[], ids: Ids): readonly string[] {
  if (list.every((id) => one(ids, id) === id)) return list;
  return [...new Set(list.map((id) => one(ids, id)))];
}

const triple = ([subject, type, object]: Triple, { entities, types }: Renaming): Triple => [
  one(entities, subject),
  one(types, type),
  one(entities, object),
];

/** A claim by the new names. */
export function claimRenamed(claim: Claim, renaming: Renaming): Claim {
  const { entities, sources, claims } = renaming;
  const { quantity, repeats } = claim;
  return {
    ...claim,
    id: one(claims, claim.id),
    asserts: claim.asserts.map((own) => triple(own, renaming)),
    source: one(sources, claim.source),
    speakers: renamed(claim.speakers, entities),
    ...(quantity && {
      quantity: {
        ...quantity,
        ...(quantity.of !== undefined && { of: one(entities, quantity.of) }),
        ...(quantity.sameAs && { sameAs: renamed(quantity.sameAs, claims) }),
        ...(quantity.additionalTo && { additionalTo: renamed(quantity.additionalTo, claims) }),
      },
    }),
    ...(repeats && { repeats: renamed(repeats, sources) }),
  };
}

/** A source by the new names. */
export function sourceRenamed(source: Source, { entities, sources }: Renaming): Source {
  const { publisher, entity, basedOn } = source;
  const id = one(sources, source.id);
  return {
    ...source,
    id,
    ...(publisher !== undefined && { publisher: one(entities, publisher) }),
    ...(entity !== undefined && { entity: one(entities, entity) }),
    ...(basedOn && { basedOn: renamed(basedOn, sources) }),
  };
}

const lensRenamed = (lens: Lens, { kinds, types, entities, sources }: Renaming): Lens => ({
  ...lens,
  hiddenTypes: renamed(lens.hiddenTypes, types),
  hiddenKinds: renamed(lens.hiddenKinds, kinds),
  hiddenSources: renamed(lens.hiddenSources, sources),
  hiddenSpeakers: renamed(lens.hiddenSpeakers, entities),
  hiddenEntities: renamed(lens.hiddenEntities, entities),
});

/** A scene by the new names. */
export function sceneRenamed(scene: Scene, renaming: Renaming): Scene {
  const { entities, claims } = renaming;
  const { highlights, positions, statements } = scene;
  const keys = highlights.relations.map((key) => {
    const own = tripleOf(key);
    return own ? relationKey(triple(own, renaming)) : key;
  });
  const places = Object.entries(positions ?? {}).map(([id, place]) => [one(entities, id), place] as const);
  return {
    ...scene,
    lens: lensRenamed(scene.lens, renaming),
    highlights: { entities: renamed(highlights.entities, entities), relations: [...new Set(keys)] },
    ...(positions && { positions: Object.fromEntries(places) }),
    statements: statements.map((statement) => ({ ...statement, claims: renamed(statement.claims, claims) })),
  };
}
