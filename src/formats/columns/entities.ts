import type { Dossier } from '../../dossier/dossier.ts';
import type { Entity, EntityKind, Position } from '../../dossier/types.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import { joined } from '../text.ts';
import { asJson, type Column, decimal, text, yesNo } from './column.ts';

/** An entity with what the dossier says of it elsewhere. */
export interface EntityRow {
  readonly entity: Entity;
  readonly kind: EntityKind | undefined;
  readonly position: Position | undefined;
}

/** The entities of a dossier, in its order. */
export function entityRows(dossier: Dossier): EntityRow[] {
  const { kinds } = vocabularyIndex(dossier.header.vocabulary);
  return [...dossier.entities.values()].map((entity) => ({
    entity,
    kind: kinds.get(entity.kind),
    position: dossier.positions.get(entity.id),
  }));
}

/** The fields of an entity besides its id and name. */
export const ENTITY_COLUMNS: readonly Column<EntityRow>[] = [
  text('kind', ({ entity }) => entity.kind),
  text('kind_label', ({ kind }) => kind?.label),
  text('aliases', ({ entity }) => entity.aliases && joined(entity.aliases.map((alias) => alias.text))),
  // In the order of the aliases; empty where the language is not known.
  text('alias_languages', ({ entity: { aliases } }) =>
    aliases?.some(({ lang }) => lang) ? joined(aliases.map(({ lang }) => lang ?? '')) : undefined,
  ),
  text('country', ({ entity }) => entity.country),
  text('summary', ({ entity }) => entity.summary),
  text('when', ({ entity }) => entity.when?.edtf),
  yesNo('when_inferred', ({ entity }) => entity.when?.inferred),
  text('when_words', ({ entity }) => entity.when?.words),
  decimal('latitude', ({ entity }) => entity.at?.lat),
  decimal('longitude', ({ entity }) => entity.at?.lon),
  text('commodity', ({ entity }) => entity.commodity),
  text('wikidata', ({ entity }) => entity.links?.wikidata),
  text('opensanctions', ({ entity }) => entity.links?.opensanctions),
  text('url', ({ entity }) => entity.links?.url),
  text('attributes', ({ entity }) => asJson(entity.attributes)),
];

/** Where an entity stands, in picture units (y grows downwards). */
export const PLACE_COLUMNS: readonly Column<EntityRow>[] = [
  decimal('x', ({ position }) => position?.[0]),
  decimal('y', ({ position }) => position?.[1]),
  yesNo('pinned', ({ position }) => position?.[2]),
];
