import { visible } from '../../../kernel/visible.ts';
import type { ProposedTable, TableChoice } from '../../../state/import/reading.ts';
import { Segments } from '../../export/choose/Segments.tsx';
import { Columns } from './Columns.tsx';
import styles from './Tables.module.css';
import { Written } from './Written.tsx';

interface Props {
  readonly table: ProposedTable;
  readonly choice: TableChoice;
  /** `anew`: the table has to be looked at again. */
  readonly change: (choice: TableChoice, anew: boolean) => void;
}

const ROWS = [
  { value: 'relations', label: 'Relations' },
  { value: 'entities', label: 'Entities' },
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
export function TableCard({ table, choice, change }: Props) {
  const { delimiter, header, rows, directed = true } = choice;
  return (
    <section className={styles.card} aria-label={visible(choice.table)}>
      <header className={styles.head}>
        <h3>{visible(choice.table)}</h3>
        {table.known && <span className={styles.known}>recognised as {table.known}</span>}
      </header>
      <div className={styles.settings}>
        <Segments
          label="Each row is"
          options={ROWS}
          value={rows}
          choose={(value) => change({ ...choice, rows: value as TableChoice['rows'] }, true)}
        />
        {delimiter !== undefined && (
          <label>
            Cells are separated by
            <select
              value={delimiter}
              onChange={(event) => change({ ...choice, delimiter: event.target.value }, true)}
            >
              {DELIMITERS.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <input
            type="checkbox"
            checked={header}
            onChange={(event) => change({ ...choice, header: event.target.checked }, true)}
          />
          The first row names the columns
        </label>
        {rows === 'relations' && (
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
      {rows !== 'ignore' && <Columns table={table} choice={choice} change={change} />}
    </section>
  );
}
