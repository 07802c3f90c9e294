import type { LimitReached } from '../../../kernel/fault.ts';
import { amount, limitNamed, wayOut } from '../../../state/import/reading.ts';
import { useStage } from '../../stage.ts';
import styles from './Limits.module.css';
import { riskOf } from './risk.ts';

/** Raises the one limit that stood in the way, for these files alone; nothing where it cannot be raised so far. */
export function AllowMore({ limit }: { readonly limit: LimitReached }) {
  const { ports } = useStage();
  const known = limitNamed(limit.id);
  const more = known && wayOut(limit);
  if (!known || more === undefined) return null;
  const risk = riskOf(known.id, more);
  return (
    <div className={styles.allow}>
      <button type="button" className="button" onClick={() => ports.importing.allow(known.id, more)}>
        Allow up to {amount(known.id, more)} and read again
      </button>
      {risk && <p className={styles.about}>{risk}</p>}
    </div>
  );
}
