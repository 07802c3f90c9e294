import { openFile } from '../../commands/file/open-file.ts';
import { layoutCommands } from '../../commands/layout/layouts.ts';
import { resetLens } from '../../commands/lens/reset.ts';
import { setLens } from '../../commands/lens/set-lens.ts';
import { OPEN_LENS } from '../../lens/lens.ts';
import type { Visible } from '../../lens/visible.ts';
import { useDispatch } from '../stage.ts';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly visible: Visible;
  /** How many visible entities have no place. */
  readonly unplaced: number;
}

interface Advice {
  readonly why: string;
  readonly act: string;
  readonly run: () => void;
}

function useAdvice({ visible, unplaced }: EmptyStateProps): Advice {
  const dispatch = useDispatch();
  const { dossier } = visible;
  const [arrange] = layoutCommands;
  if (dossier.entities.size === 0) {
    return { why: 'this dossier holds no entities yet.', act: 'Open another', run: () => dispatch(openFile) };
  }
  if (unplaced > 0 && arrange) {
    return { why: 'no entity has a place yet.', act: 'Arrange them', run: () => dispatch(arrange) };
  }
  if (dossier.relations.size === 0 && visible.lens.hideUnrelated) {
    const run = (): void => dispatch(setLens, OPEN_LENS);
    return {
      why: 'no entity has a relation, and those without one are hidden.',
      act: 'Show all entities',
      run,
    };
  }
  const why = `the filters hide all ${dossier.entities.size} entities.`;
  return { why, act: 'Reset the filters', run: () => dispatch(resetLens) };
}

/** Says why nothing is drawn, and offers the way out. */
export function EmptyState(props: EmptyStateProps) {
  const { why, act, run } = useAdvice(props);
  return (
    <div className={styles.empty} role="status">
      <p>Nothing is visible: {why}</p>
      <button type="button" onClick={run}>
        {act}
      </button>
    </div>
  );
}
