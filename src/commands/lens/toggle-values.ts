import { type FacetName, toggle } from '../../lens/edit.ts';
import type { Command } from '../command.ts';

/** Switches values of one facet off or on: relation types, kinds, degrees of certainty, voices, sources, entities. */
export const toggleValues: Command<{ readonly facet: FacetName; readonly ids: readonly string[] }> = {
  id: 'lens.toggle',
  title: 'Switch values of a filter',
  group: 'Relations',
  needsArgument: true,
  run: ({ workspace }, { facet, ids }) => ({ workspace: { lens: toggle(workspace.lens, facet, ids) } }),
};
