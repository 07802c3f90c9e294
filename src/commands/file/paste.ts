import type { Command } from '../command.ts';

/** Opens what is on the clipboard: a table, a list of ties, or a file of any format as text. */
export const paste: Command = {
  id: 'file.paste',
  title: 'Open what is on the clipboard',
  group: 'File',
  places: ['main-menu'],
  keywords: 'paste import table list edges ties text',
  run: () => ({ effect: { do: 'paste' } }),
};
