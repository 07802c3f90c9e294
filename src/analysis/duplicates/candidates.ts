import type { Dossier } from '../../dossier/dossier.ts';
import type { Entity } from '../../dossier/types.ts';
import { Blocks } from './blocks.ts';
import { type ComparedName, isKorean, koreanKeys, namesOf, soundKeys } from './names.ts';

/** An entity with all that it may have in common with another. */
export interface Candidate {
  readonly entity: Entity;
  readonly names: readonly ComparedName[];
  readonly korean: boolean;
}

/** What of a dossier duplicates are found by. */
export type Compared = Pick<Dossier, 'header' | 'entities'>;

/** The entities of a dossier as candidates, in its order. */
export const candidatesIn = ({ entities }: Compared): Candidate[] =>
  Array.from(entities.values(), (entity) => {
    const names = namesOf(entity);
    return { entity, names, korean: isKorean(entity, names) };
  });

/** What two entities may have in common. */
export type Sort = 'id' | 'wikidata' | 'opensanctions' | 'name' | 'sound' | 'korean';

/** The entities by each sort of key. */
export type AllBlocks = Readonly<Record<Sort, Blocks>>;

/** Blocks without an entity yet. */
export const noBlocks = (): AllBlocks => ({
  id: new Blocks(),
  wikidata: new Blocks(),
  opensanctions: new Blocks(),
  name: new Blocks(),
  sound: new Blocks(),
  korean: new Blocks(),
});

type Visit = (sort: Sort, key: string, name?: ComparedName) => void;

/** Visits every key of an entity, with the name that has it. `korean` asks for readings as Korean as well. */
export function eachKey({ entity, names }: Candidate, korean: boolean, visit: Visit): void {
  visit('id', entity.id);
  const { wikidata, opensanctions } = entity.links ?? {};
  if (wikidata) visit('wikidata', wikidata);
  if (opensanctions) visit('opensanctions', opensanctions);
  for (const name of names) {
    if (name.key !== '') visit('name', name.key, name);
    for (const key of soundKeys(name)) visit('sound', key, name);
    if (korean) for (const key of koreanKeys(name)) visit('korean', key, name);
  }
}
