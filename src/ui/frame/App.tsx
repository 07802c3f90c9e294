import { Suspense, useLayoutEffect } from 'react';
import { CanvasPane } from '../canvas/CanvasPane.tsx';
import { Dialogs } from '../find/Dialogs.tsx';
import { LensPanel } from '../lens/LensPanel.tsx';
import { useScheme } from '../parts/scheme.ts';
import { lazily } from '../parts/widgets/lazily.tsx';
import { useReturnFocus } from '../present/useReturnFocus.ts';
import { type Stage, StageContext, useWorkspace } from '../stage.ts';
import styles from './App.module.css';
import { CommandBar } from './bar/CommandBar.tsx';
import { Notices } from './Notices.tsx';
import { Resizer } from './panels/Resizer.tsx';
import { SidePanel } from './panels/SidePanel.tsx';
import { useKeptFocus } from './useKeptFocus.ts';

const Presenter = lazily(() => import('../present/Presenter.tsx'), 'Presenter');

function Explorer() {
  const panels = useWorkspace((state) => state.panels);
  return (
    <div className={styles.frame}>
      <CommandBar />
      <div className={styles.body}>
        {panels.lens && (
          <aside className={styles.lens} style={{ width: panels.lensWidth }} aria-label="Lens">
            <LensPanel />
          </aside>
        )}
        <main className={styles.canvas} aria-label="Graph">
          {panels.lens && <Resizer panel="lensWidth" side="left" />}
          <CanvasPane />
          {panels.drawer && <Resizer panel="drawerWidth" side="right" />}
        </main>
        {panels.drawer && (
          <aside
            className={styles.side}
            style={{ width: panels.drawerWidth }}
            aria-label={panels.briefing ? 'Briefing' : 'Evidence'}
          >
            <SidePanel />
          </aside>
        )}
      </div>
    </div>
  );
}

function Screens() {
  const scheme = useScheme();
  const presenting = useWorkspace((state) => state.presenting !== undefined);
  useLayoutEffect(() => {
    document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  }, [scheme]);
  useReturnFocus(presenting, '[data-presents]');
  useKeptFocus();
  return (
    <>
      <div inert={presenting} className={styles.screen}>
        <Explorer />
      </div>
      <Suspense>{presenting && <Presenter />}</Suspense>
      <Dialogs />
      <Notices />
    </>
  );
}

/** The whole interface on its stage. */
export function App({ stage }: { readonly stage: Stage }) {
  return (
    <StageContext value={stage}>
      <Screens />
    </StageContext>
  );
}
