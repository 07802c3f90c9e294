import fc from 'fast-check';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { Change, Edit, Patch } from '../../src/dossier/patch.ts';
import { nastyText } from './arbitrary-dossier.ts';

/** Updates, removals and additions of items of one collection; `changed` makes a different item of the same id. */
function change<T>(
  items: ReadonlyMap<string, T>,
  changed: (id: string, item: T | undefined, text: string) => T,
  removable: (id: string) => boolean,
): fc.Arbitrary<Change<T>> {
  const update = ([id, item]: readonly [string, T], text: string): Edit<T> => [item, changed(id, item, text)];
  const existing = fc.subarray([...items], { maxLength: Math.min(3, items.size) }).chain((some) =>
    fc.tuple(
      ...some.map((entry) => {
        const edits: fc.Arbitrary<Edit<T>>[] = [nastyText.map((text) => update(entry, text))];
        if (removable(entry[0])) edits.push(fc.constant([entry[1], undefined]));
        return fc.oneof(...edits).map((edit): [string, Edit<T>] => [entry[0], edit]);
      }),
    ),
  );
  const added = fc
    .uniqueArray(nastyText, { maxLength: 2 })
    .map((ids) =>
      ids
        .filter((id) => !items.has(id))
        .map((id): [string, Edit<T>] => [id, [undefined, changed(id, undefined, id)]]),
    );
  return fc.tuple(existing, added).map(([edits, additions]) => new Map([...edits, ...additions]));
}

/** Ids that some claim or source leans on, so that removing them would be refused. */
function used(dossier: Dossier): Set<string> {
  const claims = [...dossier.claims.values()].flatMap(
    ({ asserts, speakers, source, repeats = [], quantity }) => [
      ...asserts.flat(),
      ...speakers,
      source,
      ...repeats,
      quantity?.of,
    ],
  );
  const sources = [...dossier.sources.values()].flatMap(({ basedOn = [], entity }) => [...basedOn, entity]);
  return new Set([...claims, ...sources].filter((id) => id !== undefined));
}

/** One patch that this dossier accepts, the same for the same seed: for a row of patches, each upon what the last one left. */
export function somePatch(dossier: Dossier, seed: number): Patch {
  const [patch] = fc.sample(arbitraryPatch(dossier), { seed, numRuns: 1 });
  return patch ?? {};
}

/** Patches that this dossier accepts, of every collection and the header. */
export function arbitraryPatch(dossier: Dossier): fc.Arbitrary<Patch> {
  const { header } = dossier;
  const needed = used(dossier);
  const free = (id: string): boolean => !needed.has(id);
  const [kind, source] = [header.vocabulary.kinds[0]?.id ?? '', [...dossier.sources.keys()][0] ?? ''];
  const claim = { asserts: [], speakers: [], source, stance: 'asserts', certainty: 'stated' } as const;
  return fc.record(
    {
      header: nastyText.map((title) => [header, { ...header, title }] as const),
      entities: change(dossier.entities, (id, item, name) => ({ ...(item ?? { id, kind }), name }), free),
      sources: change(
        dossier.sources,
        (id, item, title) => ({ ...(item ?? { id }), title }),
        (id) => free(id) && id !== source,
      ),
      claims: change(
        dossier.claims,
        (id, item, summary) => ({ ...(item ?? { ...claim, id }), summary }),
        () => true,
      ),
      positions: change(
        dossier.positions,
        (id, item) => [(item?.[0] ?? 0) + 1, id.length],
        () => true,
      ),
      briefings: change(
        dossier.briefings,
        (id, item, title) => ({ ...(item ?? { id, scenes: [] }), title }),
        () => true,
      ),
    },
    { requiredKeys: [] },
  );
}
