import { Suspense, useLayoutEffect, useRef } from 'react';
import { showSide } from '../../../commands/view/side-panel.ts';
import { EvidenceDrawer } from '../../evidence/EvidenceDrawer.tsx';
import { lazily } from '../../parts/widgets/lazily.tsx';
import { useDispatch, useWorkspace } from '../../stage.ts';
import styles from './SidePanel.module.css';

const BriefingPanel = lazily(() => import('../../briefing/BriefingPanel.tsx'), 'BriefingPanel');

const TABS = [
  ['Evidence', false],
  ['Briefing', true],
] as const;

/** What scrolls, which begins anew with the evidence of something else. */
function useBeginning(briefing: boolean) {
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useWorkspace((state) => state.selection);
  useLayoutEffect(() => {
    void selection;
    if (!briefing && scroller.current) scroller.current.scrollTop = 0;
  }, [selection, briefing]);
  return scroller;
}

/** What a panel shows may be words alone, and longer than the window: then it is the panel that is scrolled with the keys. */
const SCROLLED = { tabIndex: 0 } as const;

/** The right side: the evidence of what is selected, or the briefing. */
export function SidePanel() {
  const dispatch = useDispatch();
  const panels = useWorkspace((state) => state.panels);
  const scroller = useBeginning(panels.briefing);
  return (
    <div className={styles.panel}>
      <div className={styles.tabs} role="tablist" aria-label="Side panel">
        {TABS.map(([title, briefing]) => (
          <button
            key={title}
            type="button"
            role="tab"
            aria-selected={panels.briefing === briefing}
            className={styles.tab}
            onClick={() => dispatch(showSide, { briefing })}
          >
            {title}
          </button>
        ))}
      </div>
      <div
        ref={scroller}
        className={styles.content}
        role="tabpanel"
        {...SCROLLED}
        aria-label={panels.briefing ? 'Briefing' : 'Evidence'}
      >
        {panels.briefing ? (
          <Suspense>
            <BriefingPanel />
          </Suspense>
        ) : (
          <EvidenceDrawer />
        )}
      </div>
    </div>
  );
}
