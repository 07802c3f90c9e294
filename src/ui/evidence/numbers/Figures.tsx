import { visible } from '../../../kernel/visible.ts';
import styles from './Figures.module.css';

/** A few figures side by side, each with what it counts. */
export function Figures({
  figures,
}: {
  readonly figures: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ value, label }) => (
        <div key={label}>
          <dt>{visible(label)}</dt>
          <dd>{visible(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
