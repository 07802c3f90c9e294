import { type FacetName, only } from '../../lens/edit.ts';
import type { Command } from '../command.ts';

/** Leaves on only some values of one facet; `all` are those that the facet has. */
export const onlyValues: Command<{
  readonly facet: FacetName;
  readonly ids: readonly string[];
  readonly all: readonly string[];
}> = {
  id: 'lens.only',
  title: 'Show only these values of a filter',
  group: 'Relations',
  needsArgument: true,
  run: ({ workspace }, { facet, ids, all }) => ({
    workspace: { lens: only(workspace.lens, facet, ids, all) },
  }),
};
