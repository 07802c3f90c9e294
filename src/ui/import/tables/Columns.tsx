import { visible } from '../../../kernel/visible.ts';
import type { ColumnRole, ProposedTable, TableChoice } from '../../../state/import/reading.ts';
import { rolesFor } from './role-words.ts';
import styles from './Tables.module.css';

interface Props {
  readonly table: ProposedTable;
  readonly choice: TableChoice;
  readonly change: (choice: TableChoice, anew: boolean) => void;
}

const SHOWN = 5;

/** The first rows of a table, with what each column means above it. */
export function Columns({ table, choice, change }: Props) {
  // Columns and rows are known by their place alone: names may occur twice.
  const columns = table.columns.map((name, column) => ({ column, name: visible(name) }));
  const rows = table.sample.slice(0, SHOWN).map((cells, row) => ({ row, cells: cells.map(visible) }));
  const left = (column: number): true | undefined => choice.roles[column] === 'ignore' || undefined;
  const options = rolesFor(choice.rows);
  const choose = (column: number, role: ColumnRole): void =>
    change({ ...choice, roles: choice.roles.map((old, i) => (i === column ? role : old)) }, false);
  return (
    <section className={styles.scroll} aria-label={`The first rows of ${visible(choice.table)}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ column, name }) => (
              <th key={column} scope="col" data-off={left(column)}>
                <span className={styles.column} title={name}>
                  {name}
                </span>
                <select
                  aria-label={`${name} means`}
                  value={choice.roles[column] ?? 'attribute'}
                  onChange={(event) => choose(column, event.target.value as ColumnRole)}
                >
                  {options.map(([role, words]) => (
                    <option key={role} value={role}>
                      {words}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              {columns.map(({ column }) => (
                <td key={column} data-off={left(column)} title={cells[column]}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
