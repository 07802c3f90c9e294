import type { Fault } from '../../kernel/fault.ts';
import type { Importing } from '../../state/import/importing.ts';
import { FaultBox } from '../export/preview/FaultBox.tsx';
import { useStage } from '../stage.ts';
import { EncodingChoice } from './EncodingChoice.tsx';
import styles from './ImportDialog.module.css';
import { AllowMore } from './limits/AllowMore.tsx';
import { Limits } from './limits/Limits.tsx';
import { useFirstFocus } from './useFirstFocus.ts';

/** Says why files could not be read like this, and lets the person try otherwise. */
export function Failed({ fault, importing }: { readonly fault: Fault; readonly importing: Importing }) {
  const { ports } = useStage();
  const first = useFirstFocus();
  const { choices } = importing;
  return (
    <div className={styles.failed}>
      <div className={styles.reasons}>
        <FaultBox fault={fault} />
        {fault.limit && (
          <div className={styles.way}>
            <AllowMore limit={fault.limit} />
          </div>
        )}
        <Limits importing={importing} />
      </div>
      <div className={styles.footer}>
        {fault.code === 'file/encoding' && (
          <EncodingChoice
            value={choices.encoding}
            choose={(encoding) => ports.importing.readAs({ ...choices, encoding })}
          />
        )}
        <span className={styles.room} />
        {choices.tables && (
          <button type="button" className="button" onClick={() => ports.importing.askAgain(choices)}>
            Back to the columns
          </button>
        )}
        <button type="button" className="button" {...first} onClick={ports.importing.cancel}>
          Close
        </button>
      </div>
    </div>
  );
}
