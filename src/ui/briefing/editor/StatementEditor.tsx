import { IconArrowDown, IconArrowUp, IconPilcrow, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Remark } from '../../../briefing/checks.ts';
import type { ClaimId, Scene, Statement } from '../../../dossier/types.ts';
import { visible } from '../../../kernel/visible.ts';
import { CitedClaims } from './CitedClaims.tsx';
import styles from './SceneEditor.module.css';

interface ToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, icon, pressed, disabled, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}

/** A statement, and what is done with it. */
export interface StatementEditorProps {
  readonly scene: Scene;
  readonly statement: Statement;
  /** Place of the statement, from 1. */
  readonly place: number;
  readonly count: number;
  readonly remarks: readonly Remark[];
  readonly onText: (text: string) => void;
  readonly onClaims: (claims: readonly ClaimId[]) => void;
  readonly onParagraph: () => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

function Tools({ statement, place, count, onParagraph, onMove, onRemove }: StatementEditorProps) {
  const size = 15;
  return (
    <div className={styles.tools} role="group" aria-label={`Statement ${place}`}>
      <Tool
        label="Opens a paragraph"
        icon={<IconPilcrow size={size} aria-hidden="true" />}
        pressed={statement.paragraph === true || place === 1}
        disabled={place === 1}
        onClick={onParagraph}
      />
      <Tool
        label="Move up"
        icon={<IconArrowUp size={size} aria-hidden="true" />}
        disabled={place === 1}
        onClick={() => onMove(-1)}
      />
      <Tool
        label="Move down"
        icon={<IconArrowDown size={size} aria-hidden="true" />}
        disabled={place === count}
        onClick={() => onMove(1)}
      />
      <Tool
        label="Remove the statement"
        icon={<IconTrash size={size} aria-hidden="true" />}
        onClick={onRemove}
      />
    </div>
  );
}

/** One statement: its words, the claims it cites, and what should be looked at. */
export function StatementEditor(props: StatementEditorProps) {
  const { scene, statement, place, remarks, onText, onClaims } = props;
  return (
    <li className={styles.statement}>
      <div className={styles.bar}>
        <span>Statement {place}</span>
        <Tools {...props} />
      </div>
      <textarea
        rows={2}
        className={styles.text}
        aria-label={`Words of statement ${place}`}
        value={statement.text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <CitedClaims scene={scene} place={place} claims={statement.claims} onChange={onClaims} />
      {remarks.map(({ message }) => (
        <p key={message} className={styles.remark}>
          {visible(message)}
        </p>
      ))}
    </li>
  );
}
