import type { Command } from '../command.ts';
import type { ScenePlace } from './edit.ts';

/** Looks at a scene in the canvas without presenting: its lens and its highlights; the canvas follows with its camera. */
export const showScene: Command<ScenePlace> = {
  id: 'briefing.show',
  title: 'Look at a scene',
  group: 'Briefing',
  needsArgument: true,
  run: ({ dossier, workspace }, { briefing, scene }) => {
    const found = dossier.briefings.get(briefing)?.scenes.find((s) => s.id === scene);
    if (!found) return {};
    return {
      workspace: {
        lens: found.lens,
        selection: found.highlights,
        panels: { ...workspace.panels, briefing: true },
      },
      // A scene with places of its own looks at those, which exploring leaves alone.
      effect: found.positions
        ? { do: 'camera', move: 'fit-selection' }
        : { do: 'camera-to', camera: found.camera },
    };
  },
};
