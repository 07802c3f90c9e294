import type { EntityKind, Family, RelationType, Vocabulary } from '../../types.ts';
import { nameAgain } from './again.ts';

/** Which term of the united vocabulary each term of the incoming one is. */
export interface Terms {
  readonly kinds: ReadonlyMap<string, string>;
  readonly families: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
}

/** Two vocabularies as one. */
export interface UnitedVocabulary extends Terms {
  /** The open one itself when the incoming one adds nothing. */
  readonly vocabulary: Vocabulary;
}

const wordsOf = (text: string): string => text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');

interface Term {
  readonly id: string;
  readonly label: string;
}

/** Terms of the incoming vocabulary that are not in the open one, and what each of them all is called from now on. */
function unite<T extends Term>(
  open: readonly T[],
  incoming: readonly T[],
  meaning: (term: T) => string,
): { readonly ids: ReadonlyMap<string, string>; readonly added: readonly T[] } {
  const own = new Map(open.map((term) => [term.id, meaning(term)]));
  const byMeaning = new Map(open.toReversed().map((term) => [meaning(term), term.id]));
  const theirs = new Set(incoming.map(({ id }) => id));
  const given = new Set<string>();
  const ids = new Map<string, string>();
  const added: T[] = [];
  for (const term of incoming) {
    const means = meaning(term);
    const equal = (id: string): boolean => own.get(id) === means;
    const again = nameAgain(term.id, { open: own, incoming: theirs, given, equal });
    // Of several that mean the same, it is the one that it was before.
    const id = own.has(again) ? again : (byMeaning.get(means) ?? again);
    ids.set(term.id, id);
    if (own.has(id)) continue;
    given.add(id);
    added.push({ ...term, id });
  }
  return { ids, added };
}

/**
 * Two vocabularies as one. Terms are the same when their labels are, but for case and spaces, and relation types when they also point
 * or do not point alike: then the open dossier's term stands, with its own look and family, whatever the ids. A term of another
 * meaning is added, under a free id where its own is taken.
 */
export function unitedVocabulary(open: Vocabulary, incoming: Vocabulary): UnitedVocabulary {
  const label = (term: Term): string => wordsOf(term.label);
  const families = unite<Family>(open.families, incoming.families, label);
  const kinds = unite<EntityKind>(open.kinds, incoming.kinds, label);
  const types = unite<RelationType>(
    open.relationTypes,
    incoming.relationTypes,
    (type) => `${type.directed} ${label(type)}`,
  );
  const known = (id: string): string => families.ids.get(id) ?? id;
  const adds = families.added.length + kinds.added.length + types.added.length > 0;
  const vocabulary: Vocabulary = {
    kinds: [
      ...open.kinds,
      ...kinds.added.map((kind) =>
        kind.family === undefined ? kind : { ...kind, family: known(kind.family) },
      ),
    ],
    families: [...open.families, ...families.added],
    relationTypes: [
      ...open.relationTypes,
      ...types.added.map((type) => ({ ...type, family: known(type.family) })),
    ],
  };
  return {
    vocabulary: adds ? vocabulary : open,
    kinds: kinds.ids,
    families: families.ids,
    types: types.ids,
  };
}
