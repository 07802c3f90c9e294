import { visible } from '../kernel/visible.ts';
import type { Dossier } from './dossier.ts';
import { vocabularyIndex } from './vocabulary.ts';

/*
 * Texts of a dossier as they are to be read: files come from anywhere, and what hides in their texts is to be seen. What is
 * written to files takes the texts themselves.
 */

/** The name of an entity; its id where it is not there. */
export const entityName = (id: string, { entities }: Pick<Dossier, 'entities'>): string =>
  visible(entities.get(id)?.name ?? id);

/** The title of a source; its id where it is not there. */
export const sourceTitle = (id: string, { sources }: Pick<Dossier, 'sources'>): string =>
  visible(sources.get(id)?.title ?? id);

/** The title of a source up to its first colon. */
export const shortTitle = (id: string, { sources }: Pick<Dossier, 'sources'>): string =>
  visible(sources.get(id)?.title.split(':')[0] ?? id);

/** The label of an entity kind, as in 'Person'. */
export const kindLabel = (kind: string, { header }: Pick<Dossier, 'header'>): string =>
  visible(vocabularyIndex(header.vocabulary).kinds.get(kind)?.label ?? kind);

/** An entity kind within a sentence, as in 'a person'. */
export const kindNoun = (kind: string, { header }: Pick<Dossier, 'header'>): string =>
  visible(vocabularyIndex(header.vocabulary).kinds.get(kind)?.label.toLowerCase() ?? kind);

/** The label of a relation type from its subject's side, as in 'supplied', or its inverse, as in 'was supplied by'. */
export const typeLabel = (
  type: string,
  { header }: Pick<Dossier, 'header'>,
  side: 'label' | 'inverse' = 'label',
): string => visible(vocabularyIndex(header.vocabulary).types.get(type)?.[side] ?? type);
