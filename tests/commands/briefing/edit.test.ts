import { describe, expect, it } from 'vitest';
import {
  captureSceneCommand,
  deleteScene,
  recaptureScene,
  renameBriefing,
  reorderScene,
  writeScene,
} from '../../../src/commands/briefing/edit.ts';
import { showScene } from '../../../src/commands/briefing/show-scene.ts';
import { createDispatch } from '../../../src/commands/dispatch.ts';
import { Dossier } from '../../../src/dossier/dossier.ts';
import type { Briefing, Scene } from '../../../src/dossier/types.ts';
import { OPEN_LENS } from '../../../src/lens/lens.ts';
import { createDocumentStore } from '../../../src/state/document.ts';
import { createWorkspaceStore, type Viewport } from '../../../src/state/workspace.ts';
import { briefing, scene, withBriefings } from '../../support/scenes.ts';

const viewport: Viewport = { x: 10, y: 20, zoom: 2, width: 800, height: 600 };
const selection = { entities: ['person:ann'], relations: [] };

function desk(...briefings: Briefing[]) {
  const document = createDocumentStore(Dossier.of(withBriefings(...briefings)));
  const workspace = createWorkspaceStore({ viewport, selection });
  const effects: unknown[] = [];
  const dispatch = createDispatch({ document, workspace, perform: (effect) => effects.push(effect) });
  const scenes = (): readonly Scene[] =>
    [...document.getState().dossier.briefings.values()].flatMap((one) => one.scenes);
  const ids = () => scenes().map(({ id }) => id);
  return { document, workspace, effects, dispatch, scenes, ids };
}

const at = (id: string) => ({ briefing: 'briefing:one', scene: id });

describe('Capturing', () => {
  it('begins a briefing named after the dossier, with a scene of the view', () => {
    const { dispatch, document, scenes, workspace } = desk();
    dispatch(captureSceneCommand);
    const [first] = document.getState().dossier.briefings.values();
    expect(first?.title).toBe('Small');
    expect(scenes()).toEqual([
      {
        id: 'scene-1',
        title: 'Scene 1',
        lens: OPEN_LENS,
        camera: { x: 10, y: 20, width: 400, height: 300 },
        highlights: selection,
        statements: [],
      },
    ]);
    expect(workspace.getState().panels).toMatchObject({ briefing: true, drawer: true });
  });

  it('adds at the end of the briefing that is shown, and can be undone', () => {
    const { dispatch, document, ids } = desk({ ...briefing(), id: 'briefing:empty' }, briefing('a'));
    dispatch(captureSceneCommand);
    expect(ids()).toEqual(['a', 'scene-2']);
    document.getState().undo();
    expect(ids()).toEqual(['a']);
  });

  it('waits for the canvas', () => {
    const { dispatch, ids, workspace } = desk(briefing('a'));
    workspace.setState({ viewport: undefined });
    dispatch(captureSceneCommand);
    expect(ids()).toEqual(['a']);
    expect(workspace.getState().notices.map(({ text }) => text)).toEqual(['The canvas is not drawn yet.']);
  });

  it('anew gives a scene the present view and leaves its words', () => {
    const { dispatch, scenes } = desk({
      ...briefing(),
      scenes: [scene('a', { statements: [{ text: 'Stays.', claims: [] }] })],
    });
    dispatch(recaptureScene, at('a'));
    expect(scenes()[0]).toMatchObject({
      title: 'Title of a',
      statements: [{ text: 'Stays.', claims: [] }],
      camera: { x: 10, y: 20, width: 400, height: 300 },
      highlights: selection,
    });
  });
});

describe('Writing', () => {
  it('in one field is one step of the history, another field another', () => {
    const { dispatch, document, scenes } = desk(briefing('a'));
    for (const title of ['N', 'Ne', 'New'])
      dispatch(writeScene, { ...at('a'), words: { title }, field: 'title' });
    dispatch(writeScene, { ...at('a'), words: { notes: 'Slowly' }, field: 'notes' });
    expect(document.getState().past.length).toBe(2);
    document.getState().undo();
    expect(scenes()[0]).toEqual({ ...scene('a'), title: 'New' });
    document.getState().undo();
    expect(scenes()[0]).toEqual(scene('a'));
  });

  it('without a field is a step each time', () => {
    const { dispatch, document } = desk(briefing('a'));
    for (const text of ['One.', 'Two.']) {
      dispatch(writeScene, { ...at('a'), words: { statements: [{ text, claims: [] }] } });
    }
    expect(document.getState().past.length).toBe(2);
  });

  it('a title for the briefing is one step, and none when nothing changes', () => {
    const { dispatch, document } = desk(briefing('a'));
    for (const title of ['One', 'One t', 'One two'])
      dispatch(renameBriefing, { briefing: 'briefing:one', title });
    expect(document.getState().past.map(({ label }) => label)).toEqual(['Rename briefing']);
  });

  it('in a briefing that is gone says so', () => {
    const { dispatch, workspace } = desk();
    dispatch(writeScene, { ...at('a'), words: { title: 'x' } });
    expect(workspace.getState().notices.map(({ fault }) => fault?.code)).toEqual(['briefing/missing']);
  });
});

describe('Scenes', () => {
  it('move, and leave no trace in the history where there is no room', () => {
    const { dispatch, document, ids } = desk(briefing('a', 'b', 'c'));
    dispatch(reorderScene, { ...at('c'), by: -2 });
    dispatch(reorderScene, { ...at('c'), by: -1 });
    expect(ids()).toEqual(['c', 'a', 'b']);
    expect(document.getState().past.length).toBe(1);
  });

  it('are deleted with the offer to undo, for as long as nothing else is done', () => {
    const { dispatch, document, workspace, ids } = desk(briefing('a', 'b'));
    dispatch(deleteScene, at('a'));
    expect(ids()).toEqual(['b']);
    const [notice] = workspace.getState().notices;
    expect(notice?.text).toBe('Deleted scene ‘Title of a’.');
    expect(notice?.step).toBe(document.getState().past.at(-1));
    dispatch(renameBriefing, { briefing: 'briefing:one', title: 'Other' });
    expect(notice?.step).not.toBe(document.getState().past.at(-1));
    document.getState().undo();
    document.getState().undo();
    expect(ids()).toEqual(['a', 'b']);
  });

  it('deleted under the same title twice are told of once, about the last', () => {
    const { dispatch, document, workspace } = desk({
      ...briefing(),
      scenes: [scene('a', { title: 'Same' }), scene('b', { title: 'Same' })],
    });
    dispatch(deleteScene, at('a'));
    dispatch(deleteScene, at('b'));
    const { notices } = workspace.getState();
    expect(notices.map(({ step }) => step)).toEqual([document.getState().past.at(-1)]);
  });

  it('are looked at with their lens, highlights and camera, and nothing of the dossier changes', () => {
    const lens = { ...OPEN_LENS, hiddenTypes: ['met'] };
    const one = scene('a', { lens, highlights: { entities: ['person:bo'], relations: [] } });
    const { dispatch, document, workspace, effects } = desk({ ...briefing(), scenes: [one] });
    dispatch(showScene, at('a'));
    expect(workspace.getState()).toMatchObject({
      lens,
      selection: one.highlights,
      panels: { briefing: true },
    });
    expect(effects).toEqual([{ do: 'camera-to', camera: one.camera }]);
    expect(document.getState().past).toEqual([]);
  });
});
