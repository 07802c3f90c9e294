import type { Command } from '../../../commands/command.ts';
import { panelCommands } from '../../../commands/view/panels.ts';
import { present } from '../../../kernel/invariant.ts';

/** The command that folds a floating panel away or out again. */
export function panelCommand(panel: 'legend' | 'minimap'): Command {
  return present(
    panelCommands.find(({ id }) => id === `view.panel-${panel}`),
    panel,
  );
}
