import { useState } from 'react';
import { visible } from '../../../kernel/visible.ts';
import type { Importing } from '../../../state/import/importing.ts';
import type { Proposal, TableChoice, TableWish } from '../../../state/import/reading.ts';
import { useStage } from '../../stage.ts';
import { EncodingChoice } from '../EncodingChoice.tsx';
import styles from '../ImportDialog.module.css';
import { useFirstFocus } from '../useFirstFocus.ts';
import { missingOf } from './missing.ts';
import { TableCard } from './TableCard.tsx';

interface Props {
  readonly proposal: Proposal;
  readonly importing: Importing;
}

/** Asks what the columns of tables mean; what was recognised is filled in. */
export function Tables({ proposal, importing }: Props) {
  const { ports } = useStage();
  const [choices, setChoices] = useState<readonly TableChoice[]>(() =>
    proposal.tables.map(({ choice }) => choice),
  );
  const { encoding } = importing.choices;
  const change = (changed: TableChoice, anew: boolean): void => {
    const next = choices.map((choice) => (choice.table === changed.table ? changed : choice));
    setChoices(next);
    if (anew) ports.importing.askAgain({ ...(encoding && { encoding }), tables: next });
  };
  const guess = (wish: TableWish): void => {
    const wishes = choices.map((choice) => (choice.table === wish.table ? wish : choice));
    ports.importing.askAgain({ ...(encoding && { encoding }), tables: wishes });
  };
  const missing = missingOf(choices);
  const first = useFirstFocus();
  const text = proposal.format !== 'xlsx';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) ports.importing.readAs({ ...(encoding && { encoding }), tables: choices });
      }}
    >
      <div className={styles.body}>
        {proposal.tables.map((table, i) => {
          const choice = choices[i];
          return (
            choice && (
              <TableCard key={choice.table} table={table} choice={choice} change={change} guess={guess} />
            )
          );
        })}
      </div>
      <div className={styles.footer}>
        {text && (
          <EncodingChoice
            value={proposal.encoding}
            choose={(other) => ports.importing.askAgain({ encoding: other, tables: choices })}
          />
        )}
        <span className={styles.room} role="status">
          {missing && visible(missing)}
        </span>
        <button type="button" className="button" onClick={ports.importing.cancel}>
          Cancel
        </button>
        <button type="submit" className="button button-main" {...first} disabled={missing !== undefined}>
          Continue
        </button>
      </div>
    </form>
  );
}
