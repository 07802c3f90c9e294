import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { recaptureScene } from '../../../commands/briefing/edit.ts';
import { presentFrom } from '../../../commands/briefing/present.ts';
import { visible } from '../../../kernel/visible.ts';
import { useDispatch } from '../../stage.ts';
import styles from './SceneList.module.css';
import type { SceneRowProps } from './SceneRow.tsx';

interface SceneMenuProps
  extends Pick<SceneRowProps, 'briefing' | 'scene' | 'place' | 'count' | 'onMove' | 'onDelete'> {
  readonly onStartRename: () => void;
}

/** What can be done with a scene. */
export function SceneMenu({
  briefing,
  scene,
  place,
  count,
  onMove,
  onDelete,
  onStartRename,
}: SceneMenuProps) {
  const dispatch = useDispatch();
  return (
    <Menu position="bottom-end" width={250} returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          className={styles.more}
          aria-label={`Actions for scene ${place}, ${visible(scene.title)}`}
        >
          <IconDots size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => dispatch(presentFrom, { scene: place - 1 })}>{presentFrom.title}</Menu.Item>
        <Menu.Item onClick={() => dispatch(recaptureScene, { briefing, scene: scene.id })}>
          {recaptureScene.title}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={onStartRename} rightSection={<kbd className={styles.key}>F2</kbd>}>
          Rename
        </Menu.Item>
        <Menu.Item
          disabled={place === 1}
          onClick={() => onMove(-1)}
          rightSection={<kbd className={styles.key}>Alt+↑</kbd>}
        >
          Move earlier
        </Menu.Item>
        <Menu.Item
          disabled={place === count}
          onClick={() => onMove(1)}
          rightSection={<kbd className={styles.key}>Alt+↓</kbd>}
        >
          Move later
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={onDelete} rightSection={<kbd className={styles.key}>Del</kbd>}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
