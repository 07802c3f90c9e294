import { IconAlertTriangle } from '@tabler/icons-react';
import type { Fault } from '../../../kernel/fault.ts';
import { visible } from '../../../kernel/visible.ts';
import styles from './FaultBox.module.css';

/** What went wrong, and what can be done. */
export function FaultBox({ fault }: { readonly fault: Fault }) {
  return (
    <div className={styles.fault} role="alert">
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div>
        <p>{visible(fault.why)}</p>
        {fault.fix && <p className={styles.fix}>{visible(fault.fix)}</p>}
      </div>
    </div>
  );
}
