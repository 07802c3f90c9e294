import type { Importing } from '../../state/import/importing.ts';
import type { JobProgress } from '../../state/workspace.ts';
import { useStage } from '../stage.ts';
import styles from './ImportDialog.module.css';
import { Limits } from './limits/Limits.tsx';
import { useFirstFocus } from './useFirstFocus.ts';

interface Props {
  readonly progress: JobProgress | undefined;
  readonly importing: Importing;
}

/** How far the reading is, and the way to stop it. */
export function Reading({ progress, importing }: Props) {
  const { ports } = useStage();
  const first = useFirstFocus();
  return (
    <div className={styles.reading}>
      <div role="status" className={styles.words}>
        Reading…
      </div>
      <progress className={styles.bar} aria-label="How much has been read" value={progress?.share} />
      {/* Not announced: what changes several times a second would drown out everything else. */}
      <p className={styles.dim} aria-hidden="true">
        {progress?.words ?? 'Looking at what kind of file it is'}
      </p>
      <div className={styles.reasons}>
        <Limits importing={importing} />
      </div>
      <div className={styles.footer}>
        <span className={styles.room} />
        <button type="button" className="button" {...first} onClick={ports.importing.cancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
