import type { Dossier } from '../../dossier/dossier.ts';
import type { Relation } from '../../dossier/relations.ts';
import { entityName, typeLabel } from '../../dossier/words.ts';

/** A relation as a sentence without its full stop: 'North Korea supplied Munitions'. */
export function relationInWords({ subject, type, object }: Relation, dossier: Dossier): string {
  return `${entityName(subject, dossier)} ${typeLabel(type, dossier)} ${entityName(object, dossier)}`;
}
