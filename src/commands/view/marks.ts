import { SMALL } from '../../picture/overview/working-set.ts';
import type { MarkWays } from '../../state/workspace.ts';
import type { Command } from '../command.ts';

function way<K extends keyof MarkWays>(
  what: K,
  value: MarkWays[K],
  title: string,
  keywords: string,
): Command {
  return {
    id: `view.${what}-${value}`,
    title,
    group: 'View',
    keywords: `marks dots overview ${keywords}`,
    when: ({ visible, workspace }) => {
      if (visible.entities.size + visible.relations.size <= SMALL)
        return 'That is for dossiers too large to be drawn in full.';
      return workspace.marks[what] === value ? 'It is on already.' : true;
    },
    run: ({ workspace }) => ({ workspace: { marks: { ...workspace.marks, [what]: value } } }),
  };
}

/** By what the overview of a large dossier colours and sizes its marks. */
export const markCommands: readonly Command[] = [
  way('colour', 'community', 'Colour by community', 'groups clusters louvain modularity'),
  way('colour', 'kind', 'Colour by kind', 'types hue'),
  way('size', 'rank', 'Size by influence', 'pagerank rank metric importance centrality'),
  way('size', 'degree', 'Size by number of relations', 'degree ties'),
];
