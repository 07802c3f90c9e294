import {
  captureScene,
  changeScene,
  emptyBriefing,
  insertScene,
  moveScene,
  removeScene,
  retakeScene,
  type SceneWords,
  type View,
  writeWords,
} from '../../briefing/edit.ts';
import { shownBriefing } from '../../briefing/shown.ts';
import type { Briefing } from '../../dossier/types.ts';
import type { Command, Context, Outcome } from '../command.ts';

/** A scene of a briefing. */
export interface ScenePlace {
  readonly briefing: string;
  readonly scene: string;
}

function replaced(
  context: Context,
  id: string,
  label: string,
  change: (b: Briefing) => Briefing,
  merge?: string,
): Outcome {
  const before = context.dossier.briefings.get(id);
  if (!before)
    return {
      fault: {
        code: 'briefing/missing',
        why: 'The briefing is no longer there.',
        fix: 'Capture a scene to begin one.',
      },
    };
  const after = change(before);
  if (after === before) return {};
  const patch = { briefings: new Map([[id, [before, after] as const]]) };
  return { patch, label, ...(merge !== undefined && { merge }) };
}

function viewOf({ workspace }: Context): View | undefined {
  const { viewport, lens, selection } = workspace;
  if (!viewport) return undefined;
  const { x, y, zoom, width, height } = viewport;
  const camera = { x, y, width: width / zoom, height: height / zoom };
  return { lens, camera, highlights: { entities: selection.entities, relations: selection.relations } };
}

/** Adds a scene of the present view at the end of the briefing; begins a briefing where there is none. */
export const captureSceneCommand: Command = {
  id: 'briefing.capture',
  title: 'Capture a scene from this view',
  group: 'Briefing',
  keys: ['Shift+S'],
  places: ['canvas-menu'],
  keywords: 'snapshot slide add',
  when: ({ workspace }) => (workspace.viewport ? true : 'The canvas is not drawn yet.'),
  run: (context) => {
    const view = viewOf(context);
    if (!view) return {};
    const before = shownBriefing(context.dossier);
    const briefing = before ?? emptyBriefing(context.dossier.header.title);
    const after = insertScene(
      briefing,
      captureScene(view, `Scene ${briefing.scenes.length + 1}`),
      briefing.scenes.length,
    );
    return {
      patch: { briefings: new Map([[briefing.id, [before, after]]]) },
      label: 'Capture scene',
      workspace: { panels: { ...context.workspace.panels, briefing: true, drawer: true } },
    };
  },
};

/** Gives a scene the present lens, camera and selection; its words stay. */
export const recaptureScene: Command<ScenePlace> = {
  id: 'briefing.recapture',
  title: 'Take the present view for this scene',
  group: 'Briefing',
  needsArgument: true,
  run: (context, { briefing, scene }) => {
    const view = viewOf(context);
    if (!view) return {};
    return replaced(context, briefing, 'Change scene', (b) =>
      changeScene(b, scene, (s) => retakeScene(s, view)),
    );
  },
};

/** New words of a scene. Changes of the same `field` in a row are one step of the history; without a field each is its own. */
export interface Writing extends ScenePlace {
  readonly words: SceneWords;
  readonly field?: string;
}

/** Changes the words of a scene. */
export const writeScene: Command<Writing> = {
  id: 'briefing.write',
  title: 'Edit the words of a scene',
  group: 'Briefing',
  needsArgument: true,
  run: (context, { briefing, scene, words, field }) =>
    replaced(
      context,
      briefing,
      'Edit scene',
      (b) => changeScene(b, scene, (s) => writeWords(s, words)),
      field === undefined ? undefined : `write ${briefing} ${scene} ${field}`,
    ),
};

/** Moves a scene by so many places: −1 is one earlier. */
export const reorderScene: Command<ScenePlace & { readonly by: number }> = {
  id: 'briefing.reorder',
  title: 'Move a scene',
  group: 'Briefing',
  needsArgument: true,
  run: (context, { briefing, scene, by }) =>
    replaced(context, briefing, 'Move scene', (b) => moveScene(b, scene, by)),
};

/** Deletes a scene; undo brings it back. */
export const deleteScene: Command<ScenePlace> = {
  id: 'briefing.delete',
  title: 'Delete a scene',
  group: 'Briefing',
  needsArgument: true,
  run: (context, { briefing, scene }) => {
    const title = context.dossier.briefings.get(briefing)?.scenes.find(({ id }) => id === scene)?.title;
    const outcome = replaced(context, briefing, 'Delete scene', (b) => removeScene(b, scene));
    return outcome.patch ? { ...outcome, says: `Deleted scene ‘${title}’.` } : outcome;
  },
};

/** Renames the briefing. */
export const renameBriefing: Command<{ readonly briefing: string; readonly title: string }> = {
  id: 'briefing.rename',
  title: 'Rename the briefing',
  group: 'Briefing',
  needsArgument: true,
  run: (context, { briefing, title }) =>
    replaced(
      context,
      briefing,
      'Rename briefing',
      (b) => (b.title === title ? b : { ...b, title }),
      `rename ${briefing}`,
    ),
};
