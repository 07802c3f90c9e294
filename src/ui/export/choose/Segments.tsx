import { useId } from 'react';
import styles from './Choices.module.css';

interface Props {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

/** A setting with few values, side by side. */
export function Segments({ label, options, value, choose }: Props) {
  const id = useId();
  return (
    <div className={styles.setting}>
      <span id={id}>{label}</span>
      <fieldset className={styles.segments} aria-labelledby={id}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => choose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
