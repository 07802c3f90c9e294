import type { ColourScheme } from '../../state/workspace.ts';
import type { Command } from '../command.ts';

const scheme = (scheme: ColourScheme, title: string): Command => ({
  id: `view.scheme-${scheme}`,
  title,
  group: 'View',
  keywords: 'theme colours night day mode',
  when: ({ workspace }) => (workspace.scheme === scheme ? 'It is on already.' : true),
  run: () => ({ workspace: { scheme } }),
});

/** Light, dark, or as the device says. */
export const schemeCommands: readonly Command[] = [
  scheme('light', 'Light colours'),
  scheme('dark', 'Dark colours'),
  scheme('system', 'Colours as on this device'),
];
