import { IconCamera, IconPresentation } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { shownBriefing } from '../../briefing/shown.ts';
import { captureSceneCommand, renameBriefing } from '../../commands/briefing/edit.ts';
import { present } from '../../commands/briefing/present.ts';
import type { Briefing } from '../../dossier/types.ts';
import { useDispatch, useDossier } from '../stage.ts';
import styles from './BriefingPanel.module.css';
import { SceneEditor } from './editor/SceneEditor.tsx';
import { SceneList } from './list/SceneList.tsx';

function CaptureButton() {
  const dispatch = useDispatch();
  return (
    <button type="button" className="button" onClick={() => dispatch(captureSceneCommand)}>
      <IconCamera size={15} aria-hidden="true" />
      Capture scene
    </button>
  );
}

function Head({ briefing }: { readonly briefing: Briefing }) {
  const dispatch = useDispatch();
  return (
    <header className={styles.head}>
      <textarea
        className={styles.title}
        aria-label="Title of the briefing"
        rows={1}
        value={briefing.title}
        onChange={(event) =>
          dispatch(renameBriefing, { briefing: briefing.id, title: event.currentTarget.value })
        }
      />
      <div className={styles.actions}>
        <button type="button" className="button" onClick={() => dispatch(present)}>
          <IconPresentation size={15} aria-hidden="true" />
          Present
        </button>
        <CaptureButton />
      </div>
    </header>
  );
}

/** The scene whose words are edited: the one that was chosen, or has just been captured or brought back. */
function useChosen(briefing: Briefing | undefined) {
  const [chosen, setChosen] = useState<string>();
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    const ids = briefing?.scenes.map(({ id }) => id) ?? [];
    const added = ids.find((id) => known.current && !known.current.has(id));
    known.current = new Set(ids);
    if (added !== undefined) setChosen(added);
  }, [briefing]);
  return [chosen, setChosen] as const;
}

/** The briefing: its scenes in order, and the words of the one that is chosen. Fills its container. */
export function BriefingPanel() {
  const briefing = shownBriefing(useDossier());
  const [chosen, setChosen] = useChosen(briefing);
  if (!briefing || briefing.scenes.length === 0) {
    return (
      <div className={styles.empty}>
        <p>No briefing yet. Arrange the view, then capture the first scene.</p>
        <CaptureButton />
      </div>
    );
  }
  const place = briefing.scenes.findIndex(({ id }) => id === chosen);
  const scene = briefing.scenes[place];
  return (
    <div className={styles.panel}>
      <Head briefing={briefing} />
      <SceneList briefing={briefing} chosen={scene?.id} onChoose={setChosen} />
      {scene && <SceneEditor key={scene.id} briefing={briefing.id} scene={scene} place={place + 1} />}
    </div>
  );
}
