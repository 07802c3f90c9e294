import type { Dossier } from '../dossier/dossier.ts';
import type { Scene } from '../dossier/types.ts';
import { vocabularyIndex } from '../dossier/vocabulary.ts';

/**
 * The family that most of a scene's highlighted relations belong to, the earlier of equals. One that is hidden until somebody
 * asks for it counts only where there is no other: who says so is seldom what a scene is about. Undefined without highlights.
 */
export function leadingFamily(
  scene: Pick<Scene, 'highlights'>,
  { relations, header }: Pick<Dossier, 'relations' | 'header'>,
): string | undefined {
  const { types } = vocabularyIndex(header.vocabulary);
  const counts = new Map<string, number>();
  for (const key of scene.highlights.relations) {
    const family = types.get(relations.get(key)?.type ?? '')?.family;
    if (family !== undefined) counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  const lit = header.vocabulary.families.filter(({ id }) => counts.has(id));
  const open = lit.filter(({ hidden }) => !hidden);
  const candidates = open.length > 0 ? open : lit;
  const most = Math.max(...candidates.map(({ id }) => counts.get(id) ?? 0));
  return candidates.find(({ id }) => counts.get(id) === most)?.id;
}
