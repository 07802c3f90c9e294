import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { timesOf } from '../../dossier/evidence/times.ts';
import { FILE_SOURCE } from '../draft/draft.ts';
import type { Encoding } from './encoding.ts';
import type { RemarkGroup } from './remarks.ts';

/** How many there are of something, by what it is called. */
export interface Tally {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** What was found in a file, before anything is changed by it. Plain values, so that it can be sent and saved. */
export interface ImportReport {
  /** Id and title of the format. */
  readonly format: { readonly id: string; readonly title: string };
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256?: string }[];
  /** How its letters were read, for text: in words, and by its standard name. */
  readonly encoding?: string;
  readonly encodingId?: Encoding;
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  /** Sources other than the file itself. */
  readonly sources: number;
  /** Claims whose source is the file itself, since it names none. */
  readonly claimsOfFile: number;
  /** The most frequent first; what does not occur is left out. */
  readonly kinds: readonly Tally[];
  readonly types: readonly Tally[];
  /** Claims with a date that can be read, and the span of those dates, in milliseconds since 1970. */
  readonly dated: { readonly claims: number; readonly from?: number; readonly to?: number };
  /** Entities with a place on the canvas. */
  readonly placed: number;
  /** Remarks about what was not understood or was repaired, by sort. */
  readonly remarks: readonly RemarkGroup[];
}

function tallied(terms: readonly { id: string; label: string }[], column: ArrayLike<number>): Tally[] {
  const counts = new Uint32Array(terms.length);
  for (let i = 0; i < column.length; i += 1)
    counts[column[i] as number] = (counts[column[i] as number] ?? 0) + 1;
  return terms
    .map(({ id, label }, i) => ({ id, label, count: counts[i] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function datesOf(dossier: Dossier): ImportReport['dated'] {
  const { whenStart, whenEnd } = timesOf(dossier);
  let [claims, from, to] = [0, Infinity, -Infinity];
  for (let i = 0; i < whenStart.length; i += 1) {
    const [start = -Infinity, end = Infinity] = [whenStart[i], whenEnd[i]];
    if (start === -Infinity && end === Infinity) continue;
    claims += 1;
    if (start > -Infinity) from = Math.min(from, start);
    if (end < Infinity) to = Math.max(to, end);
  }
  return { claims, ...(from < Infinity && { from }), ...(to > -Infinity && { to }) };
}

/** Counts what a file held. */
export function reportOf(
  dossier: Dossier,
  about: Pick<ImportReport, 'format' | 'files' | 'encoding' | 'encodingId' | 'remarks'>,
): ImportReport {
  const snapshot = snapshotOf(dossier);
  const { kinds, relationTypes } = dossier.header.vocabulary;
  const file = snapshot.sourceIds.indexOf(FILE_SOURCE);
  let claimsOfFile = 0;
  for (let c = 0; c < snapshot.source.length; c += 1) if (snapshot.source[c] === file) claimsOfFile += 1;
  return {
    ...about,
    title: dossier.header.title,
    entities: dossier.entities.size,
    relations: dossier.relations.size,
    claims: dossier.claims.size,
    sources: dossier.sources.size - (file >= 0 ? 1 : 0),
    claimsOfFile,
    kinds: tallied(kinds, snapshot.kind),
    types: tallied(relationTypes, snapshot.type),
    dated: datesOf(dossier),
    placed: dossier.positions.size,
  };
}
