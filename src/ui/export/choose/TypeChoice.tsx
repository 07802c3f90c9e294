import { FILE_TYPES } from '../../../state/export/file-types.ts';
import styles from './Choices.module.css';
import type { Choices, Choose } from './choices.ts';

/** What kind of file comes out. */
export function TypeChoice({ choices, choose }: { readonly choices: Choices; readonly choose: Choose }) {
  return (
    <fieldset className={styles.group}>
      <legend>As</legend>
      {FILE_TYPES.map(({ id, title, purpose, extension }) => (
        <label key={id} className={styles.type}>
          <input
            type="radio"
            name="export-type"
            aria-label={title}
            aria-describedby={`export-type-${id}`}
            checked={choices.type === id}
            onChange={() => choose({ type: id })}
          />
          <span className={styles.label}>
            {title}
            <span className={styles.extension}>{extension}</span>
          </span>
          <span id={`export-type-${id}`} className={styles.purpose}>
            {purpose}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
