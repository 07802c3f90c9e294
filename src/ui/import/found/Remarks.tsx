import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { LimitReached } from '../../../kernel/fault.ts';
import { visible } from '../../../kernel/visible.ts';
import type { RemarkGroup } from '../../../state/import/reading.ts';
import { figure } from '../../parts/figure.ts';
import { AllowMore } from '../limits/AllowMore.tsx';
import styles from './Found.module.css';

/** Where it is, unless the words begin with that already. */
function Where({ issue }: { readonly issue: RemarkGroup['first'][number] }) {
  return issue.message.startsWith(issue.where) ? null : (
    <span className={styles.where}>{visible(issue.where)} </span>
  );
}

const inWords = ({ message, fix }: RemarkGroup['first'][number]): string =>
  visible(fix ? `${message} ${fix}` : message);

/** The limit because of which something was left out, and what the most of what is listed would need. */
function limitIn(first: RemarkGroup['first']): LimitReached | undefined {
  const all = first.flatMap(({ limit }) => (limit ? [limit] : []));
  return all.sort((a, b) => (b.needed ?? 0) - (a.needed ?? 0))[0];
}

function Group({ group }: { readonly group: RemarkGroup }) {
  const { severity, count, first } = group;
  const [one] = first;
  const limit = limitIn(first);
  const Icon = severity === 'note' ? IconInfoCircle : IconAlertTriangle;
  return (
    <li className={styles.group} data-severity={severity}>
      <Icon size={15} aria-label={severity === 'note' ? 'Note' : 'Warning'} />
      <div>
        {count === 1 && one ? (
          <p>
            <Where issue={one} />
            {inWords(one)}
          </p>
        ) : (
          <details>
            <summary>
              {figure(count)} times: {one && visible(one.message)}
            </summary>
            <ul>
              {first.map((issue) => (
                <li key={`${issue.where} ${issue.message}`}>
                  <Where issue={issue} />
                  {inWords(issue)}
                </li>
              ))}
              {count > first.length && <li>And {figure(count - first.length)} more like these.</li>}
            </ul>
          </details>
        )}
        {limit && <AllowMore limit={limit} />}
      </div>
    </li>
  );
}

/** What was not understood or was repaired, each with its place in the file. */
export function Remarks({ groups }: { readonly groups: readonly RemarkGroup[] }) {
  return (
    <section className={styles.remarks} aria-label="Remarks">
      <h3>Remarks</h3>
      {groups.length === 0 ? (
        <p className={styles.fine}>
          <IconCircleCheck size={15} aria-hidden="true" /> Everything in it was understood and kept.
        </p>
      ) : (
        <ul>
          {groups.map((group) => (
            <Group key={group.code} group={group} />
          ))}
        </ul>
      )}
    </section>
  );
}
