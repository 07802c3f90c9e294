import { Menu } from '@mantine/core';
import { useEffect } from 'react';
import type { Target } from '../../canvas/host.ts';
import type { Place } from '../../commands/command.ts';
import { commandsAt } from '../../commands/registry.ts';
import { entityName } from '../../dossier/words.ts';
import { CommandItem } from '../parts/widgets/CommandItem.tsx';
import { useVisible } from '../stage.ts';
import styles from './ContextMenu.module.css';

/** A menu that is wanted for something, at a place of the window in CSS pixels. */
export interface WantedMenu {
  readonly target: Target;
  readonly at: { readonly x: number; readonly y: number };
}

const PLACES: Readonly<Record<Target['sort'], Place>> = {
  entity: 'entity-menu',
  relation: 'relation-menu',
  ground: 'canvas-menu',
};

/** Keys do not count: the one that opens the menu would close it. */
const OUTSIDE = ['mousedown', 'touchstart'];

function useTitle(target: Target): string {
  const { dossier } = useVisible();
  if (target.sort === 'entity') return entityName(target.id, dossier);
  if (target.sort === 'ground') return 'Graph';
  const relation = dossier.relations.get(target.key);
  if (!relation) return '';
  return `${entityName(relation.subject, dossier)} – ${entityName(relation.object, dossier)}`;
}

/** Escape closes the menu and leaves the selection alone, even before the focus has come to the menu. */
function useEscape(onClose: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [onClose]);
}

/** What can be done with what was right-clicked: the commands offered there, each with its key or the reason why not now. */
export function ContextMenu({
  wanted,
  onClose,
}: {
  readonly wanted: WantedMenu;
  readonly onClose: () => void;
}) {
  const title = useTitle(wanted.target);
  useEscape(onClose);
  return (
    <Menu
      opened
      onClose={onClose}
      clickOutsideEvents={OUTSIDE}
      position="bottom-start"
      offset={2}
      width={260}
    >
      <Menu.Target>
        <button
          type="button"
          className={styles.at}
          style={{ left: wanted.at.x, top: wanted.at.y }}
          tabIndex={-1}
          aria-label={title}
        />
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown ?? ''} aria-label={title}>
        <Menu.Label className={styles.title ?? ''}>{title}</Menu.Label>
        {commandsAt(PLACES[wanted.target.sort]).map((command) => (
          <CommandItem key={command.id} command={command} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
