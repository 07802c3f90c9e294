import type { Dossier } from '../dossier/dossier.ts';
import type { Patch } from '../dossier/patch.ts';
import type { Camera } from '../dossier/types.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Visible } from '../lens/visible.ts';
import type { Step } from '../state/document.ts';
import type { WorkspaceState } from '../state/workspace.ts';

/** What a command may look at. */
export interface Context {
  readonly dossier: Dossier;
  readonly workspace: WorkspaceState;
  readonly visible: Visible;
  readonly lastStep: Step | undefined;
  readonly nextStep: Step | undefined;
}

/** How the camera can be asked to move. */
export type CameraMove = 'fit' | 'fit-selection' | 'reveal' | 'zoom-in' | 'zoom-out' | 'actual-size';

/** What only the dispatcher can do: everything outside the two stores. */
export type Effect =
  | {
      readonly do: 'paste' | 'undo' | 'redo' | 'save-file' | 'open-founding' | 'copy-link' | 'focus-search';
    }
  /** `merge`: what is in the files is to be added to the open dossier. */
  | { readonly do: 'open-file'; readonly merge?: true }
  /** `says` tells the person what is on the clipboard now. */
  | { readonly do: 'copy-text'; readonly text: string; readonly says: string }
  | { readonly do: 'open-text'; readonly text: string; readonly name: string }
  | { readonly do: 'camera'; readonly move: CameraMove }
  | { readonly do: 'camera-to'; readonly camera: Camera }
  | { readonly do: 'layout'; readonly layout: string }
  | { readonly do: 'stop-jobs' }
  | { readonly do: 'fullscreen'; readonly on: boolean };

/** What comes of a command: any of a change to the document, a change of the workspace, an effect; or the reason it failed. */
export interface Outcome {
  readonly patch?: Patch;
  /** How the history calls the patch. */
  readonly label?: string;
  /** See `Step.merge`. */
  readonly merge?: string;
  readonly workspace?: Partial<WorkspaceState>;
  /** What to tell the person; of a patch, with the offer to undo it. */
  readonly says?: string;
  readonly effect?: Effect;
  readonly fault?: Fault;
}

export const GROUPS = [
  'File',
  'Edit',
  'View',
  'Relations',
  'Selection',
  'Layout',
  'Find',
  'Briefing',
  'Presenting',
] as const;
export type Group = (typeof GROUPS)[number];

/** Where a command is offered besides the palette and the shortcut sheet. */
export type Place = 'canvas-menu' | 'entity-menu' | 'relation-menu' | 'main-menu' | 'zoom';

/** Keys work while exploring, or while presenting. */
export type Scope = 'explore' | 'present';

/** What a user can do. `A` is the argument; a command that needs one is called by the interface only, never listed. */
export interface Command<A = void> {
  readonly id: string;
  readonly title: string;
  readonly group: Group;
  /** Such as `Mod+Shift+Z`, `?`, `Shift+1`; `Mod` is Ctrl, or Command on a Mac. */
  readonly keys?: readonly string[];
  readonly scope?: Scope;
  readonly places?: readonly Place[];
  /** Other words that a person might search for. */
  readonly keywords?: string;
  readonly needsArgument?: true;
  /** True, or the reason why not now. */
  when?(context: Context): true | string;
  run(context: Context, argument: A): Outcome;
}
