import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotOf } from '../../src/dossier/columns/snapshot.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { CERTAINTIES, type Lens } from '../../src/dossier/types.ts';
import { type FacetName, toggle } from '../../src/lens/edit.ts';
import { type FacetCount, facetsOf } from '../../src/lens/facets.ts';
import { masksOf } from '../../src/lens/masks.ts';
import { arbitraryFile, arbitraryLens } from '../support/arbitrary-dossier.ts';

const sum = (mask: Uint8Array): number => mask.reduce((total, bit) => total + bit, 0);

/** Toggles a value, looks again, and counts what came or went. */
function holds(
  dossier: Dossier,
  lens: Lens,
  facet: FacetName,
  ids: readonly string[],
  counts: readonly FacetCount[],
): void {
  const snapshot = snapshotOf(dossier);
  const { vocabulary } = dossier.header;
  const visible = (l: Lens, kind?: number): number => {
    const masks = masksOf(snapshot, vocabulary, l);
    return kind === undefined
      ? sum(masks.relation)
      : sum(masks.entity.filter((_, e) => snapshot.kind[e] === kind));
  };
  ids.forEach((id, i) => {
    const kind = facet === 'hiddenKinds' ? i : undefined;
    const change = visible(toggle(lens, facet, [id]), kind) - visible(lens, kind);
    const hidden = (lens[facet] as readonly string[]).includes(id);
    const count = counts[i];
    expect(hidden ? count?.gain : count?.loss).toBe(Math.abs(change));
  });
}

test('What a facet says that a click would do is what the click does.', () => {
  const sample = arbitraryFile.chain((file) => fc.tuple(fc.constant(file), arbitraryLens(file)));
  fc.assert(
    fc.property(sample, ([file, lens]) => {
      const dossier = Dossier.of(file);
      const snapshot = snapshotOf(dossier);
      const { vocabulary } = dossier.header;
      const facets = facetsOf(snapshot, vocabulary, lens, masksOf(snapshot, vocabulary, lens));
      holds(
        dossier,
        lens,
        'hiddenTypes',
        vocabulary.relationTypes.map((t) => t.id),
        facets.types,
      );
      holds(
        dossier,
        lens,
        'hiddenKinds',
        vocabulary.kinds.map((k) => k.id),
        facets.kinds,
      );
      holds(dossier, lens, 'hiddenCertainties', CERTAINTIES, facets.certainties);
      holds(dossier, lens, 'hiddenSources', snapshot.sourceIds, facets.sources);
      holds(dossier, lens, 'hiddenSpeakers', snapshot.entityIds, facets.speakers);
    }),
  );
});
