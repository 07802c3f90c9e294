import type { Dossier } from '../../dossier/dossier.ts';
import type { Relation } from '../../dossier/relations.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';

/** A relation as a sentence without its full stop: 'North Korea supplied Munitions'. */
export function relationInWords(relation: Relation, { entities, header }: Dossier): string {
  const name = (id: string): string => entities.get(id)?.name ?? id;
  const verb = vocabularyIndex(header.vocabulary).types.get(relation.type)?.label ?? relation.type;
  return `${name(relation.subject)} ${verb} ${name(relation.object)}`;
}
