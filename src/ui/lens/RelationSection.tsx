import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { allRelations, noRelations } from '../../commands/lens/all-or-none.ts';
import { onlyValues } from '../../commands/lens/only-values.ts';
import { toggleValues } from '../../commands/lens/toggle-values.ts';
import type { Family, RelationType } from '../../dossier/types.ts';
import { present } from '../../kernel/invariant.ts';
import { visible } from '../../kernel/visible.ts';
import type { FacetCount } from '../../lens/counts.ts';
import { useScheme } from '../parts/scheme.ts';
import { useDispatch, useWorkspace } from '../stage.ts';
import { FilterRow } from './FilterRow.tsx';
import styles from './LensPanel.module.css';
import { stateOf, sumCounts } from './rows.ts';
import type { Counted } from './values.ts';

interface CountedType {
  readonly type: RelationType;
  readonly count: FacetCount;
}

function FamilyRows({
  family,
  types,
  all,
  query,
}: {
  readonly family: Family;
  readonly types: readonly CountedType[];
  /** Every type of the dossier. */
  readonly all: readonly string[];
  readonly query: string;
}) {
  const dispatch = useDispatch();
  const scheme = useScheme();
  const hidden = new Set(useWorkspace((state) => state.lens.hiddenTypes));
  const [open, setOpen] = useState(!family.hidden);
  const ids = types.map(({ type }) => type.id);
  const expanded = open || query !== '';
  const change = (some: readonly string[]) => ({
    onToggle: () => dispatch(toggleValues, { facet: 'hiddenTypes', ids: some }),
    onOnly: () => dispatch(onlyValues, { facet: 'hiddenTypes', ids: some, all }),
  });
  return (
    <div role="group" aria-label={visible(family.label)}>
      <div className={styles.family}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={expanded}
          aria-label={`${expanded ? 'Fold' : 'Unfold'} ${visible(family.label)}`}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={13} aria-hidden="true" />
        </button>
        <FilterRow
          row={{
            ids,
            label: family.label,
            count: sumCounts(types.map(({ count }) => count)),
            state: stateOf(ids, hidden),
          }}
          noun="relations"
          mark={<span className={styles.swatch} style={{ background: family.colour[scheme] }} />}
          {...change(ids)}
        />
      </div>
      {expanded &&
        types.map(({ type, count }) => (
          <FilterRow
            key={type.id}
            level={2}
            row={{ ids: [type.id], label: type.label, count, state: stateOf([type.id], hidden) }}
            noun="relations"
            {...change([type.id])}
          />
        ))}
    </div>
  );
}

/** The relation types by family: what the lens is for. */
export function RelationSection({
  counted: { dossier, facets },
  query,
}: {
  readonly counted: Counted;
  readonly query: string;
}) {
  const id = useId();
  const dispatch = useDispatch();
  const { vocabulary } = dossier.header;
  const { types } = facets;
  const counted = vocabulary.relationTypes.map(
    (type, i): CountedType => ({ type, count: present(types.at(i), type.id) }),
  );
  const all = vocabulary.relationTypes.map((type) => type.id);
  const occurring = counted.filter(({ count }) => count.total > 0);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>Relations</h2>
        <button
          type="button"
          className={styles.link}
          aria-label={allRelations.title}
          onClick={() => dispatch(allRelations)}
        >
          All
        </button>
        <button
          type="button"
          className={styles.link}
          aria-label={noRelations.title}
          onClick={() => dispatch(noRelations)}
        >
          None
        </button>
      </div>
      {vocabulary.families.map((family) => {
        const whole = family.label.toLowerCase().includes(query);
        const own = occurring.filter(({ type }) => type.family === family.id);
        const found = whole ? own : own.filter(({ type }) => type.label.toLowerCase().includes(query));
        return (
          found.length > 0 && (
            <FamilyRows key={family.id} family={family} types={found} all={all} query={query} />
          )
        );
      })}
    </section>
  );
}
