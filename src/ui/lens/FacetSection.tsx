import { type ReactNode, useId } from 'react';
import { onlyValues } from '../../commands/lens/only-values.ts';
import { toggleValues } from '../../commands/lens/toggle-values.ts';
import type { FacetCount } from '../../lens/counts.ts';
import type { FacetName } from '../../lens/edit.ts';
import { useDispatch, useWorkspace } from '../stage.ts';
import { FilterRow } from './FilterRow.tsx';
import styles from './LensPanel.module.css';
import { stateOf } from './rows.ts';

/** One value that a facet can be filtered by. */
export interface FacetValue {
  readonly id: string;
  readonly label: string;
  readonly count: FacetCount;
  readonly mark?: ReactNode;
}

interface FacetSectionProps {
  readonly title: string;
  readonly facet: FacetName;
  readonly noun: string;
  readonly values: readonly FacetValue[];
  readonly query: string;
}

/** A facet whose values are one list. Values that occur nowhere are left out. */
export function FacetSection({ title, facet, noun, values, query }: FacetSectionProps) {
  const id = useId();
  const dispatch = useDispatch();
  const hidden = new Set<string>(useWorkspace((state) => state.lens[facet]));
  const occurring = values.filter((value) => value.count.total > 0 || hidden.has(value.id));
  const shown = occurring.filter((value) => value.label.toLowerCase().includes(query));
  if (shown.length === 0) return null;
  const all = occurring.map((value) => value.id);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {all.some((value) => hidden.has(value)) && (
          <button
            type="button"
            className={styles.link}
            aria-label={`Show all: ${title}`}
            onClick={() => dispatch(onlyValues, { facet, ids: all, all })}
          >
            All
          </button>
        )}
      </div>
      {shown.map(({ id: value, label, count, mark }) => (
        <FilterRow
          key={value}
          row={{ ids: [value], label, count, state: stateOf([value], hidden) }}
          noun={noun}
          mark={mark}
          onToggle={() => dispatch(toggleValues, { facet, ids: [value] })}
          onOnly={() => dispatch(onlyValues, { facet, ids: [value], all })}
        />
      ))}
    </section>
  );
}
