import { useEffect, useMemo, useRef, useState } from 'react';
import { endPresenting } from '../../commands/briefing/present.ts';
import type { Briefing, Scene } from '../../dossier/types.ts';
import { visible } from '../../kernel/visible.ts';
import type { Presenting } from '../../state/workspace.ts';
import { SceneCanvas } from '../canvas/SceneCanvas.tsx';
import { useDispatch, useDossier, useWorkspace } from '../stage.ts';
import { type Asked, askedFromGraph, selectionOf } from './asked.ts';
import { Blank } from './controls/Blank.tsx';
import { Controls } from './controls/Controls.tsx';
import { NotesPanel } from './controls/NotesPanel.tsx';
import { useFullscreenEnd } from './controls/useFullscreenEnd.ts';
import { usePresenterKeys } from './controls/usePresenterKeys.ts';
import { useRestingPointer } from './controls/useRestingPointer.ts';
import { EvidenceSheet } from './evidence/EvidenceSheet.tsx';
import { sceneInWords } from './in-words.ts';
import { Narrative } from './narrative/Narrative.tsx';
import styles from './Presenter.module.css';

interface ShowProps {
  readonly briefing: Briefing;
  readonly scene: Scene;
  readonly presenting: Presenting;
}

/** What evidence is open; it closes when the scene changes. */
function useAsked(scene: Scene) {
  const [open, setOpen] = useState<{ readonly scene: string; readonly asked: Asked }>();
  const asked = open?.scene === scene.id ? open.asked : undefined;
  const ask = (wanted: Asked | undefined): void => setOpen(wanted && { scene: scene.id, asked: wanted });
  return [asked, ask] as const;
}

/** Takes the keyboard focus, again when what had it is gone with its scene. */
function useFocus() {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) region.current?.focus({ preventScroll: true });
  });
  return region;
}

function Show({ briefing, scene, presenting }: ShowProps) {
  const dossier = useDossier();
  const region = useFocus();
  const [asked, ask] = useAsked(scene);
  const [began] = useState(() => Date.now());
  const close = asked && ((): void => ask(undefined));
  const typed = usePresenterKeys(close);
  const resting = useRestingPointer();
  useFullscreenEnd(close);
  const selection = useMemo(() => selectionOf(asked), [asked]);
  const place = presenting.scene + 1;
  const share = place / briefing.scenes.length;
  return (
    <section
      ref={region}
      tabIndex={-1}
      className={styles.presenter}
      aria-label={`Presentation: ${visible(briefing.title)}`}
      data-resting={resting || undefined}
    >
      <div className={styles.left}>
        <Narrative key={scene.id} scene={scene} place={place} asked={asked} onAsk={ask} />
        {asked && <EvidenceSheet asked={asked} onClose={() => ask(undefined)} />}
      </div>
      <div className={styles.graph}>
        <div className={styles.canvas}>
          <SceneCanvas
            dossier={dossier}
            lens={scene.lens}
            highlights={scene.highlights}
            camera={scene.camera}
            {...(scene.positions && { positions: scene.positions })}
            selection={selection}
            label={sceneInWords(scene, dossier)}
            onSelect={(choice) => ask(askedFromGraph(choice))}
          />
        </div>
        <Controls place={place} count={briefing.scenes.length} typed={typed} notes={presenting.notes} />
      </div>
      {presenting.notes && <NotesPanel scene={scene} next={briefing.scenes[place]} began={began} />}
      <div className={styles.progress} aria-hidden="true">
        <div className={styles.done} style={{ transform: `scaleX(${share})` }} />
      </div>
      <p className="visually-hidden" role="status">
        Scene {place} of {briefing.scenes.length}: {visible(scene.title)}
      </p>
      {presenting.blank && <Blank colour={presenting.blank} />}
    </section>
  );
}

/** Ends what has nothing to show any more. */
function Ended() {
  const dispatch = useDispatch();
  useEffect(() => dispatch(endPresenting), [dispatch]);
  return null;
}

/** Shows the briefing scene by scene over the whole window. What is explored behind it stays as it was. */
export function Presenter() {
  const dossier = useDossier();
  const presenting = useWorkspace((state) => state.presenting);
  if (!presenting) return null;
  const briefing = dossier.briefings.get(presenting.briefing);
  const scene = briefing?.scenes[presenting.scene];
  return briefing && scene ? <Show briefing={briefing} scene={scene} presenting={presenting} /> : <Ended />;
}
