import { useMemo, useState } from 'react';
import type { Dossier } from '../../../dossier/dossier.ts';
import type { Decision, Decisions } from '../../../dossier/merge/decisions.ts';
import { visible } from '../../../kernel/visible.ts';
import type { Suggestion } from '../../../state/import/duplicates.ts';
import { FaultBox } from '../../export/preview/FaultBox.tsx';
import { figure } from '../../parts/figure.ts';
import { useDossier, useStage } from '../../stage.ts';
import { Duplicates } from '../duplicates/Duplicates.tsx';
import { useDuplicates } from '../duplicates/useDuplicates.ts';
import styles from '../ImportDialog.module.css';
import { useFirstFocus } from '../useFirstFocus.ts';

/** Beyond doubt: from here on, a pair is taken for one unless somebody says otherwise. */
const SURE = 0.95;

const firstThoughts = (pairs: readonly Suggestion[]): Map<string, Decision> =>
  new Map(pairs.filter(({ strength }) => strength >= SURE).map(({ id }) => [id, 'accepted']));

interface Props {
  readonly incoming: Dossier;
  readonly back: () => void;
}

/** Asks which entities of the file are entities of the open dossier, and adds it. */
export function MergeStep({ incoming, back }: Props) {
  const { ports } = useStage();
  const open = useDossier();
  const first = useFirstFocus();
  const { pairs, fault } = useDuplicates(open, incoming);
  const [decided, setDecisions] = useState<Decisions>();
  const decisions = useMemo(() => decided ?? firstThoughts(pairs ?? []), [decided, pairs]);
  const accepted = [...decisions.values()].filter((decision) => decision === 'accepted').length;
  return (
    <>
      <div className={styles.body}>
        {fault && <FaultBox fault={fault} />}
        {pairs === undefined ? (
          !fault && <p role="status">Looking for entities that are in both…</p>
        ) : (
          <Duplicates
            pairs={pairs}
            sides={[open, incoming]}
            decisions={decisions}
            decide={setDecisions}
            none="No entity of the file looks like one of the open dossier."
          />
        )}
      </div>
      <div className={styles.footer}>
        <button type="button" className="button" {...first} onClick={back}>
          Back
        </button>
        <span className={styles.room} role="status">
          {pairs &&
            pairs.length > 0 &&
            `${figure(accepted)} of ${figure(pairs.length)} taken for one. This can be undone.`}
        </span>
        <button type="button" className="button" onClick={ports.importing.cancel}>
          Cancel
        </button>
        <button
          type="button"
          className="button button-main"
          disabled={pairs === undefined}
          onClick={() => ports.importing.merge(decisions)}
        >
          Add to “{visible(open.header.title)}”
        </button>
      </div>
    </>
  );
}
