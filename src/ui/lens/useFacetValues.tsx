import { useCallback, useMemo } from 'react';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import { CERTAINTIES } from '../../dossier/types.ts';
import { present } from '../../kernel/invariant.ts';
import { CERTAINTY_LABELS } from '../../lens/chips.ts';
import type { FacetColumns } from '../../lens/counts.ts';
import type { FacetName } from '../../lens/edit.ts';
import { EntityGlyph } from '../parts/entity/EntityGlyph.tsx';
import { LineSample } from '../parts/LineSample.tsx';
import { useWorkspace } from '../stage.ts';
import { type Counted, type FacetValues, occurring } from './values.ts';

/** Lists up to so long stand in the order of the dossier; longer ones begin with what occurs most. */
const FEW = 40;

const counted =
  (columns: FacetColumns): FacetValues['count'] =>
  (value) =>
    present(columns.at(value), 'The count of a value');

const never = (): boolean => false;

/** Those that occur, and those hidden: what was switched off can be switched on again. */
function useListed({ total }: FacetColumns, facet: FacetName, id: (value: number) => string): Uint32Array {
  const hidden = useWorkspace((state) => state.lens[facet]);
  return useMemo(() => {
    const off = new Set<string>(hidden);
    return occurring(total, FEW, off.size > 0 ? (value) => off.has(id(value)) : never);
  }, [total, hidden, id]);
}

const certaintyOf = (value: number) => CERTAINTIES[value] ?? 'stated';
const certaintyInWords = (value: number): string => CERTAINTY_LABELS[certaintyOf(value)];

/** The degrees of certainty. */
export function useCertainties({ facets: { certainties } }: Counted): FacetValues {
  return {
    facet: 'hiddenCertainties',
    plural: 'degrees',
    order: useListed(certainties, 'hiddenCertainties', certaintyOf),
    id: certaintyOf,
    label: certaintyInWords,
    count: counted(certainties),
    mark: (value) => <LineSample certainty={certaintyOf(value)} />,
  };
}

/** Whoever is a voice at all, most often heard first. */
export function useVoices({ dossier, facets: { speakers } }: Counted): FacetValues {
  const { entityIds } = snapshotOf(dossier);
  const { entities } = dossier;
  const entityOf = useCallback(
    (value: number) => entities.get(entityIds[value] ?? ''),
    [entities, entityIds],
  );
  return {
    facet: 'hiddenSpeakers',
    plural: 'voices',
    order: useMemo(() => occurring(speakers.total, 0, never), [speakers.total]),
    id: (value) => entityIds[value] ?? '',
    label: useCallback((value: number) => entityOf(value)?.name ?? '', [entityOf]),
    count: counted(speakers),
    mark: (value) => {
      const entity = entityOf(value);
      return entity && <EntityGlyph entity={entity} size={16} />;
    },
  };
}

/** The sources that claims were read in. */
export function useSources({ dossier, facets }: Counted): FacetValues {
  const { sourceIds } = snapshotOf(dossier);
  const { sources } = dossier;
  const id = useCallback((value: number) => sourceIds[value] ?? '', [sourceIds]);
  return {
    facet: 'hiddenSources',
    plural: 'sources',
    order: useListed(facets.sources, 'hiddenSources', id),
    id,
    label: useCallback((value: number) => sources.get(id(value))?.title ?? '', [sources, id]),
    count: counted(facets.sources),
  };
}

/** The kinds of entity. */
export function useKinds({ dossier, facets }: Counted): FacetValues {
  const { kinds } = dossier.header.vocabulary;
  const id = useCallback((value: number) => kinds[value]?.id ?? '', [kinds]);
  return {
    facet: 'hiddenKinds',
    plural: 'kinds',
    order: useListed(facets.kinds, 'hiddenKinds', id),
    id,
    label: useCallback((value: number) => kinds[value]?.plural ?? '', [kinds]),
    count: counted(facets.kinds),
  };
}
