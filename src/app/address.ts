import { fitsAddress, lensFromAddress, lensToAddress } from '../lens/address.ts';
import { defaultLens } from '../lens/lens.ts';
import type { DocumentStore } from '../state/document.ts';
import type { WorkspaceStore } from '../state/workspace.ts';

/** The lens that the address names, or undefined when it names none. */
export function addressedLens(document: DocumentStore) {
  const hash = location.hash.slice(1);
  return hash ? lensFromAddress(hash, defaultLens(document.getState().dossier.header.vocabulary)) : undefined;
}

/** Keeps the lens and the hash of the address in step, both ways, so that a view can be sent as a link; one too long for that is not in it. */
export function bindAddress(document: DocumentStore, workspace: WorkspaceStore): void {
  const write = (): void => {
    const base = defaultLens(document.getState().dossier.header.vocabulary);
    const { lens } = workspace.getState();
    const hash = fitsAddress(lens, base) ? lensToAddress(lens, base) : '';
    if (hash === location.hash.slice(1)) return;
    history.replaceState(history.state, '', hash ? `#${hash}` : location.pathname + location.search);
  };
  workspace.subscribe((now, before) => {
    if (now.lens !== before.lens) write();
  });
  window.addEventListener('hashchange', () => {
    workspace.setState({
      lens: addressedLens(document) ?? defaultLens(document.getState().dossier.header.vocabulary),
    });
  });
  write();
}
