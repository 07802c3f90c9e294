import type { Limits } from '../../formats/reading/limits.ts';
import type { Io } from '../io.ts';
import { failed, type Outcome } from '../outcome.ts';
import { type Count, type Statistics, statisticsOf } from './count.ts';
import { openAny } from './open.ts';

type Line = readonly [label: string, count?: number | undefined];

const listed = (counts: readonly Count[]): Line[] => counts.map(({ label, count }) => [`  ${label}`, count]);

function linesOf({ title, id, entities, relations, claims, sources, briefings }: Statistics): Line[] {
  return [
    [title],
    [id],
    [''],
    ['Entities', entities.total],
    ...listed(entities.byKind),
    [''],
    ['Relations', relations.total],
    ...listed(relations.byFamily),
    ['  by type'],
    ...listed(relations.byType).map(([label, count]): Line => [`  ${label}`, count]),
    [''],
    ['Claims', claims.total],
    ...listed(claims.byCertainty),
    ['  by stance'],
    ...listed(claims.byStance).map(([label, count]): Line => [`  ${label}`, count]),
    ['  dated', claims.dated],
    ['  undated', claims.undated],
    ['  with a number', claims.withNumber],
    ['  without a relation', claims.withoutRelation],
    [''],
    ['Sources', sources.total],
    ['  independent origins of the claims', sources.origins],
    ['  claims read in'],
    ...listed(sources.byClaims.filter(({ count }) => count > 0)).map(
      ([label, count]): Line => [`  ${label}`, count],
    ),
    [''],
    ['Briefings', briefings.total],
    ['  scenes', briefings.scenes],
  ];
}

const WIDEST = 60;
const cut = (label: string): string => (label.length > WIDEST ? `${label.slice(0, WIDEST - 1)}…` : label);

/** Labels to the left, numbers to the right. Long labels are cut, visibly. */
function columns(lines: readonly Line[]): string[] {
  const width = Math.max(...lines.map(([label, count]) => (count === undefined ? 0 : cut(label).length)));
  return lines.map(([label, count]) =>
    count === undefined ? label : `${cut(label).padEnd(width)}  ${String(count).padStart(6)}`,
  );
}

/** `stats FILE`: counts what a dossier, or a file of any other format, holds. */
export async function stats(path: string, io: Io, limits: Limits): Promise<Outcome> {
  const opened = await openAny(path, io, limits);
  if (!opened.ok) return failed(opened.fault);
  const statistics = statisticsOf(opened.value.dossier);
  return {
    code: 0,
    file: path,
    issues: opened.value.issues,
    lines: columns(linesOf(statistics)),
    json: statistics,
  };
}
