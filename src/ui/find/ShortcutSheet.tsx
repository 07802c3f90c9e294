import { type Command, GROUPS } from '../../commands/command.ts';
import { shownKeys } from '../../commands/keys.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { isMac } from '../parts/platform.ts';
import { Dialog } from '../parts/widgets/Dialog.tsx';
import styles from './ShortcutSheet.module.css';

/** What the mouse does; the canvas has no commands for these. */
const GESTURES: readonly (readonly [string, string])[] = [
  ['Click', 'Select only that; on nothing, clear'],
  ['Ctrl- or Shift-click', 'Add to the selection, or take from it'],
  ['Drag an entity', 'Move the selection and pin it'],
  ['Drag the canvas', 'Move the picture'],
  ['Space and drag, middle button', 'Move the picture, also from an entity'],
  ['Shift and drag', 'Select with a box'],
  ['Ctrl and drag', 'Select with a lasso; with Shift, add to the selection'],
  ['Wheel, pinch', 'Zoom at the pointer'],
  ['Double-click', 'Add the neighbours to the selection'],
  ['Shift and double-click', 'Take the neighbours out again'],
  ['Right-click, Shift+F10', 'What can be done here'],
];

function Shortcuts({ commands, title }: { readonly commands: readonly Command[]; readonly title: string }) {
  return (
    <div role="group" aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {commands.map((command) => (
          <div key={command.id}>
            <dt>{command.title}</dt>
            <dd>
              {command.keys?.map((key) => (
                <kbd key={key}>{shownKeys(key, isMac)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Every shortcut, from the registry, and the gestures of the canvas. */
export function ShortcutSheet() {
  const keyed = COMMANDS.filter((command) => command.keys?.length);
  return (
    <Dialog title="Keyboard shortcuts and gestures" size={860}>
      <div className={styles.sheet}>
        {GROUPS.map((group) => {
          const commands = keyed.filter((command) => command.group === group);
          return commands.length > 0 && <Shortcuts key={group} title={group} commands={commands} />;
        })}
        <div role="group" aria-label="Gestures">
          <h3>Gestures</h3>
          <dl>
            {GESTURES.map(([gesture, meaning]) => (
              <div key={gesture}>
                <dt>{meaning}</dt>
                <dd>{gesture}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </Dialog>
  );
}
