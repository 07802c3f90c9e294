import type { ReactNode } from 'react';
import { visible } from '../../kernel/visible.ts';
import { figure } from '../parts/figure.ts';
import styles from './FilterRow.module.css';
import { clickEffect, type Row, rowInWords } from './rows.ts';

interface FilterRowProps {
  readonly row: Row;
  /** What is counted, such as 'relations'. */
  readonly noun: string;
  readonly mark?: ReactNode;
  readonly level?: 1 | 2;
  readonly onToggle: () => void;
  readonly onOnly: () => void;
}

/** A checkbox with its mark, its counts, what a click would do, and 'only'. */
export function FilterRow({ row, noun, mark, level = 1, onToggle, onOnly }: FilterRowProps) {
  const { state, count } = row;
  const label = visible(row.label);
  const words = rowInWords({ ...row, label }, noun);
  const full = count.visible === count.total;
  return (
    <div className={styles.row} data-state={state} data-level={level}>
      <button
        type="button"
        role="checkbox"
        aria-checked={state === 'mixed' ? 'mixed' : state === 'on'}
        aria-label={words}
        title={words}
        className={styles.toggle}
        onClick={onToggle}
      >
        <span className={styles.mark} aria-hidden="true">
          {mark}
        </span>
        <span className={styles.label}>{label}</span>
      </button>
      <button type="button" className={styles.only} aria-label={`Only ${label}`} onClick={onOnly}>
        only
      </button>
      <span className={styles.effect} aria-hidden="true">
        {clickEffect(row)}
      </span>
      <span className={styles.count} aria-hidden="true">
        {full ? figure(count.total) : `${figure(count.visible)}/${figure(count.total)}`}
      </span>
    </div>
  );
}
