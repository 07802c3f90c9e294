import type { ClaimId } from '../../dossier/types.ts';
import { NOTHING, type Selection } from '../../state/workspace.ts';
import type { Command } from '../command.ts';

/** What to select, and whether in place of the present selection or by adding to and taking from it. */
export interface Choice extends Partial<Selection> {
  readonly mode?: 'replace' | 'toggle';
  /** Brings one claim into view in the drawer. */
  readonly claim?: ClaimId;
}

function toggled(now: readonly string[], ids: readonly string[]): string[] {
  const [before, asked] = [new Set(now), new Set(ids)];
  return [...now.filter((id) => !asked.has(id)), ...ids.filter((id) => !before.has(id))];
}

/** Selects entities and relations and shows the drawer. */
export const select: Command<Choice> = {
  id: 'select.set',
  title: 'Select',
  group: 'Selection',
  needsArgument: true,
  run: ({ workspace }, { entities = [], relations = [], mode = 'replace', claim }) => {
    const now = mode === 'toggle' ? workspace.selection : NOTHING;
    const selection = {
      entities: toggled(now.entities, entities),
      relations: toggled(now.relations, relations),
    };
    const some = selection.entities.length + selection.relations.length > 0;
    return {
      workspace: {
        selection,
        claim,
        ...(some && { panels: { ...workspace.panels, drawer: true, briefing: false } }),
      },
    };
  },
};
