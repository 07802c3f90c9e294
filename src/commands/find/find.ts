import type { Command } from '../command.ts';

/** Puts the cursor into the search field. */
export const find: Command = {
  id: 'find.search',
  title: 'Find a person, state, transfer…',
  group: 'Find',
  keys: ['/', 'Mod+F'],
  keywords: 'search name alias',
  run: () => ({ effect: { do: 'focus-search' } }),
};
