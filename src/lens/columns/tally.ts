import type { Snapshot } from '../../dossier/columns/snapshot.ts';
import type { FacetColumns } from '../counts.ts';
import { SeveralClaims } from './several.ts';
import { SEVERAL, soleOf } from './sole.ts';
import { CLAIMED, ENDS, PASSES, SOURCED, type Standing, SURE, TYPED, VOICED } from './standing.ts';
import type { Switches } from './switches.ts';

/** The columns of every facet that counts relations. */
interface RelationFacets {
  readonly types: FacetColumns;
  readonly certainties: FacetColumns;
  readonly speakers: FacetColumns;
  readonly sources: FacetColumns;
}

/**
 * One pass over the relations counts types, certainties, voices and sources. A relation of one claim with at most one voice is
 * counted on the spot: it shows that claim's values, and would fall with any of them.
 */
export function tallyRelations(
  snapshot: Snapshot,
  on: Switches,
  { relation, claim }: Standing,
  facets: RelationFacets,
): void {
  const { type, certainty, source } = snapshot;
  const sole = soleOf(snapshot);
  const several = new SeveralClaims(snapshot, claim, on.speaker.on, facets);
  const [shownTypes, typeGain] = [facets.types.visible, facets.types.gain];
  const [sure, sureGain] = [facets.certainties.visible, facets.certainties.gain];
  const [heard, heardGain] = [facets.speakers.visible, facets.speakers.gain];
  const [read, readGain] = [facets.sources.visible, facets.sources.gain];
  for (let r = 0; r < relation.length; r += 1) {
    const stands = relation[r] as number;
    const t = type[r] as number;
    if (stands === (ENDS | CLAIMED)) {
      typeGain[t] = (typeGain[t] as number) + 1;
      continue;
    }
    const visible = stands === PASSES;
    if (visible) shownTypes[t] = (shownTypes[t] as number) + 1;
    else if (stands !== (ENDS | TYPED)) continue;
    const c = sole.claim[r] as number;
    const voice = c < 0 ? SEVERAL : (sole.voice[c] as number);
    if (voice === SEVERAL) {
      if (visible) several.visible(r);
      else several.open(r);
      continue;
    }
    const [certain, from] = [certainty[c] as number, source[c] as number];
    if (visible) {
      sure[certain] = (sure[certain] as number) + 1;
      read[from] = (read[from] as number) + 1;
      if (voice >= 0) heard[voice] = (heard[voice] as number) + 1;
      continue;
    }
    const passes = claim[c] as number;
    if (passes === (SOURCED | VOICED)) sureGain[certain] = (sureGain[certain] as number) + 1;
    else if (passes === (SURE | VOICED)) readGain[from] = (readGain[from] as number) + 1;
    else if (passes === (SURE | SOURCED)) heardGain[voice] = (heardGain[voice] as number) + 1;
  }
}

/** Entities that would join if their kind were on, because a relation would then touch them. */
function joining({ kind, subject, object }: Snapshot, on: Switches, standing: Standing): Uint8Array {
  const { allowed, relation } = standing;
  const joins = new Uint8Array(kind.length);
  const barred = (e: number): boolean => on.kind.on[kind[e] as number] === 0 && on.entity.on[e] === 1;
  for (let r = 0; r < relation.length; r += 1) {
    if (relation[r] !== (TYPED | CLAIMED)) continue;
    const [a, b] = [subject[r] as number, object[r] as number];
    const [first, second] = [barred(a), barred(b)];
    const together = first && second && kind[a] === kind[b];
    if (first && (together || allowed[b] === 1)) joins[a] = 1;
    if (second && (together || allowed[a] === 1)) joins[b] = 1;
  }
  return joins;
}

/** Counts the kinds of the visible entities, and of those that would join if their kind were on. */
export function tallyEntities(
  snapshot: Snapshot,
  on: Switches,
  standing: Standing,
  hideUnrelated: boolean,
  { visible, gain }: FacetColumns,
): void {
  const { kind } = snapshot;
  const mask = hideUnrelated ? standing.touched : standing.allowed;
  const joins = hideUnrelated && !on.kind.whole ? joining(snapshot, on, standing) : on.entity.on;
  for (let e = 0; e < kind.length; e += 1) {
    const k = kind[e] as number;
    if (mask[e] === 1) visible[k] = (visible[k] as number) + 1;
    else if (joins[e] === 1 && on.kind.on[k] === 0) gain[k] = (gain[k] as number) + 1;
  }
}
