import { FILE_GROUPS, type FileType } from '../../../state/export/file-types.ts';
import styles from './Choices.module.css';
import type { Choices, Choose } from './choices.ts';

interface Props {
  readonly choices: Choices;
  readonly choose: Choose;
}

function Type({ type, choices, choose }: Props & { readonly type: FileType }) {
  const { id, title, purpose, extension } = type;
  const chosen = choices.type === id;
  return (
    <label className={styles.type} title={purpose}>
      <input
        type="radio"
        name="export-type"
        aria-label={title}
        aria-describedby={`export-type-${id}`}
        checked={chosen}
        onChange={() => choose({ type: id })}
      />
      <span className={styles.label}>
        {title}
        <span className={styles.extension}>{extension}</span>
      </span>
      <span id={`export-type-${id}`} className={styles.purpose} data-hidden={!chosen || undefined}>
        {purpose}
      </span>
    </label>
  );
}

/** What kind of file comes out. */
export function TypeChoice({ choices, choose }: Props) {
  return (
    <fieldset className={styles.group}>
      <legend>As</legend>
      {FILE_GROUPS.map(({ title, types }) => (
        <fieldset key={title} className={styles.types}>
          <legend>{title}</legend>
          {types.map((type) => (
            <Type key={type.id} type={type} choices={choices} choose={choose} />
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}
