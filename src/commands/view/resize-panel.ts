import type { Command } from '../command.ts';

const LIMITS = { lensWidth: [200, 420], drawerWidth: [280, 560] } as const;

/** Sets the width of a side panel, within what leaves the canvas room. */
export const resizePanel: Command<{ readonly panel: keyof typeof LIMITS; readonly width: number }> = {
  id: 'view.resize-panel',
  title: 'Resize a panel',
  group: 'View',
  needsArgument: true,
  run: ({ workspace: { panels } }, { panel, width }) => {
    const [least, most] = LIMITS[panel];
    return {
      workspace: { panels: { ...panels, [panel]: Math.round(Math.min(most, Math.max(least, width))) } },
    };
  },
};
