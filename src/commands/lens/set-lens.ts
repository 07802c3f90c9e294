import type { Lens } from '../../dossier/types.ts';
import type { Command } from '../command.ts';

/** Looks through another lens. */
export const setLens: Command<Lens> = {
  id: 'lens.set',
  title: 'Change the lens',
  group: 'Relations',
  needsArgument: true,
  run: (_, lens) => ({ workspace: { lens } }),
};
