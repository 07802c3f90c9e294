import type { Context } from '../../src/commands/command.ts';
import { contextOf } from '../../src/commands/dispatch.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { createDocumentStore } from '../../src/state/document.ts';
import { createWorkspaceStore, type WorkspaceState } from '../../src/state/workspace.ts';

/** What commands look at when this dossier is open; the workspace is as at the start, but for what is given. */
export function context(dossier: Dossier, workspace: Partial<WorkspaceState> = {}): Context {
  return contextOf({ document: createDocumentStore(dossier), workspace: createWorkspaceStore(workspace) });
}
