import type { Panels } from '../../state/workspace.ts';
import type { Command } from '../command.ts';

type PanelName = { [K in keyof Panels]: Panels[K] extends boolean ? K : never }[keyof Panels];

const panel = (name: PanelName, title: string, ...keys: readonly string[]): Command => ({
  id: `view.panel-${name}`,
  title,
  group: 'View',
  ...(keys.length > 0 && { keys }),
  keywords: 'show hide panel toggle collapse',
  run: ({ workspace: { panels } }) => ({ workspace: { panels: { ...panels, [name]: !panels[name] } } }),
});

/** The briefing shares the side panel with the evidence, so opening it opens the panel. */
const briefing: Command = {
  ...panel('briefing', 'Show or hide the briefing', 'Shift+B'),
  run: ({ workspace: { panels } }) => {
    const shown = panels.drawer && panels.briefing;
    return { workspace: { panels: { ...panels, briefing: !shown, drawer: true } } };
  },
};

/** Shows or hides each panel. */
export const panelCommands: readonly Command[] = [
  panel('lens', 'Show or hide the lens panel', '['),
  panel('drawer', 'Show or hide the evidence drawer', ']', 'Mod+I'),
  briefing,
  panel('legend', 'Show or hide the legend'),
  panel('minimap', 'Show or hide the minimap'),
];
