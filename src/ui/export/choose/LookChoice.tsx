import type { FileType } from '../../../state/export/file-types.ts';
import { PNG_SIZES } from '../request.ts';
import styles from './Choices.module.css';
import type { Choices, Choose } from './choices.ts';
import { Segments } from './Segments.tsx';

const SCHEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
const SIZES = PNG_SIZES.map((size) => ({
  value: String(size),
  label: size === 'screen' ? 'Screen' : String(size),
}));

interface Props {
  readonly type: FileType;
  readonly choices: Choices;
  readonly choose: Choose;
}

/** The title, and how a picture looks. */
export function LookChoice({ type, choices, choose }: Props) {
  return (
    <fieldset className={styles.group}>
      <legend>With</legend>
      <label className={styles.setting}>
        <span>Title</span>
        <input
          className={styles.title}
          value={choices.title}
          onChange={(event) => choose({ title: event.currentTarget.value })}
        />
      </label>
      {type.picture && (
        <Segments
          label="Colours"
          options={SCHEMES}
          value={choices.scheme}
          choose={(scheme) => choose({ scheme: scheme === 'dark' ? 'dark' : 'light' })}
        />
      )}
      {type.picture === 'png' && (
        <Segments
          label="Longer side, pixels"
          options={SIZES}
          value={String(choices.size)}
          choose={(size) => choose({ size: PNG_SIZES.find((one) => String(one) === size) ?? 'screen' })}
        />
      )}
    </fieldset>
  );
}
