import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Dispatch } from '../commands/dispatch.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { present } from '../kernel/invariant.ts';
import type { Visible } from '../lens/visible.ts';
import { selectDrawable, selectVisible } from '../state/derived.ts';
import type { DocumentState, DocumentStore } from '../state/document.ts';
import type { WorkspaceState, WorkspaceStore } from '../state/workspace.ts';
import type { Ports } from './ports.ts';

/** What every part of the interface stands on. */
export interface Stage {
  readonly document: DocumentStore;
  readonly workspace: WorkspaceStore;
  readonly dispatch: Dispatch;
  readonly ports: Ports;
}

/** Given by the composition root. */
export const StageContext = createContext<Stage | undefined>(undefined);

/** The stage. */
export function useStage(): Stage {
  return present(useContext(StageContext), 'The stage');
}

/** Part of the document store; re-renders when it changes. */
export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(useStage().document, select);
}

/** Part of the workspace store; re-renders when it changes. */
export function useWorkspace<T>(select: (state: WorkspaceState) => T): T {
  return useStore(useStage().workspace, select);
}

/** The one function that acts. */
export const useDispatch = (): Dispatch => useStage().dispatch;

/** The open dossier. */
export const useDossier = (): Dossier => useDocument((state) => state.dossier);

/** What the lens leaves of the open dossier. */
export function useVisible(): Visible {
  const dossier = useDossier();
  return selectVisible(
    dossier,
    useWorkspace((state) => state.lens),
  );
}

/** What the lens leaves of the open dossier, for drawing; see `selectDrawable`. */
export function useDrawable(): Visible {
  const dossier = useDossier();
  return selectDrawable(
    dossier,
    useWorkspace((state) => state.lens),
  );
}
