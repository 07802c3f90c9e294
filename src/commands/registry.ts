import type { Vocabulary } from '../dossier/types.ts';
import {
  captureSceneCommand,
  deleteScene,
  recaptureScene,
  renameBriefing,
  reorderScene,
  writeScene,
} from './briefing/edit.ts';
import { endPresenting, goToScene, present, presenterCommands, presentFrom } from './briefing/present.ts';
import { showScene } from './briefing/show-scene.ts';
import type { Command, Place, Scope } from './command.ts';
import { copyLink } from './file/copy-link.ts';
import { copyTable } from './file/copy-table.ts';
import { openExport } from './file/export.ts';
import { openFile } from './file/open-file.ts';
import { openFounding } from './file/open-founding.ts';
import { paste } from './file/paste.ts';
import { saveFile } from './file/save-file.ts';
import { closeDialog, openPalette, openShortcuts } from './find/dialogs.ts';
import { find } from './find/find.ts';
import { redo } from './history/redo.ts';
import { undo } from './history/undo.ts';
import { type KeyPress, matches } from './keys.ts';
import { layoutCommands } from './layout/layouts.ts';
import { move } from './layout/move.ts';
import { nudgeCommands } from './layout/nudge.ts';
import { pin, unpin } from './layout/pin.ts';
import { allRelations, noRelations } from './lens/all-or-none.ts';
import { familyCommands } from './lens/families.ts';
import { hideOthers, hideSelection, showHidden } from './lens/hide.ts';
import { onlyValues } from './lens/only-values.ts';
import { resetLens } from './lens/reset.ts';
import { setLens } from './lens/set-lens.ts';
import { toggleValues } from './lens/toggle-values.ts';
import { toggleUnrelated } from './lens/unrelated.ts';
import { lookForDuplicates } from './merge/duplicates.ts';
import { mergeFile } from './merge/merge-file.ts';
import { mergeSelection } from './merge/selection.ts';
import { splitSelection } from './merge/split.ts';
import { invertSelection, selectAll } from './select/all.ts';
import { clearSelection } from './select/clear.ts';
import { selectComponent } from './select/component.ts';
import { deselectNeighbours, deselectNeighboursOf, selectNeighbours } from './select/neighbours.ts';
import { selectPath } from './select/path.ts';
import { select } from './select/select.ts';
import { cameraCommands } from './view/camera.ts';
import { markCommands } from './view/marks.ts';
import { panelCommands } from './view/panels.ts';
import { resizePanel } from './view/resize-panel.ts';
import { schemeCommands } from './view/scheme.ts';
import { showSide } from './view/side-panel.ts';

/** Every command that needs no argument: what the palette, the menus, the keys and the shortcut sheet are made of. */
export const COMMANDS: readonly Command[] = [
  openFile,
  mergeFile,
  paste,
  saveFile,
  openExport,
  copyLink,
  copyTable,
  openFounding,
  undo,
  redo,
  ...cameraCommands,
  ...panelCommands,
  ...schemeCommands,
  ...markCommands,
  allRelations,
  noRelations,
  resetLens,
  toggleUnrelated,
  hideSelection,
  hideOthers,
  showHidden,
  selectAll,
  invertSelection,
  selectNeighbours,
  deselectNeighbours,
  selectPath,
  selectComponent,
  clearSelection,
  mergeSelection,
  splitSelection,
  lookForDuplicates,
  ...layoutCommands,
  pin,
  unpin,
  ...nudgeCommands,
  find,
  openPalette,
  openShortcuts,
  captureSceneCommand,
  present,
  ...presenterCommands,
  endPresenting,
];

/** The commands that the interface calls with an argument. */
export const ARGUMENT_COMMANDS = [
  setLens,
  toggleValues,
  onlyValues,
  select,
  deselectNeighboursOf,
  move,
  resizePanel,
  showSide,
  closeDialog,
  recaptureScene,
  writeScene,
  reorderScene,
  deleteScene,
  renameBriefing,
  showScene,
  presentFrom,
  goToScene,
] as const;

/** The commands for a dossier: those of the registry and two for each of its families. */
export function commandsFor(vocabulary: Vocabulary): readonly Command[] {
  return [...COMMANDS, ...familyCommands(vocabulary)];
}

/** The commands that are offered at a place, in the order of the registry. */
export function commandsAt(place: Place): readonly Command[] {
  return COMMANDS.filter((command) => command.places?.includes(place));
}

/** The command that a key press means in a scope. */
export function commandForKey(press: KeyPress, scope: Scope): Command | undefined {
  return COMMANDS.find(
    (command) =>
      (command.scope ?? 'explore') === scope && command.keys?.some((shortcut) => matches(shortcut, press)),
  );
}
