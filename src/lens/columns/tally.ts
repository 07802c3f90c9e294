import type { Rows, Snapshot } from '../../dossier/columns/snapshot.ts';
import type { FacetColumns } from '../counts.ts';
import type { Ground, Masks } from '../masks.ts';
import { type Groups, groupsOf, type Heard } from './groups.ts';
import { PASSES, SOURCED, SURE, TYPED } from './relations.ts';
import { type RelationFacets, SeveralClaims } from './several.ts';

const add = (column: Uint32Array, at: number, count: number): void => {
  column[at] = (column[at] as number) + count;
};

/** How many relations of each group only their group may keep from being visible: their ends and voice do not. */
function freeCounts({ of, size, heard }: Groups, { on, ends }: Ground): Uint32Array {
  if (!ends && on.speaker.whole) return size;
  const counts = new Uint32Array(size.length + 1);
  if (!ends) counts.set(size);
  else for (let r = 0; r < of.length; r += 1) add(counts, of[r] as number, ends[r] as number);
  if (on.speaker.whole) return counts;
  const speaking = on.speaker.on;
  for (let i = 0; i < heard.rows.length; i += 1) {
    const r = heard.rows[i] as number;
    const silent = 1 - (speaking[heard.voices[i] as number] as number);
    add(counts, of[r] as number, -(ends ? silent & (ends[r] as number) : silent));
  }
  return counts;
}

/** Types, certainties and sources of the plain relations, group by group. */
function tallyGroups(groups: Groups, ground: Ground, facets: RelationFacets): void {
  const { bits } = ground;
  const counts = freeCounts(groups, ground);
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

/** Voices of the plain relations that have one: in how many visible ones each is heard. */
function tallyVoices({ rows, voices }: Heard, mask: Uint8Array, visible: Uint32Array): void {
  for (let i = 0; i < rows.length; i += 1)
    add(visible, voices[i] as number, mask[rows[i] as number] as number);
}

/** How many relations each silenced voice alone keeps away. */
function tallySilence({ of, heard }: Groups, { on, ends, bits }: Ground, gain: Uint32Array): void {
  const { rows, voices } = heard;
  const speaking = on.speaker.on;
  for (let i = 0; i < rows.length; i += 1) {
    const v = voices[i] as number;
    if (speaking[v] === 1) continue;
    const r = rows[i] as number;
    if (bits[of[r] as number] === PASSES && ends?.[r] !== 0) add(gain, v, 1);
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
  tallyVoices(groups.heard, masks.relation, facets.speakers.visible);
  if (!ground.on.speaker.whole) tallySilence(groups, ground, facets.speakers.gain);
  if (groups.several.length === 0) return;
  const several = new SeveralClaims(snapshot, ground.on, masks.claim, facets);
  for (const r of groups.several) {
    if (masks.relation[r] === 1) several.visible(r);
    else if (ground.ends?.[r] !== 0) several.hidden(r);
  }
}

/** True when a row of adjacency has an asserted relation whose far end is one of `allowed`. */
function reaches(
  { offsets, items }: Rows,
  entity: number,
  far: Uint32Array,
  asserted: Uint8Array,
  allowed: Uint8Array,
): boolean {
  const to = offsets[entity + 1] as number;
  for (let i = offsets[entity] as number; i < to; i += 1) {
    const r = items[i] as number;
    if (asserted[r] === 1 && allowed[far[r] as number] === 1) return true;
  }
  return false;
}

/** How many entities of a kind that is off would join if it were on, because a relation would then touch them. */
function joining(snapshot: Snapshot, { on, allowed, asserted }: Ground, k: number): number {
  const { kind, subject, object, outgoing, incoming } = snapshot;
  const entities = on.entity.on;
  const would = allowed.slice();
  for (let e = 0; e < kind.length; e += 1) if (kind[e] === k) would[e] = entities[e] as number;
  let count = 0;
  for (let e = 0; e < kind.length; e += 1) {
    if (kind[e] !== k || entities[e] === 0) continue;
    const joins =
      reaches(outgoing, e, object, asserted, would) || reaches(incoming, e, subject, asserted, would);
    if (joins) count += 1;
  }
  return count;
}

function ofKind({ kind }: Snapshot, mask: Uint8Array, k: number): number {
  let count = 0;
  for (let e = 0; e < kind.length; e += 1) if (kind[e] === k) count += mask[e] as number;
  return count;
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
  for (let e = 0; e < kind.length; e += 1) add(facet.visible, kind[e] as number, masks.entity[e] as number);
  if (on.kind.whole) return;
  for (let k = 0; k < facet.length; k += 1) {
    if (on.kind.on[k] === 1) continue;
    add(facet.gain, k, hideUnrelated ? joining(snapshot, ground, k) : ofKind(snapshot, on.entity.on, k));
  }
}
