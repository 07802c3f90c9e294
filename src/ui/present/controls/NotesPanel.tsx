import { useEffect, useState } from 'react';
import type { Scene } from '../../../dossier/types.ts';
import { visible } from '../../../kernel/visible.ts';
import styles from './Controls.module.css';
import { elapsedInWords } from './elapsed.ts';

function Elapsed({ began }: { readonly began: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <>{elapsedInWords(now - began)}</>;
}

interface NotesPanelProps {
  readonly scene: Scene;
  readonly next: Scene | undefined;
  /** When the presentation began, in milliseconds since 1970. */
  readonly began: number;
}

/** For the speaker: the notes of the scene, what comes next, how long it has taken. */
export function NotesPanel({ scene, next, began }: NotesPanelProps) {
  return (
    <section className={styles.notes} aria-label="Notes">
      <p className={styles.spoken}>{visible(scene.notes ?? 'No notes for this scene.')}</p>
      <dl className={styles.cue}>
        <dt>Next</dt>
        <dd>{visible(next?.title ?? 'The end')}</dd>
        <dt>Elapsed</dt>
        <dd>
          <Elapsed began={began} />
        </dd>
      </dl>
    </section>
  );
}
