import { useEffect, useRef, useState } from 'react';
import styles from './SceneList.module.css';

interface RenameFieldProps {
  readonly title: string;
  /** Undefined when nothing is to change. */
  readonly onDone: (title: string | undefined) => void;
}

/** A title in a field: Enter or leaving it keeps what was typed, Escape does not. */
export function RenameField({ title, onDone }: RenameFieldProps) {
  const [draft, setDraft] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      className={styles.rename}
      aria-label="New title of the scene"
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => onDone(draft)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(draft);
        if (event.key === 'Escape') onDone(undefined);
      }}
    />
  );
}
