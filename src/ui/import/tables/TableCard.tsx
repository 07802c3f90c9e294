import { visible } from '../../../kernel/visible.ts';
import type { ProposedTable, TableChoice, TableWish } from '../../../state/import/reading.ts';
import { Segments } from '../../export/choose/Segments.tsx';
import { Columns } from './Columns.tsx';
import { Place } from './Place.tsx';
import styles from './Tables.module.css';
import { Written } from './Written.tsx';

interface Props {
  readonly table: ProposedTable;
  readonly choice: TableChoice;
  /** `anew`: the table has to be looked at again. */
  readonly change: (choice: TableChoice, anew: boolean) => void;
  /** Has guessed anew what is not said. */
  readonly guess: (wish: TableWish) => void;
}

const ROWS = [
  { value: 'relations', label: 'Relations' },
  { value: 'entities', label: 'Entities' },
  { value: 'both', label: 'Some of each' },
  { value: 'matrix', label: 'A matrix' },
  { value: 'ignore', label: 'Leave out' },
];

const DELIMITERS: readonly (readonly [string, string])[] = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'vertical bar'],
  [' ', 'space'],
];

/** One table: what its rows are, how it is cut into cells, and what its columns mean. */
export function TableCard({ table, choice, change, guess }: Props) {
  const { delimiter, rows, directed = true } = choice;
  const meant = (value: TableChoice['rows']): void => {
    const { roles, directed: _, kind, twoRows = false, ...rest } = choice;
    guess({ ...rest, begins: table.begins, twoRows, rows: value });
  };
  return (
    <section className={styles.card} aria-label={visible(choice.table)}>
      <header className={styles.head}>
        <h3>{visible(choice.table)}</h3>
        {table.known && <span className={styles.known}>recognised as {table.known}</span>}
      </header>
      <div className={styles.settings}>
        <Segments
          label="Its rows are"
          options={ROWS}
          value={rows}
          choose={(value) => meant(value as TableChoice['rows'])}
        />
        {delimiter !== undefined && (
          <label>
            Cells are separated by
            <select
              value={delimiter}
              onChange={(event) => guess({ table: choice.table, delimiter: event.target.value })}
            >
              {DELIMITERS.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        )}
        {rows !== 'entities' && rows !== 'ignore' && (
          <label>
            <input
              type="checkbox"
              checked={directed}
              onChange={(event) => change({ ...choice, directed: event.target.checked }, false)}
            />
            Relations have a direction
          </label>
        )}
        {rows !== 'ignore' && <Written choice={choice} change={(changed) => change(changed, false)} />}
      </div>
      {rows !== 'ignore' && <Place table={table} choice={choice} change={change} guess={guess} />}
      {rows === 'matrix' && (
        <p className={styles.left}>
          Each cell that is neither empty nor 0 is a relation between its row and its column; a number in it
          is kept as the weight.
        </p>
      )}
      {rows !== 'ignore' && <Columns table={table} choice={choice} change={change} />}
    </section>
  );
}
