import { useId } from 'react';
import { onlyValues } from '../../commands/lens/only-values.ts';
import { toggleValues } from '../../commands/lens/toggle-values.ts';
import { More, useShown } from '../parts/widgets/More.tsx';
import { useDispatch, useWorkspace } from '../stage.ts';
import { FilterRow } from './FilterRow.tsx';
import styles from './LensPanel.module.css';
import { stateOf } from './rows.ts';
import { useMatches } from './useMatches.ts';
import { type FacetValues, idsOf } from './values.ts';

/** So many values are listed at first; the panel's search finds the others. */
const FIRST = 30;

interface FacetSectionProps {
  readonly title: string;
  readonly noun: string;
  readonly values: FacetValues;
  readonly query: string;
}

/** A facet whose values are one list. */
export function FacetSection({ title, noun, values, query }: FacetSectionProps) {
  const id = useId();
  const dispatch = useDispatch();
  const { facet } = values;
  const hidden = new Set<string>(useWorkspace((state) => state.lens[facet]));
  const matching = useMatches(values, query);
  const [shown, more] = useShown(matching.length, FIRST);
  if (matching.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {hidden.size > 0 && idsOf(values).some((value) => hidden.has(value)) && (
          <button
            type="button"
            className={styles.link}
            aria-label={`Show all: ${title}`}
            onClick={() => dispatch(onlyValues, { facet, ids: idsOf(values), all: idsOf(values) })}
          >
            All
          </button>
        )}
      </div>
      {Array.from({ length: shown }, (_, i) => {
        const value = matching[i] as number;
        const [own, label] = [values.id(value), values.label(value)];
        return (
          <FilterRow
            key={own}
            row={{ ids: [own], label, count: values.count(value), state: stateOf([own], hidden) }}
            noun={noun}
            mark={values.mark?.(value)}
            onToggle={() => dispatch(toggleValues, { facet, ids: [own] })}
            onOnly={() => dispatch(onlyValues, { facet, ids: [own], all: idsOf(values) })}
          />
        );
      })}
      <div className={styles.more}>
        <More shown={shown} total={matching.length} noun={values.plural} onMore={more} />
      </div>
    </section>
  );
}
