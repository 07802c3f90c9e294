import type { ReactNode } from 'react';
import { visible } from '../../../kernel/visible.ts';
import type { ImportReport, Tally } from '../../../state/import/reading.ts';
import { counted, figure } from '../../parts/figure.ts';
import styles from './Found.module.css';

/** The furthest that a date of the language reaches, in milliseconds. */
const FURTHEST = 8.64e15;

/** A day, or only its year where that has not four digits. */
function day(time: number): string {
  const date = new Date(Math.max(-FURTHEST, Math.min(FURTHEST, time)));
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : `the year ${year}`;
}

function dates({ claims, from, to }: ImportReport['dated'], all: number): string {
  if (claims === 0) return 'No claim is dated.';
  const span =
    from !== undefined && to !== undefined
      ? `, from ${day(from)} to ${day(to)}`
      : from !== undefined
        ? `, from ${day(from)} on`
        : to !== undefined
          ? `, up to ${day(to)}`
          : '';
  return `${claims === all ? 'All' : counted(claims, 'claim')} ${claims === 1 && all !== 1 ? 'is' : 'are'} dated${span}.`;
}

function evidence({ claims, claimsOfFile, sources }: ImportReport): string {
  if (claims === 0) return 'There is nothing in it that somebody claims.';
  if (claimsOfFile === claims)
    return 'The file names no source for what it says: each claim’s source is the file.';
  const named = `${counted(sources, 'source')} ${sources === 1 ? 'is' : 'are'} named`;
  return claimsOfFile === 0
    ? `${named}.`
    : `${named}; for ${counted(claimsOfFile, 'claim')} the file itself is the source.`;
}

/** The most frequent are shown; the rest is counted. */
const SHOWN = 8;

function Tallies({ title, tallies }: { readonly title: string; readonly tallies: readonly Tally[] }) {
  const most = Math.max(1, ...tallies.map((tally) => tally.count));
  const rest = tallies.slice(SHOWN);
  return (
    <section className={styles.tallies} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {tallies.slice(0, SHOWN).map((tally) => (
          <li key={tally.id}>
            <span className={styles.label} title={visible(tally.label)}>
              {visible(tally.label)}
            </span>
            <meter min={0} max={most} value={tally.count} aria-hidden="true" />
            <span className={styles.count}>{figure(tally.count)}</span>
          </li>
        ))}
        {rest.length > 0 && (
          <li className={styles.rest}>
            <span>and {figure(rest.length)} more</span>
            <span className={styles.count}>{figure(rest.reduce((sum, tally) => sum + tally.count, 0))}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

/** What was found, in numbers and sentences; `children` is how its letters were read, to be changed. */
export function Facts({ report, children }: { readonly report: ImportReport; readonly children: ReactNode }) {
  const { format, entities, relations, claims, placed, kinds, types } = report;
  return (
    <div className={styles.facts}>
      <p className={styles.lead}>
        {counted(entities, 'entity', 'entities')}, {counted(relations, 'relation')},{' '}
        {counted(claims, 'claim')}
      </p>
      <p>
        {format.title}.{' '}
        {placed > 0
          ? `${placed === entities ? 'All' : counted(placed, 'entity', 'entities')} have a place.`
          : 'Nothing has a place yet: it will be arranged.'}
      </p>
      <p>
        {dates(report.dated, claims)} {evidence(report)}
      </p>
      {kinds.length > 0 && <Tallies title="Kinds" tallies={kinds} />}
      {types.length > 0 && <Tallies title="Relation types" tallies={types} />}
      <div className={styles.letters}>{children}</div>
    </div>
  );
}
