import type { Family, Vocabulary } from '../../dossier/types.ts';
import { only, toggle, typesOfFamily } from '../../lens/edit.ts';
import type { Command } from '../command.ts';

const toggleFamily = (vocabulary: Vocabulary, family: Family): Command => ({
  id: `lens.family-${family.id}`,
  title: `Show or hide: ${family.label}`,
  group: 'Relations',
  keywords: 'filter family',
  run: ({ workspace }) => ({
    workspace: { lens: toggle(workspace.lens, 'hiddenTypes', typesOfFamily(vocabulary, family.id)) },
  }),
});

const onlyFamily = (vocabulary: Vocabulary, family: Family): Command => ({
  id: `lens.only-${family.id}`,
  title: `Only: ${family.label}`,
  group: 'Relations',
  keywords: 'filter family isolate',
  run: ({ workspace }) => {
    const all = vocabulary.relationTypes.map((type) => type.id);
    return {
      workspace: { lens: only(workspace.lens, 'hiddenTypes', typesOfFamily(vocabulary, family.id), all) },
    };
  },
});

/** Two commands for each family of the open dossier. */
export function familyCommands(vocabulary: Vocabulary): Command[] {
  return vocabulary.families.flatMap((family) => [
    toggleFamily(vocabulary, family),
    onlyFamily(vocabulary, family),
  ]);
}
