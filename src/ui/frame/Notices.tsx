import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { undo } from '../../commands/history/undo.ts';
import { dismiss } from '../../commands/notices.ts';
import { visible } from '../../kernel/visible.ts';
import type { Notice } from '../../state/workspace.ts';
import { useDispatch, useDocument, useStage, useWorkspace } from '../stage.ts';
import styles from './Notices.module.css';

/** How long a notice that is not a failure stays, in milliseconds. */
const STAY = 5000;
const MOST_ISSUES = 50;

function Issues({ fault }: { readonly fault: NonNullable<Notice['fault']> }) {
  const issues = fault.issues ?? [];
  if (issues.length === 0) return null;
  return (
    <details className={styles.issues} open>
      <summary>
        {issues.length > MOST_ISSUES && `The first ${MOST_ISSUES} of `}
        {issues.length} {issues.length === 1 ? 'remark' : 'remarks'}
      </summary>
      <ul>
        {issues.slice(0, MOST_ISSUES).map((issue) => (
          <li key={`${issue.where} ${issue.message}`}>
            {!issue.message.startsWith(issue.where) && <code>{visible(issue.where)}</code>}{' '}
            {visible(issue.message)} {issue.fix && <em>{visible(issue.fix)}</em>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Offers to take back what the notice is about, unless something else has been done since. */
function Undo({ notice }: { readonly notice: Notice }) {
  const { workspace } = useStage();
  const dispatch = useDispatch();
  const last = useDocument((state) => state.past.at(-1));
  if (!notice.step || notice.step !== last) return null;
  const take = (): void => {
    dispatch(undo);
    dismiss(workspace, notice.id);
  };
  return (
    <button type="button" className={styles.undo} onClick={take}>
      Undo
    </button>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { workspace } = useStage();
  const passing = notice.fault === undefined;
  useEffect(() => {
    if (!passing) return undefined;
    const timer = setTimeout(() => dismiss(workspace, notice.id), STAY);
    return () => clearTimeout(timer);
  }, [passing, workspace, notice.id]);
  return (
    <div className={styles.notice} role={passing ? 'status' : 'alert'} data-fault={!passing || undefined}>
      <div className={styles.words}>
        <p>{visible(notice.text)}</p>
        {notice.fault?.fix && <p className={styles.fix}>{visible(notice.fault.fix)}</p>}
        {notice.fault && <Issues fault={notice.fault} />}
      </div>
      <Undo notice={notice} />
      <button
        type="button"
        className={styles.close}
        aria-label="Close this message"
        onClick={() => dismiss(workspace, notice.id)}
      >
        <IconX size={15} aria-hidden="true" />
      </button>
    </div>
  );
}

/** What the app has to say, newest last; failures stay until they are closed, but are no business of an audience. */
export function Notices() {
  const notices = useWorkspace((state) => state.notices);
  const presenting = useWorkspace((state) => state.presenting !== undefined);
  const shown = presenting ? notices.filter(({ fault }) => fault === undefined) : notices;
  return (
    <section className={styles.notices} aria-label="Messages">
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}
