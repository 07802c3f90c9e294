import type { Decisions } from '../../dossier/merge/decisions.ts';
import { decidedPatch } from '../../dossier/merge/within.ts';
import type { Command } from '../command.ts';

/** Carries out what was decided about entities that may be the same. */
export const decideDuplicates: Command<Decisions> = {
  id: 'merge.decide',
  title: 'Carry out what was decided about duplicates',
  group: 'Edit',
  needsArgument: true,
  run: ({ dossier }, decisions) => {
    const accepted = [...decisions.values()].filter((decision) => decision === 'accepted').length;
    const pairs = accepted === 1 ? 'One pair of entities was' : `${accepted} pairs of entities were`;
    return {
      patch: decidedPatch(dossier, decisions),
      label: 'Merge duplicates',
      workspace: { dialog: undefined },
      says: accepted > 0 ? `${pairs} made one.` : 'What is different will not be suggested again.',
    };
  },
};
