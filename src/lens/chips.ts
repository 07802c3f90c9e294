import { snapshotOf } from '../dossier/columns/snapshot.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { CERTAINTIES, Lens } from '../dossier/types.ts';
import { totalsOf } from './columns/totals.ts';
import { type FacetName, setHidden, typesOfFamily } from './edit.ts';

/** How the app names each certainty. */
export const CERTAINTY_LABELS: Record<(typeof CERTAINTIES)[number], string> = {
  confirmed: 'Confirmed',
  reported: 'Reported',
  estimated: 'Estimated',
  possible: 'Possible',
  stated: 'Said, not done',
};

/** One thing that the lens filters away, in words, and the lens without it. */
export interface Chip {
  readonly id: string;
  readonly label: string;
  readonly cleared: Lens;
}

const listed = (names: readonly string[], noun: string): string =>
  names.length <= 2 ? names.join(' and ') : `${names.length} ${noun}`;

function typeChips(dossier: Dossier, lens: Lens): Chip[] {
  const { vocabulary } = dossier.header;
  const hidden = new Set(lens.hiddenTypes);
  const used = totalsOf(snapshotOf(dossier), vocabulary).types;
  const there = vocabulary.relationTypes.filter((_, t) => (used[t] ?? 0) > 0);
  return vocabulary.families.flatMap((family): Chip[] => {
    const all = typesOfFamily(vocabulary, family.id);
    const own = there.filter((type) => type.family === family.id);
    const off = own.filter((type) => hidden.has(type.id));
    if (off.length === 0) return [];
    const label =
      off.length === own.length
        ? family.label
        : `${family.label}: ${listed(
            off.map((t) => t.label),
            'types',
          )}`;
    return [{ id: `types:${family.id}`, label, cleared: setHidden(lens, 'hiddenTypes', all, false) }];
  });
}

function listChip(lens: Lens, facet: FacetName, names: readonly string[], noun: string): Chip[] {
  if (names.length === 0) return [];
  return [{ id: facet, label: listed(names, noun), cleared: { ...lens, [facet]: [] } }];
}

/** What is filtered away, one chip each; empty when the lens hides nothing that exists. */
export function chipsOf(dossier: Dossier, lens: Lens): Chip[] {
  const names = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => dossier.entities.get(id)?.name ?? []);
  const kinds = dossier.header.vocabulary.kinds.filter((kind) => lens.hiddenKinds.includes(kind.id));
  return [
    ...typeChips(dossier, lens),
    ...listChip(
      lens,
      'hiddenKinds',
      kinds.map((kind) => kind.plural),
      'kinds',
    ),
    ...listChip(
      lens,
      'hiddenCertainties',
      lens.hiddenCertainties.map((c) => CERTAINTY_LABELS[c]),
      'degrees of certainty',
    ),
    ...listChip(lens, 'hiddenSpeakers', names(lens.hiddenSpeakers), 'voices'),
    ...listChip(
      lens,
      'hiddenSources',
      lens.hiddenSources.flatMap((id) => dossier.sources.get(id)?.title ?? []),
      'sources',
    ),
    ...listChip(lens, 'hiddenEntities', names(lens.hiddenEntities), 'entities'),
  ];
}
