import type { Saving } from '../../../state/workspace.ts';
import { useWorkspace } from '../../stage.ts';
import styles from './SavedMark.module.css';

const WORDS: Record<Saving, string> = {
  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Not kept in this tab',
  failed: 'Not saved',
};

/** Whether the last change is safe on this device: 'Saved' appears only once it is. */
export function SavedMark() {
  const saving = useWorkspace((state) => state.saving);
  return (
    <span className={styles.mark} data-saving={saving} role="status">
      {WORDS[saving]}
    </span>
  );
}
