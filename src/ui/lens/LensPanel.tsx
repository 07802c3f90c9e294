import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { toggleUnrelated } from '../../commands/lens/unrelated.ts';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import { CERTAINTIES } from '../../dossier/types.ts';
import { present } from '../../kernel/invariant.ts';
import { CERTAINTY_LABELS } from '../../lens/chips.ts';
import { EntityGlyph } from '../parts/entity/EntityGlyph.tsx';
import { LineSample } from '../parts/LineSample.tsx';
import { useDispatch, useDossier, useFacets, useWorkspace } from '../stage.ts';
import { FacetSection, type FacetValue } from './FacetSection.tsx';
import styles from './LensPanel.module.css';
import { RelationSection } from './RelationSection.tsx';

/** Whoever is a voice at all, most often heard first: of many entities few are, so nothing is made of the others. */
function useVoices(): FacetValue[] {
  const { speakers } = useFacets();
  const dossier = useDossier();
  const { entityIds } = snapshotOf(dossier);
  const values: FacetValue[] = [];
  speakers.total.forEach((total, i) => {
    const entity = total > 0 ? dossier.entities.get(entityIds[i] ?? '') : undefined;
    if (!entity) return;
    values.push({
      id: entity.id,
      label: entity.name,
      count: present(speakers.at(i), entity.id),
      mark: <EntityGlyph entity={entity} size={16} />,
    });
  });
  return values.sort((a, b) => b.count.total - a.count.total);
}

function Facets({ query }: { readonly query: string }) {
  const { header, sources } = useDossier();
  const facets = useFacets();
  const certainties = CERTAINTIES.map(
    (certainty, i): FacetValue => ({
      id: certainty,
      label: CERTAINTY_LABELS[certainty],
      count: present(facets.certainties.at(i), certainty),
      mark: <LineSample certainty={certainty} />,
    }),
  );
  const kinds = header.vocabulary.kinds.map(
    (kind, i): FacetValue => ({
      id: kind.id,
      label: kind.plural,
      count: present(facets.kinds.at(i), kind.id),
    }),
  );
  const read = [...sources.values()].map(
    (source, i): FacetValue => ({
      id: source.id,
      label: source.title,
      count: present(facets.sources.at(i), source.id),
    }),
  );
  const voices = useVoices();
  return (
    <>
      <FacetSection
        title="How sure"
        facet="hiddenCertainties"
        noun="relations"
        values={certainties}
        query={query}
      />
      <FacetSection
        title="According to"
        facet="hiddenSpeakers"
        noun="relations"
        values={voices}
        query={query}
      />
      <FacetSection title="Read in" facet="hiddenSources" noun="relations" values={read} query={query} />
      <FacetSection
        title="Kinds of entity"
        facet="hiddenKinds"
        noun="entities"
        values={kinds}
        query={query}
      />
    </>
  );
}

/** The left panel: everything that decides what is visible, with what each click would change. */
export function LensPanel() {
  const dispatch = useDispatch();
  const [query, setQuery] = useState('');
  const hideUnrelated = useWorkspace((state) => state.lens.hideUnrelated);
  const wanted = query.trim().toLowerCase();
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
