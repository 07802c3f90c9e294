import { useState } from 'react';
import { visible } from '../../../kernel/visible.ts';
import type { Importing, ImportStage } from '../../../state/import/importing.ts';
import { useDossier, useStage } from '../../stage.ts';
import { EncodingChoice } from '../EncodingChoice.tsx';
import styles from '../ImportDialog.module.css';
import { Limits } from '../limits/Limits.tsx';
import { useFirstFocus } from '../useFirstFocus.ts';
import { Facts } from './Facts.tsx';
import grid from './Found.module.css';
import { MergeStep } from './MergeStep.tsx';
import { Remarks } from './Remarks.tsx';
import { reportFile } from './report-file.ts';

interface Props {
  readonly found: Extract<ImportStage, { readonly at: 'found' }>;
  readonly importing: Importing;
}

/** Shows what was found before anything is changed by it, and asks where it is to go. */
export function Found(props: Props) {
  const [merging, setMerging] = useState(false);
  return merging ? (
    <MergeStep incoming={props.found.dossier} back={() => setMerging(false)} />
  ) : (
    <FoundStep {...props} add={() => setMerging(true)} />
  );
}

function FoundStep({ found, importing, add }: Props & { readonly add: () => void }) {
  const { ports } = useStage();
  const open = useDossier();
  const first = useFirstFocus();
  const { report } = found;
  const { choices, merge } = importing;
  const save = (): void => {
    const { name, bytes } = reportFile(report, ports.today());
    ports.download(name, bytes, 'application/json');
  };
  const main = (yes: boolean): string => (yes ? 'button button-main' : 'button');
  return (
    <>
      <div className={styles.body}>
        <div className={grid.grid}>
          <Facts report={report}>
            {report.encodingId && (
              <EncodingChoice
                value={choices.encoding ?? report.encodingId}
                choose={(encoding) => ports.importing.readAs({ ...choices, encoding })}
              />
            )}
          </Facts>
          <Remarks groups={report.remarks} />
        </div>
        <Limits importing={importing} />
      </div>
      <div className={styles.footer}>
        {choices.tables && (
          <button type="button" className="button" onClick={() => ports.importing.askAgain(choices)}>
            Back to the columns
          </button>
        )}
        <button type="button" className="button" onClick={save}>
          Save this report
        </button>
        <span className={styles.room} />
        <button type="button" className="button" onClick={ports.importing.cancel}>
          Cancel
        </button>
        {open.entities.size > 0 && (
          <button
            type="button"
            {...(merge && first)}
            className={main(merge)}
            title={`Add this to “${visible(open.header.title)}”`}
            onClick={add}
          >
            Add to the open dossier…
          </button>
        )}
        <button type="button" {...(!merge && first)} className={main(!merge)} onClick={ports.importing.open}>
          Open as a new dossier
        </button>
      </div>
    </>
  );
}
