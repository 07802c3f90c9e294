import type { SourceId } from '../../dossier/types.ts';
import type { Visible } from '../../lens/visible.ts';

/** 'Sources: …': where everything that is visible can be read, in the dossier's order; empty when nothing is. */
export function sourceNote(visible: Visible): string {
  const used = new Set<SourceId>();
  for (const { claims } of visible.relations.values()) for (const claim of claims) used.add(claim.source);
  const titles = [...visible.dossier.sources.values()]
    .filter(({ id }) => used.has(id))
    .map(({ title }) => title);
  if (titles.length === 0) return '';
  return `${titles.length === 1 ? 'Source' : 'Sources'}: ${titles.join('; ')}.`;
}
