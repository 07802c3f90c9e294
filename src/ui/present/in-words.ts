import type { Dossier } from '../../dossier/dossier.ts';
import type { Scene } from '../../dossier/types.ts';
import { entityName } from '../../dossier/words.ts';
import { relationInWords } from '../parts/sentence.ts';

/** What the graph of a scene draws attention to, in sentences, for those who do not see it. */
export function sceneInWords({ highlights }: Pick<Scene, 'highlights'>, dossier: Dossier): string {
  const relations = highlights.relations.flatMap((key) => dossier.relations.get(key) ?? []);
  const there = highlights.entities.filter((id) => dossier.entities.has(id));
  const names = there.map((id) => entityName(id, dossier));
  if (relations.length > 0) {
    return `Graph: ${relations.map((relation) => relationInWords(relation, dossier)).join('; ')}.`;
  }
  return names.length > 0 ? `Graph: ${names.join(', ')}.` : 'Graph of the scene.';
}
