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
  const columns = table.columns.map(visible);
  const rows = table.sample.slice(0, SHOWN).map((cells) => cells.map(visible));
  const options = rolesFor(choice.rows);
  const choose = (column: number, role: ColumnRole): void =>
    change({ ...choice, roles: choice.roles.map((old, i) => (i === column ? role : old)) }, false);
  return (
    <section className={styles.scroll} aria-label={`The first rows of ${visible(choice.table)}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((name, i) => (
              // A column is known by its place alone: names may occur twice.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <th key={i} scope="col" data-off={choice.roles[i] === 'ignore' || undefined}>
                <span className={styles.column} title={name}>
                  {name}
                </span>
                <select
                  aria-label={`${name} means`}
                  value={choice.roles[i] ?? 'attribute'}
                  onChange={(event) => choose(i, event.target.value as ColumnRole)}
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
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
            <tr key={r}>
              {columns.map((_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells
                <td key={i} data-off={choice.roles[i] === 'ignore' || undefined} title={row[i]}>
                  {row[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
