import type { Dossier } from '../dossier/dossier.ts';
import type { Briefing } from '../dossier/types.ts';

/** The briefing that is edited and presented: the first that has scenes, else the first. */
export function shownBriefing({ briefings }: Pick<Dossier, 'briefings'>): Briefing | undefined {
  const all = [...briefings.values()];
  return all.find((briefing) => briefing.scenes.length > 0) ?? all[0];
}
