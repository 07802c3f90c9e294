import { selectVisible } from '../state/derived.ts';
import type { DocumentStore } from '../state/document.ts';
import type { WorkspaceStore } from '../state/workspace.ts';
import type { Command, Context, Effect } from './command.ts';
import { tell, tellOfStep } from './notices.ts';

/** The two stores and whoever carries out effects. */
export interface Stage {
  readonly document: DocumentStore;
  readonly workspace: WorkspaceStore;
  readonly perform: (effect: Effect) => void;
}

/** What commands look at, as it is now. */
export function contextOf({ document, workspace }: Pick<Stage, 'document' | 'workspace'>): Context {
  const { dossier, past, future } = document.getState();
  const now = workspace.getState();
  return {
    dossier,
    workspace: now,
    visible: selectVisible(dossier, now.lens),
    lastStep: past.at(-1),
    nextStep: future.at(-1),
  };
}

/** Runs a command with its argument. */
export type Dispatch = {
  (command: Command): void;
  <A>(command: Command<A>, argument: A): void;
};

/** Tells what was just done to the document, with the offer to take it back. */
function offerUndo({ document, workspace }: Stage, text: string): void {
  const step = document.getState().past.at(-1);
  if (step) tellOfStep(workspace, text, step);
}

/** Makes the one function that acts: commands only say what is to happen. A command that is not possible says why. */
export function createDispatch(stage: Stage): Dispatch {
  return (command: Command<unknown> | Command, argument?: unknown): void => {
    const context = contextOf(stage);
    const possible = command.when?.(context) ?? true;
    if (possible !== true) {
      tell(stage.workspace, possible);
      return;
    }
    const outcome = (command as Command<unknown>).run(context, argument);
    if (outcome.fault) tell(stage.workspace, outcome.fault.why, outcome.fault);
    if (outcome.patch) {
      const merge = outcome.merge === undefined ? {} : { merge: outcome.merge };
      const result = stage.document
        .getState()
        .commit(outcome.patch, { label: outcome.label ?? command.title, ...merge });
      if (!result.ok) {
        tell(stage.workspace, result.fault.why, result.fault);
        return;
      }
    }
    if (outcome.says !== undefined) {
      if (outcome.patch) offerUndo(stage, outcome.says);
      else tell(stage.workspace, outcome.says);
    }
    if (outcome.workspace) stage.workspace.setState(outcome.workspace);
    if (outcome.effect) stage.perform(outcome.effect);
  };
}
