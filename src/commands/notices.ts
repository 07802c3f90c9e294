import type { Fault } from '../kernel/fault.ts';
import type { Step } from '../state/document.ts';
import type { Notice, WorkspaceStore } from '../state/workspace.ts';

/** Tells the person something; the same text is not told twice at once. */
export function tell(workspace: WorkspaceStore, text: string, fault?: Fault): void {
  const { notices } = workspace.getState();
  if (notices.some((notice) => notice.text === text)) return;
  add(workspace, notices, { text, ...(fault && { fault }) });
}

/** Tells the person of a step of the history that can be undone; the same words about an earlier step go. */
export function tellOfStep(workspace: WorkspaceStore, text: string, step: Step): void {
  const others = workspace.getState().notices.filter((notice) => notice.text !== text);
  add(workspace, others, { text, step });
}

function add(workspace: WorkspaceStore, before: readonly Notice[], notice: Omit<Notice, 'id'>): void {
  const id = Math.max(0, ...workspace.getState().notices.map((other) => other.id)) + 1;
  workspace.setState({ notices: [...before, { id, ...notice }] });
}

/** Takes a notice away. */
export function dismiss(workspace: WorkspaceStore, id: number): void {
  workspace.setState({ notices: workspace.getState().notices.filter((notice) => notice.id !== id) });
}
