import { visible } from '../../../kernel/visible.ts';
import type { ProposedTable, TableChoice } from '../../../state/import/reading.ts';
import styles from './Tables.module.css';

interface Props {
  readonly table: ProposedTable;
  readonly choice: TableChoice;
  readonly change: (choice: TableChoice, anew: boolean) => void;
  /** Has the meaning of columns guessed anew, since they are others now. */
  readonly guess: (choice: Omit<TableChoice, 'roles' | 'rows'>) => void;
}

const QUOTED = 3;

/** The first of some texts, quoted, and how many more there are. */
function quoted(texts: readonly string[]): string {
  const rest = texts.length - QUOTED;
  const first = texts.slice(0, QUOTED).map((text) => `“${visible(text)}”`);
  return `${first.join(' ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** Where in its rows a table begins, which of them name its columns, and what above and below it is left out. */
export function Place({ table, choice, change, guess }: Props) {
  const { begins, above, below, first, isWhole } = table;
  const { header, twoRows = false, shifted, notes = true } = choice;
  const begun = (number: number): void => {
    const { roles, rows, twoRows: _, shifted: __, ...rest } = choice;
    guess({ ...rest, begins: number });
  };
  const named = (more: Partial<TableChoice>): void => {
    const { roles, rows, ...rest } = choice;
    guess({ ...rest, begins, ...more });
  };
  const rows = first.some(([number]) => number === begins) ? first : [[begins, ''] as const, ...first];
  return (
    <>
      <div className={styles.settings}>
        <label>
          <input
            type="checkbox"
            checked={header}
            onChange={(event) => change({ ...choice, header: event.target.checked }, true)}
          />
          A row names the columns
        </label>
        <label>
          {header ? 'Column names are in row' : 'The table begins in row'}
          <select
            className={styles.row}
            value={begins}
            onChange={(event) => begun(Number(event.target.value))}
          >
            {rows.map(([number, text]) => (
              <option key={number} value={number}>
                {number}: {visible(text)}
              </option>
            ))}
          </select>
        </label>
        {header && (
          <label>
            <input
              type="checkbox"
              checked={twoRows}
              onChange={(event) => named({ twoRows: event.target.checked })}
            />
            and in the row below it
          </label>
        )}
        {header && shifted !== undefined && (
          <label>
            <input
              type="checkbox"
              checked={shifted}
              onChange={(event) => named({ shifted: event.target.checked })}
            />
            The first column has no name
          </label>
        )}
        {(below.length > 0 || !notes || !isWhole) && (
          <label>
            <input
              type="checkbox"
              checked={notes}
              onChange={(event) => change({ ...choice, notes: event.target.checked }, true)}
            />
            Leave out notes and totals below the table
          </label>
        )}
      </div>
      {above.length > 0 && <p className={styles.left}>Left out above: {quoted(above)}</p>}
      {below.length > 0 && <p className={styles.left}>Left out below: {quoted(below)}</p>}
    </>
  );
}
