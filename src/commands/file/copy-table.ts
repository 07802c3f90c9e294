import { canExportSelection } from '../../state/export/scope.ts';
import { tableOf, tableScope } from '../../state/export/table.ts';
import type { Command } from '../command.ts';

/** More are no table to read, and take too long to put together at once. */
const MOST = 10_000;

/** Copies the relations of the selection, or of what is visible where nothing is selected, for a spreadsheet or a document. */
export const copyTable: Command = {
  id: 'file.copy-table',
  title: 'Copy the relations as a table',
  group: 'File',
  keys: ['Mod+C'],
  places: ['canvas-menu', 'entity-menu', 'relation-menu'],
  keywords: 'clipboard spreadsheet tsv excel selection visible',
  when: ({ visible, workspace: { selection } }) => {
    const some = selection.entities.length + selection.relations.length > 0;
    const possible = some ? canExportSelection(visible, selection) : true;
    if (possible !== true) return possible;
    const { size } = tableScope(visible, selection).relations;
    if (size > MOST)
      return `${size.toLocaleString('en')} relations are too many to copy: export them as CSV.`;
    return size > 0 ? true : 'There is no visible relation to copy.';
  },
  run: ({ visible, workspace: { selection } }) => {
    const scope = tableScope(visible, selection);
    const { size } = scope.relations;
    const says = `${size} ${size === 1 ? 'relation is' : 'relations are'} on the clipboard as a table.`;
    return { effect: { do: 'copy-text', text: tableOf(scope), says } };
  },
};
