import type { Source, SourceId } from '../../types.ts';
import type { Names } from '../names.ts';
import type { Rows } from '../snapshot.ts';
import type { ClaimColumns } from './claims.ts';

/** What columns need of the sources, by their number. */
export interface SourceColumns {
  /** The entity that speaks for the source, plus one; 0 for none. */
  readonly voice: Uint32Array;
  /** The sources that each one repeats. */
  readonly basedOn: readonly (readonly number[])[];
}

/** Reads the sources' columns. */
export function sourceColumns(
  sources: ReadonlyMap<SourceId, Source>,
  names: Names,
  entities: Names,
): SourceColumns {
  const voice = new Uint32Array(sources.size);
  const basedOn: number[][] = [];
  for (const { entity, basedOn: earlier = [] } of sources.values()) {
    if (entity !== undefined) voice[basedOn.length] = entities.indexOf(entity) + 1;
    basedOn.push(earlier.map((id) => names.indexOf(id)).filter((row) => row >= 0));
  }
  return { voice, basedOn };
}

/** Who says it: the speakers of each claim, or the entity of its source where the source speaks itself. */
export function voicesOfClaims({ speakers, source }: ClaimColumns, { voice }: SourceColumns): Rows {
  const offsets = new Uint32Array(speakers.offsets.length);
  const items = new Uint32Array(speakers.items.length + source.length);
  let length = 0;
  for (let c = 0; c < source.length; c += 1) {
    const [first, end] = [speakers.offsets[c] as number, speakers.offsets[c + 1] as number];
    for (let i = first; i < end; i += 1) {
      items[length] = speakers.items[i] as number;
      length += 1;
    }
    const own = first === end ? (voice[source[c] as number] ?? 0) : 0;
    if (own > 0) {
      items[length] = own - 1;
      length += 1;
    }
    offsets[c + 1] = length;
  }
  return { offsets, items: items.slice(0, length) };
}

/** The sources that repeat nobody, reached from `starts`; empty where they only repeat each other. Goes round no circle twice. */
function roots(starts: Iterable<number>, basedOn: SourceColumns['basedOn']): number[] {
  const reached = new Set(starts);
  const found: number[] = [];
  for (const source of reached) {
    const earlier = basedOn[source] ?? [];
    if (earlier.length === 0) found.push(source);
    for (const one of earlier) reached.add(one);
  }
  return found;
}

/** The numbers of the sources that a claim comes from in the end; the same as `originsOf` of evidence/corroboration.ts. */
function originLists(claims: ClaimColumns, { basedOn }: SourceColumns): (claim: number) => readonly number[] {
  const known: (readonly number[] | undefined)[] = [];
  const { source, repeating, repeats } = claims;
  const orItself = (found: readonly number[], own: number): readonly number[] =>
    found.length > 0 ? found : [own];
  return (claim) => {
    const own = source[claim] as number;
    if (repeating[claim] === 1) {
      const said = repeats.items.subarray(repeats.offsets[claim], repeats.offsets[claim + 1]);
      return orItself(roots(said, basedOn), own);
    }
    let list = known[own];
    if (!list) {
      list = orItself(roots(basedOn[own] ?? [], basedOn), own);
      known[own] = list;
    }
    return list;
  };
}

/** The number of independent origins of each relation. */
export function countOrigins(
  claims: ClaimColumns,
  sources: SourceColumns,
  { offsets, items }: Rows,
): Uint16Array {
  const counts = new Uint16Array(offsets.length - 1);
  const originsOf = originLists(claims, sources);
  const seen = new Uint32Array(sources.basedOn.length);
  for (let r = 0; r < counts.length; r += 1) {
    let count = 0;
    for (let i = offsets[r] as number; i < (offsets[r + 1] as number); i += 1) {
      for (const origin of originsOf(items[i] as number)) {
        if (seen[origin] === r + 1) continue;
        seen[origin] = r + 1;
        count += 1;
      }
    }
    counts[r] = count;
  }
  return counts;
}
