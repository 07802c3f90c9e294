import type { TableChoice } from '../../../state/import/reading.ts';

interface Props {
  readonly choice: TableChoice;
  readonly change: (choice: TableChoice) => void;
}

type Name = 'decimals' | 'days';

const SETTINGS: readonly (readonly [Name, string, readonly (readonly [string, string])[]])[] = [
  [
    'decimals',
    'Numbers are written',
    [
      ['', 'as each column shows'],
      ['.', 'as 1,234.5'],
      [',', 'as 1.234,5'],
    ],
  ],
  [
    'days',
    'Dates are written',
    [
      ['', 'as they show'],
      ['day-first', 'with the day first'],
      ['month-first', 'with the month first'],
    ],
  ],
];

/** The same choice, with one more thing said of it, or without. */
function saying(choice: TableChoice, name: Name, value: string): TableChoice {
  const { [name]: _, ...rest } = choice;
  return value === '' ? rest : { ...rest, [name]: value };
}

/** How the values of a table are written, where its cells leave that open. */
export function Written({ choice, change }: Props) {
  return SETTINGS.map(([name, label, options]) => (
    <label key={name}>
      {label}
      <select
        value={choice[name] ?? ''}
        onChange={(event) => change(saying(choice, name, event.target.value))}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  ));
}
