import { describe, expect, it } from 'vitest';
import {
  blackScreen,
  endPresenting,
  goToScene,
  nextScene,
  present,
  presentedScene,
  presenterCommands,
  presentFrom,
  previousScene,
  toggleNotes,
  whiteScreen,
} from '../../../src/commands/briefing/present.ts';
import type { Command } from '../../../src/commands/command.ts';
import { createDispatch } from '../../../src/commands/dispatch.ts';
import { Dossier } from '../../../src/dossier/dossier.ts';
import type { Briefing } from '../../../src/dossier/types.ts';
import { createDocumentStore } from '../../../src/state/document.ts';
import { createWorkspaceStore } from '../../../src/state/workspace.ts';
import { briefing, withBriefings } from '../../support/scenes.ts';

function presenter(...briefings: Briefing[]) {
  const document = createDocumentStore(Dossier.of(withBriefings(...briefings)));
  const workspace = createWorkspaceStore();
  const effects: unknown[] = [];
  const dispatch = createDispatch({ document, workspace, perform: (effect) => effects.push(effect) });
  const now = () => workspace.getState().presenting;
  const scene = () =>
    presentedScene({ dossier: document.getState().dossier, workspace: workspace.getState() })?.id;
  return { dispatch, workspace, effects, now, scene };
}

const byId = (id: string): Command => {
  const found = presenterCommands.find((command) => command.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('Presenting', () => {
  it('starts at the first scene of the first briefing that has one, in full screen, over whatever was open', () => {
    const { dispatch, workspace, effects, now, scene } = presenter(
      { ...briefing(), id: 'briefing:empty' },
      briefing('a', 'b'),
    );
    workspace.setState({ dialog: 'palette' });
    dispatch(present);
    expect(now()).toEqual({ briefing: 'briefing:one', scene: 0, notes: false });
    expect(scene()).toBe('a');
    expect(workspace.getState().dialog).toBeUndefined();
    expect(effects).toEqual([{ do: 'fullscreen', on: true }]);
  });

  it('starts at a given scene, or at the nearest there is', () => {
    const { dispatch, scene } = presenter(briefing('a', 'b', 'c'));
    dispatch(presentFrom, { scene: 1 });
    expect(scene()).toBe('b');
    dispatch(presentFrom, { scene: 9 });
    expect(scene()).toBe('c');
  });

  it('is not possible without a scene, and says so', () => {
    const { dispatch, workspace, now } = presenter(briefing());
    dispatch(present);
    expect(now()).toBeUndefined();
    expect(workspace.getState().notices.map(({ text }) => text)).toEqual([
      'The dossier has no briefing yet: capture a scene first.',
    ]);
  });

  it('ends with what is explored as it was before', () => {
    const { dispatch, workspace, effects } = presenter(briefing('a', 'b'));
    const { lens, selection, viewport, panels } = workspace.getState();
    for (const command of [present, nextScene, whiteScreen, toggleNotes, endPresenting]) dispatch(command);
    const after = workspace.getState();
    expect(after.presenting).toBeUndefined();
    expect([after.lens, after.selection, after.viewport, after.panels]).toEqual([
      lens,
      selection,
      viewport,
      panels,
    ]);
    expect(effects.at(-1)).toEqual({ do: 'fullscreen', on: false });
  });
});

describe('While presenting', () => {
  const begun = () => {
    const stage = presenter(briefing('a', 'b', 'c'));
    stage.dispatch(present);
    return stage;
  };

  it('next and back stop at the last scene and at the first', () => {
    const { dispatch, scene } = begun();
    dispatch(previousScene);
    expect(scene()).toBe('a');
    const seen = [1, 2, 3, 4].map(() => {
      dispatch(nextScene);
      return scene();
    });
    expect(seen).toEqual(['b', 'c', 'c', 'c']);
    dispatch(previousScene);
    expect(scene()).toBe('b');
  });

  it('first, last and a number go there', () => {
    const { dispatch, scene } = begun();
    dispatch(byId('present.last'));
    expect(scene()).toBe('c');
    dispatch(byId('present.first'));
    expect(scene()).toBe('a');
    dispatch(goToScene, { scene: 1 });
    expect(scene()).toBe('b');
    dispatch(goToScene, { scene: 40 });
    expect(scene()).toBe('c');
    dispatch(goToScene, { scene: -1 });
    expect(scene()).toBe('a');
  });

  it('a blank screen comes and goes by its key, and changes its colour by the other', () => {
    const { dispatch, now } = begun();
    dispatch(blackScreen);
    expect(now()?.blank).toBe('black');
    dispatch(whiteScreen);
    expect(now()?.blank).toBe('white');
    dispatch(whiteScreen);
    expect(now()?.blank).toBeUndefined();
  });

  it('going on from a blank screen first shows the same scene again', () => {
    const { dispatch, now, scene } = begun();
    for (const step of [nextScene, previousScene]) {
      dispatch(goToScene, { scene: 1 });
      dispatch(blackScreen);
      dispatch(step);
      expect([scene(), now()?.blank]).toEqual(['b', undefined]);
    }
  });

  it('notes come and go, also behind a blank screen, which stays', () => {
    const { dispatch, now } = begun();
    dispatch(blackScreen);
    dispatch(toggleNotes);
    expect(now()).toMatchObject({ notes: true, blank: 'black' });
    dispatch(toggleNotes);
    expect(now()?.notes).toBe(false);
  });

  it('notes stay from scene to scene', () => {
    const { dispatch, now } = begun();
    dispatch(toggleNotes);
    dispatch(nextScene);
    expect(now()).toMatchObject({ notes: true, scene: 1 });
  });
});
