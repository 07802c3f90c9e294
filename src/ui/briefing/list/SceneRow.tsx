import { IconAlertTriangle, IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { remarksOn } from '../../../briefing/checks.ts';
import type { Scene } from '../../../dossier/types.ts';
import { visible } from '../../../kernel/visible.ts';
import { useDossier } from '../../stage.ts';
import { RenameField } from './RenameField.tsx';
import styles from './SceneList.module.css';
import { SceneMenu } from './SceneMenu.tsx';

/** A scene in the list, and what is done with it. */
export interface SceneRowProps {
  readonly briefing: string;
  readonly scene: Scene;
  /** Place of the scene, from 1. */
  readonly place: number;
  readonly count: number;
  readonly chosen: boolean;
  readonly dragged: boolean;
  /** Where the dragged row would be put down, at this one. */
  readonly drop: 'before' | 'after' | undefined;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onChoose: () => void;
  readonly onMove: (by: number) => void;
  /** Puts the keyboard focus so many rows further. */
  readonly onStep: (by: number) => void;
  readonly onRename: (title: string) => void;
  readonly onDelete: () => void;
}

function Remarks({ scene }: { readonly scene: Scene }) {
  const remarks = remarksOn(scene, useDossier());
  if (remarks.length === 0) return null;
  const all = [...new Set(remarks.map(({ message }) => visible(message)))].join(' ');
  return (
    <span className={styles.remarks} title={all}>
      <IconAlertTriangle size={14} aria-hidden="true" />
      <span className="visually-hidden">{all}</span>
    </span>
  );
}

function summary({ kicker, statements }: Scene): string {
  const count = statements.length === 1 ? '1 statement' : `${statements.length || 'no'} statements`;
  return kicker ? `${visible(kicker)} · ${count}` : count;
}

/** Whether the title is in a field; when it is no more, the row has the focus again if the field had it. */
function useRenaming() {
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const returning = useRef(false);
  useEffect(() => {
    if (!renaming && returning.current) row.current?.querySelector('button')?.focus();
    returning.current = false;
  }, [renaming]);
  const end = (): void => {
    returning.current = row.current?.contains(document.activeElement) ?? false;
    setRenaming(false);
  };
  return { row, renaming, begin: () => setRenaming(true), end };
}

/** One scene: its place, title and kicker, whether its statements are cited; chosen by a click, moved by its grip. */
export function SceneRow(props: SceneRowProps) {
  const { scene, place, chosen, dragged, drop, onGrab, onChoose, onMove, onStep, onRename, onDelete } = props;
  const { row, renaming, begin, end } = useRenaming();
  const pressed = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by !== undefined && event.altKey) onMove(by);
    else if (by !== undefined) onStep(by);
    else if (event.key === 'F2') begin();
    else if (event.key === 'Delete') onDelete();
    else return;
    event.preventDefault();
  };
  const rename = (title: string | undefined): void => {
    end();
    if (title !== undefined && title !== scene.title) onRename(title);
  };
  return (
    <li
      ref={row}
      className={styles.row}
      data-chosen={chosen || undefined}
      data-dragged={dragged || undefined}
      data-drop={drop}
    >
      <span className={styles.grip} onPointerDown={onGrab} aria-hidden="true">
        <IconGripVertical size={14} />
      </span>
      {renaming ? (
        <RenameField title={scene.title} onDone={rename} />
      ) : (
        <button
          type="button"
          className={styles.scene}
          data-scene={scene.id}
          aria-current={chosen || undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown F2 Delete"
          onClick={onChoose}
          onDoubleClick={begin}
          onKeyDown={pressed}
        >
          <span className={styles.place}>{place}</span>
          <span className={styles.words}>
            <span className={styles.name}>{visible(scene.title || 'Without a title')}</span>
            <span className={styles.summary}>{summary(scene)}</span>
          </span>
          <Remarks scene={scene} />
        </button>
      )}
      <SceneMenu {...props} onStartRename={begin} />
    </li>
  );
}
