import { Menu } from '@mantine/core';
import type { Command } from '../../../commands/command.ts';
import { contextOf } from '../../../commands/dispatch.ts';
import { shownKeys } from '../../../commands/keys.ts';
import { visible } from '../../../kernel/visible.ts';
import { useDispatch, useStage } from '../../stage.ts';
import { isMac } from '../platform.ts';
import styles from './CommandItem.module.css';

/** A command as an item of a menu; one that is not possible now says why. */
export function CommandItem({ command }: { readonly command: Command }) {
  const dispatch = useDispatch();
  const possible = command.when?.(contextOf(useStage())) ?? true;
  const key = command.keys?.[0];
  return (
    <Menu.Item
      className={styles.item ?? ''}
      disabled={possible !== true}
      rightSection={key && <kbd className={styles.key}>{shownKeys(key, isMac)}</kbd>}
      onClick={() => dispatch(command)}
    >
      {visible(command.title)}
      {possible !== true && <span className={styles.reason}>{possible}</span>}
    </Menu.Item>
  );
}
