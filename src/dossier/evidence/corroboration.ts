import type { Claim, EntityId, Source, SourceId } from '../types.ts';

type Sources = ReadonlyMap<SourceId, Source>;

/** The sources that repeat nobody, reached from `starts`. Goes round no circle twice. */
function rootsOf(starts: readonly SourceId[], sources: Sources): Set<SourceId> {
  const roots = new Set<SourceId>();
  const reached = new Set(starts);
  for (const id of reached) {
    const basedOn = sources.get(id)?.basedOn ?? [];
    if (basedOn.length === 0) roots.add(id);
    for (const earlier of basedOn) reached.add(earlier);
  }
  return roots;
}

/**
 * Where a claim comes from in the end: the sources that repeat nobody, reached from what the claim repeats.
 * Sources that only repeat each other in a circle count as the one that the claim was read in.
 */
export function originsOf(claim: Claim, sources: Sources): ReadonlySet<SourceId> {
  const repeated = claim.repeats ?? sources.get(claim.source)?.basedOn ?? [];
  if (repeated.length === 0) return new Set([claim.source]);
  const roots = rootsOf(repeated, sources);
  return roots.size > 0 ? roots : new Set([claim.source]);
}

/** The independent origins of several claims together. */
export function originsOfAll(claims: Iterable<Claim>, sources: Sources): ReadonlySet<SourceId> {
  const origins = new Set<SourceId>();
  for (const claim of claims) for (const origin of originsOf(claim, sources)) origins.add(origin);
  return origins;
}

/** The way from the source that a claim was read in back to its origins, nearest first: article, agency, report. */
export function chainOf(claim: Claim, sources: Sources): readonly Source[] {
  const chain = new Map<SourceId, Source>();
  let next: readonly SourceId[] = [claim.source];
  let first = true;
  while (next.length > 0) {
    const found = next.flatMap((id) => (chain.has(id) ? [] : (sources.get(id) ?? [])));
    for (const source of found) chain.set(source.id, source);
    next = first && claim.repeats ? claim.repeats : found.flatMap((source) => source.basedOn ?? []);
    first = false;
  }
  return [...chain.values()];
}

/** Who says so: the speakers of a claim, or the entity that stands for its source where the source speaks itself. */
export function voicesOf(claim: Claim, sources: Sources): readonly EntityId[] {
  if (claim.speakers.length > 0) return claim.speakers;
  const document = sources.get(claim.source)?.entity;
  return document === undefined ? [] : [document];
}
