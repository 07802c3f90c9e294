import { IconChevronLeft, IconChevronRight, IconNotes, IconSquareFilled, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  blackScreen,
  endPresenting,
  nextScene,
  previousScene,
  toggleNotes,
} from '../../../commands/briefing/present.ts';
import type { Command } from '../../../commands/command.ts';
import { shownKeys } from '../../../commands/keys.ts';
import { isMac } from '../../parts/platform.ts';
import { useDispatch } from '../../stage.ts';
import styles from './Controls.module.css';

interface ActionProps {
  readonly command: Command;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
}

/** A command as a button. The pointer leaves the keyboard focus where it is, so that Space goes on to the next scene. */
function Action({ command, icon, disabled, pressed }: ActionProps) {
  const dispatch = useDispatch();
  const [key] = command.keys ?? [];
  return (
    <button
      type="button"
      className={styles.action}
      aria-label={command.title}
      title={key ? `${command.title} (${shownKeys(key, isMac)})` : command.title}
      aria-disabled={disabled}
      aria-pressed={pressed}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => dispatch(command)}
    >
      {icon}
    </button>
  );
}

interface ControlsProps {
  /** Place of the scene, from 1. */
  readonly place: number;
  readonly count: number;
  /** The number of a scene as far as it has been typed. */
  readonly typed: string;
  readonly notes: boolean;
}

/** What can be done while presenting, seen while the pointer moves, and which scene this is. */
export function Controls({ place, count, typed, notes }: ControlsProps) {
  return (
    <div className={styles.foot}>
      {typed && (
        <p className={styles.typed} role="status">
          Scene {typed} <kbd>Enter</kbd>
        </p>
      )}
      <div className={styles.actions} role="group" aria-label="Presentation">
        <Action command={endPresenting} icon={<IconX size={17} aria-hidden="true" />} />
        <Action command={blackScreen} icon={<IconSquareFilled size={14} aria-hidden="true" />} />
        <Action command={toggleNotes} icon={<IconNotes size={17} aria-hidden="true" />} pressed={notes} />
        <Action
          command={previousScene}
          icon={<IconChevronLeft size={19} aria-hidden="true" />}
          disabled={place === 1}
        />
        <Action
          command={nextScene}
          icon={<IconChevronRight size={19} aria-hidden="true" />}
          disabled={place === count}
        />
      </div>
      <p className={styles.place}>
        {place} / {count}
      </p>
    </div>
  );
}
