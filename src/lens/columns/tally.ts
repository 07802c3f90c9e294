import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import type { FacetColumns } from '../counts.ts';
import type { Ground, Masks } from '../masks.ts';
import { hasClaim } from './claims.ts';
import { type Groups, groupsOf } from './groups.ts';
import { endsAllowed, PASSES, SOURCED, SURE, TYPED } from './relations.ts';
import { type RelationFacets, SeveralClaims } from './several.ts';

const add = (column: Uint32Array, at: number, count: number): void => {
  column[at] = (column[at] as number) + count;
};

/** How many relations of each group only their group may keep from being visible. */
function freeCounts({ of, size }: Groups, free: Uint8Array | undefined): Uint32Array {
  if (!free) return size;
  const counts = new Uint32Array(size.length + 1);
  for (let r = 0; r < of.length; r += 1) {
    const g = of[r] as number;
    counts[g] = (counts[g] as number) + (free[r] as number);
  }
  return counts;
}

/** Types, certainties and sources of the plain relations, group by group. */
function tallyGroups(groups: Groups, { bits, free }: Ground, facets: RelationFacets): void {
  const counts = freeCounts(groups, free);
  for (let g = 0; g < groups.size.length; g += 1) {
    const count = counts[g] as number;
    const type = groups.type[g] as number;
    const certainty = groups.certainty[g] as number;
    const source = groups.source[g] as number;
    const lacks = (bits[g] as number) ^ PASSES;
    if (lacks === 0) {
      add(facets.types.visible, type, count);
      add(facets.certainties.visible, certainty, count);
      add(facets.sources.visible, source, count);
    } else if (lacks === TYPED) add(facets.types.gain, type, count);
    else if (lacks === SURE) add(facets.certainties.gain, certainty, count);
    else if (lacks === SOURCED) add(facets.sources.gain, source, count);
  }
}

/** Voices of the plain relations that have one. */
function tallyVoices(
  snapshot: Snapshot,
  { on, allowed, bits }: Ground,
  mask: Uint8Array,
  facet: FacetColumns,
): void {
  const { of, heard } = groupsOf(snapshot);
  const { rows, voices } = heard;
  const { visible } = facet;
  for (let i = 0; i < rows.length; i += 1) {
    const v = voices[i] as number;
    visible[v] = (visible[v] as number) + (mask[rows[i] as number] as number);
  }
  if (on.speaker.whole) return;
  const speaking = on.speaker.on;
  for (let i = 0; i < rows.length; i += 1) {
    const v = voices[i] as number;
    if (speaking[v] === 1) continue;
    const r = rows[i] as number;
    if (bits[of[r] as number] === PASSES && endsAllowed(snapshot, allowed, r)) add(facet.gain, v, 1);
  }
}

/**
 * Counts types, certainties, voices and sources. A plain relation shows the values of its one claim, and would fall with any of
 * them: only the others need to be asked what would be lost.
 */
export function tallyRelations(
  snapshot: Snapshot,
  ground: Ground,
  masks: Masks,
  facets: RelationFacets,
): void {
  const groups = groupsOf(snapshot);
  tallyGroups(groups, ground, facets);
  tallyVoices(snapshot, ground, masks.relation, facets.speakers);
  if (groups.several.length === 0) return;
  const several = new SeveralClaims(snapshot, ground.on, masks.claim, facets);
  for (const r of groups.several) {
    if (masks.relation[r] === 1) several.visible(r);
    else if (endsAllowed(snapshot, ground.allowed, r)) several.hidden(r);
  }
}

/** Entities that would join if their kind were on, because a relation would then touch them. */
function joining(snapshot: Snapshot, { on, allowed }: Ground, claims: Uint8Array): Uint8Array {
  const { kind, subject, object, type } = snapshot;
  const joins = new Uint8Array(kind.length);
  const barred = (e: number): boolean => on.kind.on[kind[e] as number] === 0 && on.entity.on[e] === 1;
  for (let r = 0; r < type.length; r += 1) {
    const a = subject[r] as number;
    const b = object[r] as number;
    if ((allowed[a] as number) + (allowed[b] as number) === 2) continue;
    if (on.type.on[type[r] as number] === 0 || !hasClaim(snapshot, claims, r)) continue;
    const first = barred(a);
    const second = barred(b);
    const together = first && second && kind[a] === kind[b];
    if (first && (together || allowed[b] === 1)) joins[a] = 1;
    if (second && (together || allowed[a] === 1)) joins[b] = 1;
  }
  return joins;
}

/** Counts the kinds of the visible entities, and of those that would join if their kind were on. */
export function tallyEntities(
  snapshot: Snapshot,
  ground: Ground,
  masks: Masks,
  hideUnrelated: boolean,
  facet: FacetColumns,
): void {
  const { kind } = snapshot;
  const { on } = ground;
  const { visible } = facet;
  for (let e = 0; e < kind.length; e += 1) {
    const k = kind[e] as number;
    visible[k] = (visible[k] as number) + (masks.entity[e] as number);
  }
  if (on.kind.whole) return;
  const joins = hideUnrelated ? joining(snapshot, ground, masks.claim) : on.entity.on;
  for (let e = 0; e < kind.length; e += 1) {
    const k = kind[e] as number;
    if (on.kind.on[k] === 0) add(facet.gain, k, joins[e] as number);
  }
}
