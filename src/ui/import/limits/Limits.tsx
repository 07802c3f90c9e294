import type { Importing } from '../../../state/import/importing.ts';
import { KNOWN_LIMITS, limitsWith } from '../../../state/import/reading.ts';
import { useStage, useWorkspace } from '../../stage.ts';
import { LimitField } from './LimitField.tsx';
import styles from './Limits.module.css';

/** All limits of imports, folded away; what is set here is kept on this device. */
export function Limits({ importing }: { readonly importing: Importing }) {
  const { ports } = useStage();
  const chosen = useWorkspace((state) => state.limits);
  const { raised, limits: before } = importing;
  const now = limitsWith(chosen, raised);
  const isUsual = KNOWN_LIMITS.every(({ id, usual }) => now[id] === usual);
  const isAsRead = KNOWN_LIMITS.every(({ id }) => now[id] === before[id]);
  return (
    <details className={styles.limits}>
      <summary>Limits</summary>
      <p className={styles.about}>
        How much a file may ask of this device. What you set here holds for every file, and is kept on this
        device.
      </p>
      <div className={styles.fields}>
        {KNOWN_LIMITS.map((limit) => (
          <LimitField
            key={limit.id}
            limit={limit}
            value={now[limit.id]}
            once={raised[limit.id] !== undefined}
          />
        ))}
      </div>
      <div className={styles.actions}>
        <button type="button" className="button" disabled={isUsual} onClick={ports.importing.usualLimits}>
          Back to the usual limits
        </button>
        <button type="button" className="button" disabled={isAsRead} onClick={ports.importing.readAgain}>
          Read again with these limits
        </button>
      </div>
    </details>
  );
}
