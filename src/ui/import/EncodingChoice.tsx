import { ENCODING_NAMES, ENCODINGS, type Encoding } from '../../state/import/reading.ts';
import styles from './ImportDialog.module.css';

interface Props {
  /** The one that the file is read in now; undefined where that is not known. */
  readonly value: Encoding | undefined;
  readonly choose: (encoding: Encoding) => void;
}

/** How the bytes of a file become letters; to be changed where they came out wrong. */
export function EncodingChoice({ value, choose }: Props) {
  return (
    <label className={styles.setting}>
      Letters read as
      <select value={value ?? ''} onChange={(event) => choose(event.target.value as Encoding)}>
        {value === undefined && <option value="">Choose…</option>}
        {ENCODINGS.map((encoding) => (
          <option key={encoding} value={encoding}>
            {ENCODING_NAMES[encoding]}
          </option>
        ))}
      </select>
    </label>
  );
}
