import { useId } from 'react';
import {
  type ComparedQuantity,
  type NumberRange,
  numberInWords,
  rangeInWords,
} from '../../../dossier/evidence/quantities.ts';
import { entityName, shortTitle } from '../../../dossier/words.ts';
import { visible } from '../../../kernel/visible.ts';
import { useDossier } from '../../stage.ts';
import { axisOf } from './axis.ts';
import styles from './NumberAxis.module.css';

interface NumberAxisProps {
  readonly rows: readonly ComparedQuantity[];
  readonly sum: { readonly range: NumberRange } | undefined;
  readonly colour: string;
}

const COMPARED = { this: '', same: 'may be the same ones', additional: 'additional' } as const;
const WIDTH = 300;

function useWho({ claim }: ComparedQuantity): string {
  const dossier = useDossier();
  const known = claim.speakers.filter((id) => dossier.entities.has(id));
  const names = known.map((id) => entityName(id, dossier));
  if (names.length > 1) return `${names.length} speakers: ${names.join(', ')}`;
  return names[0] ?? shortTitle(claim.source, dossier);
}

function Bar({
  row,
  place,
  colour,
}: {
  readonly row: ComparedQuantity;
  readonly place: (n: number) => number;
  readonly colour: string;
}) {
  const { range, comparison } = row;
  if (!range) {
    return <line x1={1} x2={WIDTH - 1} y1={6} y2={6} stroke={colour} strokeWidth={2} strokeDasharray="2 4" />;
  }
  const [from, to] = [place(range.low), place(Math.min(range.high, Number.MAX_SAFE_INTEGER))];
  const hollow = comparison === 'additional' || row.claim.certainty === 'possible';
  const width = Math.max(10, to - from);
  return (
    <rect
      x={from - (width - (to - from)) / 2}
      y={1}
      width={width}
      height={10}
      rx={5}
      fill={hollow ? 'none' : colour}
      stroke={colour}
      strokeWidth={1.5}
      strokeDasharray={hollow ? '3 2' : undefined}
    />
  );
}

function AxisRow({
  row,
  place,
  colour,
}: {
  readonly row: ComparedQuantity;
  readonly place: (n: number) => number;
  readonly colour: string;
}) {
  const who = useWho(row);
  return (
    <li>
      <p className={styles.words}>
        <strong>{visible(numberInWords(row.quantity))}</strong>{' '}
        {[who, COMPARED[row.comparison]].filter(Boolean).join(' · ')}
      </p>
      <svg viewBox={`0 0 ${WIDTH} 12`} className={styles.bar} aria-hidden="true">
        <Bar row={row} place={place} colour={colour} />
      </svg>
    </li>
  );
}

/** The numbers that sources give for the same or for additional things, on one axis; never added unless a source says that they add up. */
export function NumberAxis({ rows, sum, colour }: NumberAxisProps) {
  const id = useId();
  const axis = axisOf(rows, WIDTH);
  const unit = rows[0]?.quantity.unit ?? '';
  return (
    <section className={styles.axis} aria-labelledby={id}>
      <h3 id={id}>Numbers side by side</h3>
      <ul>
        {rows.map((row) => (
          <AxisRow key={row.claim.id} row={row} place={axis.place} colour={colour} />
        ))}
      </ul>
      {axis.ticks.length > 0 && (
        <svg viewBox={`0 0 ${WIDTH} 16`} className={styles.ticks} aria-hidden="true">
          <line x1={0} x2={WIDTH} y1={0.5} y2={0.5} />
          {axis.ticks.map(({ at, label, anchor }) => (
            <text key={label} x={at} y={14} textAnchor={anchor}>
              {label}
            </text>
          ))}
        </svg>
      )}
      {sum && (
        <p className={styles.note}>
          Added up only where the sources say that they are different ones: {rangeInWords(sum.range)}{' '}
          {visible(unit)}.
        </p>
      )}
    </section>
  );
}
