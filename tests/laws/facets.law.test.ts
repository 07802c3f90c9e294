import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotOf } from '../../src/dossier/columns/snapshot.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { voicesOf } from '../../src/dossier/evidence/corroboration.ts';
import { CERTAINTIES, type Claim, type DossierFile, type Lens } from '../../src/dossier/types.ts';
import type { FacetColumns, FacetCount } from '../../src/lens/counts.ts';
import { type FacetName, toggle } from '../../src/lens/edit.ts';
import { facetsOf } from '../../src/lens/facets.ts';
import { masksOf } from '../../src/lens/masks.ts';
import { visibleOf } from '../../src/lens/visible.ts';
import { arbitraryFile, arbitraryLens } from '../support/arbitrary-dossier.ts';

/** The same file with all its claims about two relations, so that these have several, of several voices, of one and of none. */
function crowded(file: DossierFile): DossierFile {
  const [subject, object = subject] = file.entities.map(({ id }) => id);
  const [type, other = type] = file.vocabulary.relationTypes.map(({ id }) => id);
  if (subject === undefined || object === undefined || type === undefined || other === undefined) return file;
  const claims = file.claims.map((claim, i) => ({
    ...claim,
    asserts: [[subject, i % 4 === 3 ? other : type, object] as const],
  }));
  return { ...file, claims, sources: file.sources.map(({ entity, ...source }) => source) };
}

const anyFile = fc.oneof(arbitraryFile, arbitraryFile.map(crowded));
const fileAndLens = anyFile.chain((file) => fc.tuple(fc.constant(file), arbitraryLens(file)));

/** Claims' values of the facets that count relations by their claims. */
const CLAIM_VALUES: Partial<Record<FacetName, (claim: Claim, dossier: Dossier) => readonly string[]>> = {
  hiddenCertainties: ({ certainty }) => [certainty],
  hiddenSpeakers: (claim, dossier) => voicesOf(claim, dossier.sources),
  hiddenSources: ({ source }) => [source],
};

/** How many of a facet's value there are, and are visible, counted over plain objects. */
function recount(dossier: Dossier, lens: Lens, facet: FacetName, id: string) {
  const visible = visibleOf(dossier, lens);
  if (facet === 'hiddenKinds') {
    const count = (entities: Iterable<{ kind: string }>) => [...entities].filter((e) => e.kind === id).length;
    return { total: count(dossier.entities.values()), visible: count(visible.entities.values()) };
  }
  const valuesOf = CLAIM_VALUES[facet];
  const has = (type: string, claims: readonly Claim[]): boolean =>
    valuesOf ? claims.some((claim) => valuesOf(claim, dossier).includes(id)) : type === id;
  const all = [...dossier.relations.values()].filter(({ type, claims }) =>
    has(
      type,
      claims.flatMap((claim) => dossier.claims.get(claim) ?? []),
    ),
  );
  const left = [...visible.relations.values()].filter(({ relation, claims }) => has(relation.type, claims));
  return { total: all.length, visible: left.length };
}

/** What is visible of what a facet counts: relations, or the entities of one kind. */
function shown(dossier: Dossier, lens: Lens, kind: string | undefined): number {
  const { entities, relations } = visibleOf(dossier, lens);
  return kind === undefined ? relations.size : [...entities.values()].filter((e) => e.kind === kind).length;
}

/** Toggles a value, looks again, and counts what came or went. */
function naively(dossier: Dossier, lens: Lens, facet: FacetName, id: string): FacetCount {
  const kind = facet === 'hiddenKinds' ? id : undefined;
  const change = shown(dossier, toggle(lens, facet, [id]), kind) - shown(dossier, lens, kind);
  return { ...recount(dossier, lens, facet, id), gain: Math.max(0, change), loss: Math.max(0, -change) };
}

test('What a facet says is what counting says, and what a click would do is what the click does.', () => {
  fc.assert(
    fc.property(fileAndLens, ([file, lens]) => {
      const dossier = Dossier.of(file);
      const snapshot = snapshotOf(dossier);
      const { vocabulary } = dossier.header;
      const facets = facetsOf(snapshot, vocabulary, lens, masksOf(snapshot, vocabulary, lens));
      const holds = (facet: FacetName, ids: readonly string[], counts: FacetColumns): void => {
        expect(counts.length).toBe(ids.length);
        expect(ids.map((_, i) => counts.at(i))).toEqual(ids.map((id) => naively(dossier, lens, facet, id)));
      };
      holds(
        'hiddenTypes',
        vocabulary.relationTypes.map((t) => t.id),
        facets.types,
      );
      holds(
        'hiddenKinds',
        vocabulary.kinds.map((k) => k.id),
        facets.kinds,
      );
      holds('hiddenCertainties', CERTAINTIES, facets.certainties);
      holds('hiddenSources', snapshot.sourceIds, facets.sources);
      holds('hiddenSpeakers', snapshot.entityIds, facets.speakers);
    }),
    { numRuns: 300 },
  );
});

test('Facets are the same whether or not their masks were made here.', () => {
  fc.assert(
    fc.property(fileAndLens, ([file, lens]) => {
      const dossier = Dossier.of(file);
      const snapshot = snapshotOf(dossier);
      const masks = masksOf(snapshot, file.vocabulary, lens);
      const facets = facetsOf(snapshot, file.vocabulary, lens, masks);
      const again = facetsOf(snapshot, file.vocabulary, lens, { ...masks });
      for (const facet of ['types', 'kinds', 'certainties', 'speakers', 'sources'] as const)
        for (let i = 0; i < facets[facet].length; i += 1)
          expect(again[facet].at(i)).toEqual(facets[facet].at(i));
    }),
  );
});
