import { IconMaximize, IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { shownKeys } from '../../../commands/keys.ts';
import { commandsAt } from '../../../commands/registry.ts';
import { isMac } from '../../parts/platform.ts';
import { useDispatch } from '../../stage.ts';
import styles from './ZoomControls.module.css';

const ICONS: Readonly<Record<string, typeof IconPlus>> = {
  'view.zoom-in': IconPlus,
  'view.zoom-out': IconMinus,
  'view.fit': IconMaximize,
};

/** The buttons that move the camera. */
export function ZoomControls() {
  const dispatch = useDispatch();
  return (
    <div className={styles.zoom} role="group" aria-label="Zoom">
      {commandsAt('zoom').map((command) => {
        const Icon = ICONS[command.id] ?? IconZoomReset;
        const key = command.keys?.[0];
        return (
          <button
            key={command.id}
            type="button"
            aria-label={command.title}
            title={key ? `${command.title} (${shownKeys(key, isMac)})` : command.title}
            onClick={() => dispatch(command)}
          >
            <Icon size={15} stroke={1.6} aria-hidden="true" />
          </button>
        );
      })}
    </div>
  );
}
