import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { toggleUnrelated } from '../../commands/lens/unrelated.ts';
import { useDispatch, useWorkspace } from '../stage.ts';
import { FacetSection } from './FacetSection.tsx';
import styles from './LensPanel.module.css';
import { RelationSection } from './RelationSection.tsx';
import { useCertainties, useKinds, useSources, useVoices } from './useFacetValues.tsx';

function Facets({ query }: { readonly query: string }) {
  return (
    <>
      <FacetSection title="How sure" noun="relations" values={useCertainties()} query={query} />
      <FacetSection title="According to" noun="relations" values={useVoices()} query={query} />
      <FacetSection title="Read in" noun="relations" values={useSources()} query={query} />
      <FacetSection title="Kinds of entity" noun="entities" values={useKinds()} query={query} />
    </>
  );
}

/** The left panel: everything that decides what is visible, with what each click would change. */
export function LensPanel() {
  const dispatch = useDispatch();
  const [query, setQuery] = useState('');
  const hideUnrelated = useWorkspace((state) => state.lens.hideUnrelated);
  // Rows come and go after the letters: typing waits for none of them.
  const wanted = useDeferredValue(query.trim().toLowerCase());
  // What lies below the fold is rendered when there is nothing more urgent, such as the first picture.
  const whole = useDeferredValue(true, false);
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
        <RelationSection query={wanted} />
        {whole && <Facets query={wanted} />}
        {wanted !== '' && <p className={styles.nothing}>No filter is called that.</p>}
      </div>
      <label className={styles.option}>
        <input type="checkbox" checked={hideUnrelated} onChange={() => dispatch(toggleUnrelated)} />
        Hide what is left without relations
      </label>
    </div>
  );
}
