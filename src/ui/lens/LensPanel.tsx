import { IconSearch } from '@tabler/icons-react';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { toggleUnrelated } from '../../commands/lens/unrelated.ts';
import { facetsOfDrawable } from '../../state/derived.ts';
import { useDispatch, useDrawable, useWorkspace } from '../stage.ts';
import { FacetSection } from './FacetSection.tsx';
import styles from './LensPanel.module.css';
import { RelationSection } from './RelationSection.tsx';
import { useCertainties, useKinds, useSources, useVoices } from './useFacetValues.tsx';
import type { Counted } from './values.ts';

interface SectionsProps {
  readonly counted: Counted;
  readonly query: string;
}

function Facets({ counted, query }: SectionsProps) {
  return (
    <>
      <FacetSection title="How sure" noun="relations" values={useCertainties(counted)} query={query} />
      <FacetSection title="According to" noun="relations" values={useVoices(counted)} query={query} />
      <FacetSection title="Read in" noun="relations" values={useSources(counted)} query={query} />
      <FacetSection title="Kinds of entity" noun="entities" values={useKinds(counted)} query={query} />
    </>
  );
}

const Sections = memo(function Sections({ counted, query }: SectionsProps) {
  // What lies below the fold is rendered when there is nothing more urgent, such as the first picture.
  const whole = useDeferredValue(true, false);
  return (
    <>
      <RelationSection counted={counted} query={query} />
      {whole && <Facets counted={counted} query={query} />}
    </>
  );
});

/** The left panel: everything that decides what is visible, with what each click would change. */
export function LensPanel() {
  const dispatch = useDispatch();
  const [query, setQuery] = useState('');
  const hideUnrelated = useWorkspace((state) => state.lens.hideUnrelated);
  // Rows come and go after the letters: typing waits for none of them.
  const wanted = useDeferredValue(query.trim().toLowerCase());
  // The picture comes first: a box is ticked at once, and its counts follow while the picture is painted.
  const visible = useDeferredValue(useDrawable());
  const counted = useMemo(
    (): Counted => ({ dossier: visible.dossier, facets: facetsOfDrawable(visible) }),
    [visible],
  );
  return (
    <div className={styles.panel}>
      <label className={styles.search}>
        <IconSearch size={14} aria-hidden="true" />
        <input
          type="search"
          placeholder="Search these filters"
          aria-label="Search the filters"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <div className={styles.lists}>
        <Sections counted={counted} query={wanted} />
        {wanted !== '' && <p className={styles.nothing}>No filter is called that.</p>}
      </div>
      <label className={styles.option}>
        <input type="checkbox" checked={hideUnrelated} onChange={() => dispatch(toggleUnrelated)} />
        Hide what is left without relations
      </label>
    </div>
  );
}
