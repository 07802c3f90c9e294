import { useState } from 'react';
import { closeDialog } from '../../../commands/find/dialogs.ts';
import { decideDuplicates } from '../../../commands/merge/decide-duplicates.ts';
import type { Decisions } from '../../../dossier/merge/decisions.ts';
import { FaultBox } from '../../export/preview/FaultBox.tsx';
import { Dialog } from '../../parts/widgets/Dialog.tsx';
import { useDispatch, useDossier } from '../../stage.ts';
import styles from '../ImportDialog.module.css';
import { Duplicates } from './Duplicates.tsx';
import { useDuplicates } from './useDuplicates.ts';

function Body() {
  const dispatch = useDispatch();
  const dossier = useDossier();
  const { pairs, fault } = useDuplicates(dossier);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const decided = [...decisions.values()].some((decision) => decision !== 'left');
  return (
    <>
      <div className={styles.body}>
        {fault && <FaultBox fault={fault} />}
        {pairs === undefined ? (
          !fault && <p role="status">Comparing names and ids…</p>
        ) : (
          <Duplicates
            pairs={pairs}
            sides={[dossier, dossier]}
            decisions={decisions}
            decide={setDecisions}
            none="No two entities look like the same."
          />
        )}
      </div>
      <div className={styles.footer}>
        <span className={styles.room} />
        <button type="button" className="button" onClick={() => dispatch(closeDialog, undefined)}>
          {decided ? 'Cancel' : 'Close'}
        </button>
        {pairs && pairs.length > 0 && (
          <button
            type="button"
            className="button button-main"
            disabled={!decided}
            onClick={() => dispatch(decideDuplicates, decisions)}
          >
            Carry out
          </button>
        )}
      </div>
    </>
  );
}

/** Lists entities of the open dossier that may be the same, each pair to be decided. */
export function DuplicatesDialog() {
  return (
    <Dialog title="Possible duplicates" size={920}>
      <Body />
    </Dialog>
  );
}
