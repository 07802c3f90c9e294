import type { Briefing, Camera, Lens, Scene, Statement } from '../dossier/types.ts';
import { freeId, slug } from '../kernel/ids.ts';

/** The briefing with one scene changed; the rest as it was. */
export function changeScene(briefing: Briefing, id: string, change: (scene: Scene) => Scene): Briefing {
  return { ...briefing, scenes: briefing.scenes.map((scene) => (scene.id === id ? change(scene) : scene)) };
}

/** The briefing with a scene put in at `place` (0 is first); its id is made free. */
export function insertScene(briefing: Briefing, scene: Scene, place: number): Briefing {
  const taken = new Set(briefing.scenes.map((other) => other.id));
  return {
    ...briefing,
    scenes: briefing.scenes.toSpliced(place, 0, { ...scene, id: freeId(scene.id, taken) }),
  };
}

/** The briefing without a scene; the same briefing when it has none of this id. */
export function removeScene(briefing: Briefing, id: string): Briefing {
  if (!briefing.scenes.some((scene) => scene.id === id)) return briefing;
  return { ...briefing, scenes: briefing.scenes.filter((scene) => scene.id !== id) };
}

/** The briefing with a scene moved by so many places, as far as there is room; the same briefing where there is none. */
export function moveScene(briefing: Briefing, id: string, by: number): Briefing {
  const from = briefing.scenes.findIndex((scene) => scene.id === id);
  const scene = briefing.scenes[from];
  if (!scene) return briefing;
  const to = Math.min(briefing.scenes.length - 1, Math.max(0, from + by));
  if (to === from) return briefing;
  return { ...briefing, scenes: briefing.scenes.toSpliced(from, 1).toSpliced(to, 0, scene) };
}

/** New words of a scene; an empty kicker or empty notes are taken away. */
export type SceneWords = { readonly [K in 'title' | 'kicker' | 'notes']?: string } & {
  readonly statements?: readonly Statement[];
};

/** The scene with other words. */
export function writeWords(scene: Scene, words: SceneWords): Scene {
  const { kicker, notes, ...rest } = { ...scene, ...words };
  return { ...rest, ...(kicker && { kicker }), ...(notes && { notes }) };
}

/** The scene with another view; its words stay. Places of its own go, since the view is one of the dossier's places. */
export function retakeScene({ positions: _, ...scene }: Scene, view: View): Scene {
  return { ...scene, ...view };
}

/** What the screen shows when a scene is captured. */
export interface View {
  readonly lens: Lens;
  readonly camera: Camera;
  readonly highlights: Scene['highlights'];
}

/** A scene of the present view, with no words yet. */
export function captureScene(view: View, title: string): Scene {
  return { id: slug(title), title, ...view, statements: [] };
}

/** A briefing with no scenes yet. */
export function emptyBriefing(title: string): Briefing {
  return { id: slug(title), title, scenes: [] };
}
