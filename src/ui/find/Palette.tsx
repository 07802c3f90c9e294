import { type KeyboardEvent, useId, useState } from 'react';
import type { Command } from '../../commands/command.ts';
import { contextOf } from '../../commands/dispatch.ts';
import { closeDialog } from '../../commands/find/dialogs.ts';
import { shownKeys } from '../../commands/keys.ts';
import { commandsFor } from '../../commands/registry.ts';
import { visible } from '../../kernel/visible.ts';
import { isMac } from '../parts/platform.ts';
import { Dialog } from '../parts/widgets/Dialog.tsx';
import { useDispatch, useDossier, useStage } from '../stage.ts';
import styles from './Palette.module.css';
import { ranked } from './rank.ts';

function useChoices(query: string): { readonly command: Command; readonly possible: true | string }[] {
  const context = contextOf(useStage());
  const commands = commandsFor(useDossier().header.vocabulary).filter(
    (command) => command.scope !== 'present',
  );
  const choices = ranked(commands, query).map((command) => ({
    command,
    possible: command.when?.(context) ?? (true as const),
  }));
  return [
    ...choices.filter(({ possible }) => possible === true),
    ...choices.filter(({ possible }) => possible !== true),
  ];
}

/** Every command, found by typing; what is not possible now says why. */
export function Palette() {
  const id = useId();
  const dispatch = useDispatch();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const choices = useChoices(query);
  const chosen = choices[Math.min(at, choices.length - 1)];
  const run = (command: Command): void => {
    dispatch(closeDialog, undefined);
    dispatch(command);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.min(choices.length - 1, Math.max(0, at + step)));
    } else if (event.key === 'Enter' && chosen?.possible === true) {
      event.preventDefault();
      run(chosen.command);
    }
  };
  return (
    <Dialog title="All commands" size={560} bare>
      <input
        className={styles.input}
        placeholder="Type what you want to do"
        aria-label="Command"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={chosen && `${id}-${chosen.command.id}`}
        data-autofocus
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={id} role="listbox" aria-label="Commands" className={styles.list} tabIndex={-1}>
        {choices.map(({ command, possible }) => (
          <div
            key={command.id}
            id={`${id}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen?.command}
            aria-disabled={possible !== true}
            className={styles.choice}
            ref={
              command === chosen?.command
                ? (element) => element?.scrollIntoView({ block: 'nearest' })
                : undefined
            }
            onPointerDown={() => possible === true && run(command)}
          >
            <span className={styles.group}>{command.group}</span>
            <span className={styles.title}>
              {visible(command.title)}
              {possible !== true && <span className={styles.reason}> {possible}</span>}
            </span>
            {command.keys?.[0] && <kbd className={styles.key}>{shownKeys(command.keys[0], isMac)}</kbd>}
          </div>
        ))}
        {choices.length === 0 && <p className={styles.none}>No command is called that.</p>}
      </div>
    </Dialog>
  );
}
