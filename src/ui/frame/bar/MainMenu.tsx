import { Menu } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { commandsAt } from '../../../commands/registry.ts';
import { CommandItem } from '../../parts/widgets/CommandItem.tsx';
import { DossierButton } from './DossierButton.tsx';

/** What can be done with the dossier as a whole; it opens by itself, since it is loaded by asking for it. */
export function MainMenu() {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  // The button that was pressed has made way for this one, to which the focus is to return.
  useEffect(() => {
    button.current?.focus();
    setOpened(true);
  }, []);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" width={320}>
      <Menu.Target>
        <DossierButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        {commandsAt('main-menu').map((command) => (
          <CommandItem key={command.id} command={command} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
