import type { Lens, Vocabulary } from '../dossier/types.ts';

/** Hides nothing. */
export const OPEN_LENS: Lens = {
  hiddenTypes: [],
  hiddenKinds: [],
  hiddenCertainties: [],
  hiddenSources: [],
  hiddenSpeakers: [],
  hiddenEntities: [],
  hideUnrelated: false,
};

/** The lens that a dossier opens with: families marked hidden are off, and so is what is then left without relations. */
export function defaultLens(vocabulary: Vocabulary): Lens {
  const hidden = new Set(vocabulary.families.flatMap((family) => (family.hidden ? [family.id] : [])));
  const hiddenTypes = vocabulary.relationTypes.flatMap((type) => (hidden.has(type.family) ? [type.id] : []));
  return { ...OPEN_LENS, hiddenTypes, hideUnrelated: true };
}
