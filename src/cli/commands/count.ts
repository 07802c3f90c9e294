import type { Dossier } from '../../dossier/dossier.ts';
import { originsOfAll } from '../../dossier/evidence/corroboration.ts';
import { intervalOf } from '../../dossier/evidence/dates.ts';
import { CERTAINTIES, STANCES } from '../../dossier/types.ts';

/** One line of a table of counts. */
export interface Count {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** What a dossier holds, counted. Relations are counted by their type and family, claims by certainty, stance and source. */
export interface Statistics {
  readonly id: string;
  readonly title: string;
  readonly entities: { readonly total: number; readonly byKind: readonly Count[] };
  readonly relations: {
    readonly total: number;
    readonly byFamily: readonly Count[];
    readonly byType: readonly Count[];
  };
  readonly claims: {
    readonly total: number;
    readonly dated: number;
    readonly undated: number;
    readonly withNumber: number;
    readonly withoutRelation: number;
    readonly byCertainty: readonly Count[];
    readonly byStance: readonly Count[];
  };
  readonly sources: { readonly total: number; readonly origins: number; readonly byClaims: readonly Count[] };
  readonly briefings: { readonly total: number; readonly scenes: number };
}

function tally(keys: Iterable<string>, labels: Iterable<readonly [id: string, label: string]>): Count[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...labels].map(([id, label]) => ({ id, label, count: counts.get(id) ?? 0 }));
}

const labels = (items: readonly { readonly id: string; readonly label: string }[]): [string, string][] =>
  items.map(({ id, label }) => [id, label]);
const same = (ids: readonly string[]): [string, string][] => ids.map((id) => [id, id]);

/** Counts a dossier. */
export function statisticsOf(dossier: Dossier): Statistics {
  const { id, title, vocabulary } = dossier.header;
  const claims = [...dossier.claims.values()];
  const relations = [...dossier.relations.values()];
  const familyOf = new Map(vocabulary.relationTypes.map(({ id: type, family }) => [type, family]));
  const briefings = [...dossier.briefings.values()];
  const dated = claims.filter(({ when }) => when && intervalOf(when.edtf)).length;
  return {
    id,
    title,
    entities: {
      total: dossier.entities.size,
      byKind: tally(
        [...dossier.entities.values()].map(({ kind }) => kind),
        labels(vocabulary.kinds),
      ),
    },
    relations: {
      total: relations.length,
      byFamily: tally(
        relations.map(({ type }) => familyOf.get(type) ?? ''),
        labels(vocabulary.families),
      ),
      byType: tally(
        relations.map(({ type }) => type),
        labels(vocabulary.relationTypes),
      ),
    },
    claims: {
      total: claims.length,
      dated,
      undated: claims.length - dated,
      withNumber: claims.filter(({ quantity }) => quantity).length,
      withoutRelation: claims.filter(({ asserts }) => asserts.length === 0).length,
      byCertainty: tally(
        claims.map(({ certainty }) => certainty),
        same(CERTAINTIES),
      ),
      byStance: tally(
        claims.map(({ stance }) => stance),
        same(STANCES),
      ),
    },
    sources: {
      total: dossier.sources.size,
      origins: originsOfAll(claims, dossier.sources).size,
      byClaims: tally(
        claims.map(({ source }) => source),
        [...dossier.sources.values()].map((s) => [s.id, s.title]),
      ),
    },
    briefings: {
      total: briefings.length,
      scenes: briefings.reduce((sum, { scenes }) => sum + scenes.length, 0),
    },
  };
}
