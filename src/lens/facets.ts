import type { Rows, Snapshot } from '../dossier/columns/snapshot.ts';
import { CERTAINTIES, type Lens } from '../dossier/types.ts';
import { allowedEntities, type Masks, type Numbering, type Switches, switchesOf } from './masks.ts';

/**
 * One value of a facet. Types, certainties, voices and sources count relations; kinds count entities.
 * `gain` is what switching it on would add to the picture, `loss` what switching it off would take away.
 */
export interface FacetCount {
  readonly total: number;
  readonly visible: number;
  readonly gain: number;
  readonly loss: number;
}

/** The counts of every facet, each in the numbering of its values. */
export interface FacetCounts {
  readonly types: readonly FacetCount[];
  readonly kinds: readonly FacetCount[];
  readonly certainties: readonly FacetCount[];
  readonly speakers: readonly FacetCount[];
  readonly sources: readonly FacetCount[];
}

class Tally {
  readonly total: Uint32Array;
  readonly visible: Uint32Array;
  readonly gain: Uint32Array;
  readonly loss: Uint32Array;

  constructor(size: number) {
    this.total = new Uint32Array(size);
    this.visible = new Uint32Array(size);
    this.gain = new Uint32Array(size);
    this.loss = new Uint32Array(size);
  }

  counts(): FacetCount[] {
    return Array.from(this.total, (total, i) => ({
      total,
      visible: this.visible[i] ?? 0,
      gain: this.gain[i] ?? 0,
      loss: this.loss[i] ?? 0,
    }));
  }
}

const add = (column: Uint32Array, at: number): void => {
  column[at] = (column[at] ?? 0) + 1;
};

function row(rows: Rows, i: number): Uint32Array {
  return rows.items.subarray(rows.offsets[i] ?? 0, rows.offsets[i + 1] ?? 0);
}

interface Ground {
  readonly snapshot: Snapshot;
  readonly on: Switches;
  readonly masks: Masks;
  readonly allowed: Uint8Array;
}

const endsAllowed = ({ snapshot, allowed }: Ground, r: number): boolean =>
  Boolean(allowed[snapshot.subject[r] ?? 0] && allowed[snapshot.object[r] ?? 0]);

const hasClaim = ({ snapshot, masks }: Ground, r: number): boolean =>
  row(snapshot.relationClaims, r).some((c) => masks.claim[c]);

function typeCounts(ground: Ground, size: number): FacetCount[] {
  const { snapshot, masks } = ground;
  const tally = new Tally(size);
  snapshot.type.forEach((type, r) => {
    add(tally.total, type);
    if (masks.relation[r]) {
      add(tally.visible, type);
      add(tally.loss, type);
    } else if (!ground.on.type[type] && endsAllowed(ground, r) && hasClaim(ground, r)) add(tally.gain, type);
  });
  return tally.counts();
}

/** Entities that would join when their kind is switched on: all of it, or those that then have a visible relation. */
function joining(ground: Ground, hideUnrelated: boolean): Uint8Array {
  const { snapshot, on } = ground;
  const barred = (e: number): boolean => !on.kind[snapshot.kind[e] ?? 0] && Boolean(on.entity[e]);
  const mask = new Uint8Array(snapshot.entityIds.length);
  if (!hideUnrelated) return mask.map((_, e) => (barred(e) ? 1 : 0));
  snapshot.type.forEach((type, r) => {
    if (!on.type[type] || !hasClaim(ground, r)) return;
    const [a, b] = [snapshot.subject[r] ?? 0, snapshot.object[r] ?? 0];
    const together = snapshot.kind[a] === snapshot.kind[b];
    if (barred(a) && (ground.allowed[b] || (barred(b) && together))) mask[a] = 1;
    if (barred(b) && (ground.allowed[a] || (barred(a) && together))) mask[b] = 1;
  });
  return mask;
}

function kindCounts(ground: Ground, size: number, hideUnrelated: boolean): FacetCount[] {
  const tally = new Tally(size);
  const joins = joining(ground, hideUnrelated);
  ground.snapshot.kind.forEach((kind, e) => {
    add(tally.total, kind);
    if (ground.masks.entity[e]) {
      add(tally.visible, kind);
      add(tally.loss, kind);
    } else if (joins[e]) add(tally.gain, kind);
  });
  return tally.counts();
}

/** What a facet of claims needs to know: the values of a claim, whether a value is on, and whether the claim passes all other facets. */
interface ClaimFacet {
  readonly size: number;
  readonly values: (claim: number) => ArrayLike<number>;
  /** True when the claim would pass with `value` switched on. */
  readonly passesWith: (claim: number) => boolean;
  /** True when the claim would still pass with `value` switched off. */
  readonly passesWithout: (claim: number, value: number) => boolean;
}

function claimCounts(ground: Ground, facet: ClaimFacet): FacetCount[] {
  const { snapshot, masks } = ground;
  const tally = new Tally(facet.size);
  snapshot.type.forEach((type, r) => {
    const claims = row(snapshot.relationClaims, r);
    const visible = Boolean(masks.relation[r]);
    const open = !visible && Boolean(ground.on.type[type]) && endsAllowed(ground, r);
    const values = new Set(Array.from(claims, (c) => Array.from(facet.values(c))).flat());
    for (const value of values) {
      const mine = claims.filter((c) => Array.prototype.includes.call(facet.values(c), value));
      add(tally.total, value);
      if (visible && mine.some((c) => masks.claim[c])) add(tally.visible, value);
      if (
        visible &&
        claims.every((c) => !masks.claim[c] || (mine.includes(c) && !facet.passesWithout(c, value)))
      ) {
        add(tally.loss, value);
      }
      if (open && mine.some((c) => facet.passesWith(c))) add(tally.gain, value);
    }
  });
  return tally.counts();
}

function claimFacets({ snapshot, on }: Ground) {
  const certain = (c: number): boolean => Boolean(on.certainty[snapshot.certainty[c] ?? 0]);
  const sourced = (c: number): boolean => Boolean(on.source[snapshot.source[c] ?? 0]);
  const voices = (c: number): Uint32Array => row(snapshot.voices, c);
  const voiced = (c: number): boolean => voices(c).length === 0 || voices(c).some((v) => on.speaker[v]);
  const certainties: ClaimFacet = {
    size: CERTAINTIES.length,
    values: (c) => [snapshot.certainty[c] ?? 0],
    passesWith: (c) => sourced(c) && voiced(c),
    passesWithout: () => false,
  };
  const sources: ClaimFacet = {
    size: snapshot.sourceIds.length,
    values: (c) => [snapshot.source[c] ?? 0],
    passesWith: (c) => certain(c) && voiced(c),
    passesWithout: () => false,
  };
  const speakers: ClaimFacet = {
    size: snapshot.entityIds.length,
    values: voices,
    passesWith: (c) => certain(c) && sourced(c),
    passesWithout: (c, value) => voices(c).some((v) => v !== value && on.speaker[v]),
  };
  return { certainties, sources, speakers };
}

/** Counts every facet under a lens. `masks` are those of the same lens. */
export function facetsOf(snapshot: Snapshot, numbering: Numbering, lens: Lens, masks: Masks): FacetCounts {
  const on = switchesOf(snapshot, numbering, lens);
  const ground: Ground = { snapshot, on, masks, allowed: allowedEntities(snapshot, on) };
  const facets = claimFacets(ground);
  return {
    types: typeCounts(ground, numbering.relationTypes.length),
    kinds: kindCounts(ground, numbering.kinds.length, lens.hideUnrelated),
    certainties: claimCounts(ground, facets.certainties),
    speakers: claimCounts(ground, facets.speakers),
    sources: claimCounts(ground, facets.sources),
  };
}
