import { clearSelection } from '../../../commands/select/clear.ts';
import { useDispatch, useWorkspace } from '../../stage.ts';
import styles from './JobStrip.module.css';

/** What runs in the background just now, with a way to stop it. */
export function JobStrip() {
  const dispatch = useDispatch();
  const jobs = useWorkspace((state) => state.jobs);
  return (
    <div role="status" className={styles.place}>
      {jobs.map((job) => (
        <div key={job.id} className={styles.job}>
          {/* Something that turns is painted anew with every frame, which takes from the job; where its share is known, that moves. */}
          {job.progress?.share === undefined && <span className={styles.busy} aria-hidden="true" />}
          {job.title}…
          {job.progress && (
            // Not announced: what changes several times a second would drown out everything else.
            <span className={styles.progress} aria-hidden="true">
              {job.progress.words}
              {job.progress.share !== undefined && <progress value={job.progress.share} />}
            </span>
          )}
          <button type="button" onClick={() => dispatch(clearSelection)}>
            Stop
          </button>
        </div>
      ))}
    </div>
  );
}
