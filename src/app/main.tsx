import '@fontsource-variable/inter/wght.css';
import { workers } from '#workers';
import './styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadFlags } from '../canvas/flags.ts';
import { createDispatch } from '../commands/dispatch.ts';
import { tell } from '../commands/notices.ts';
import { countriesOf } from '../dossier/columns/countries.ts';
import { createDocumentStore } from '../state/document.ts';
import { createGraphWork } from '../state/graph-work.ts';
import { createSearch } from '../state/search/search.ts';
import { autosave } from '../state/storage/autosave.ts';
import { createStorage } from '../state/storage/storage.ts';
import { createWorkspaceStore } from '../state/workspace.ts';
import { App } from '../ui/frame/App.tsx';
import type { Stage } from '../ui/stage.ts';
import { addressedLens, bindAddress } from './address.ts';
import { bindDrop } from './drop.ts';
import { download } from './effects/files.ts';
import { isShipped, openFiles } from './effects/open.ts';
import { createPerform } from './effects/perform.ts';
import { startWorker } from './effects/start-worker.ts';
import { importPort } from './import-port.ts';
import { bindKeyboard } from './keyboard.ts';
import { bindPaste } from './paste.ts';
import { restore } from './restore.ts';
import { becomeWriter } from './writer.ts';

/** What the first picture needs besides this module, asked for at once instead of one after the other. */
function fetchAhead(): void {
  void import('../canvas/view.ts');
  void document.fonts.load("500 12px 'Inter Variable'");
}

/** Titles are set in the system's serif until the first picture is there; ours comes after it. */
function afterPicture(): void {
  performance.mark('first-picture');
  void import('@fontsource-variable/source-serif-4/wght.css');
}

async function start(root: HTMLElement): Promise<void> {
  const storage = createStorage();
  const [{ dossier, workspace: view, fault }, writer] = await Promise.all([restore(storage), becomeWriter()]);
  const document = createDocumentStore(dossier);
  const lens = addressedLens(document) ?? view.lens;
  const workspace = createWorkspaceStore({
    ...view,
    ...(lens && { lens }),
    saving: fault ? 'failed' : writer ? 'saved' : 'unsaved',
  });
  const stage: Stage = {
    document,
    workspace,
    dispatch: createDispatch({ document, workspace, perform: createPerform(() => stage) }),
    ports: {
      canvas: undefined,
      search: createSearch(startWorker(workers.search)),
      graph: createGraphWork(startWorker(workers.graph)),
      focusSearch: undefined,
      openFiles: (files, merge) => void openFiles(stage, files, merge),
      importing: importPort(() => stage),
      duplicates: async (...dossiers) =>
        (await import('./effects/duplicates.ts')).findDuplicates(...dossiers),
      download,
      startOverview: workers.overview,
      pictured: afterPicture,
      today: () => new Date().toISOString().slice(0, 10),
    },
  };
  if (fault) tell(workspace, fault.why, fault);
  keep(stage, writer, storage, fault !== undefined);
  bindAddress(document, workspace);
  bindKeyboard(stage);
  bindDrop(stage);
  bindPaste(stage);
  void loadFlags(countriesOf(dossier.entities));
  createRoot(root).render(
    <StrictMode>
      <App stage={stage} />
    </StrictMode>,
  );
}

/** Saves what changes, in the one tab that may; another tab says that it does not. */
function keep(
  { document: store, workspace, ports }: Stage,
  writer: boolean,
  storage: ReturnType<typeof createStorage>,
  failing: boolean,
): void {
  if (!writer) {
    const why =
      'Throughline is open in another tab, which keeps its changes. What you change here is not kept.';
    tell(workspace, why, {
      code: 'storage/other-tab',
      why,
      fix: 'Close the other tab and reload, or save to a file.',
    });
    return;
  }
  const flush = autosave(store, workspace, storage, {
    isShipped,
    failing,
    failed: (reason) => {
      const why = `The last changes could not be kept on this device: ${reason instanceof Error ? reason.message : String(reason)}`;
      tell(workspace, why, { code: 'storage/failed', why, fix: 'Save the dossier to a file now.' });
    },
  });
  const leave = (): void => {
    // The workspace hears of the camera only once it rests.
    const viewport = ports.canvas?.viewport();
    if (viewport && viewport.width > 0) workspace.setState({ viewport });
    flush();
  };
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
}

const root = document.getElementById('root');
if (root) {
  fetchAhead();
  void start(root);
}
