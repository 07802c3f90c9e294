import { sameJson } from '../../../kernel/same-json.ts';
import type { Dossier } from '../../dossier.ts';
import type { Edit } from '../../patch.ts';
import type { Briefing, EntityId, Position, Scene } from '../../types.ts';
import type { KeptOf } from '../record/list.ts';
import { sceneMerged } from '../together/scenes.ts';
import { nameAgain } from './again.ts';
import { placesShifted, type Shift } from './places.ts';
import { type Renaming, sceneRenamed } from './renaming.ts';

/** What a briefing shows and says, wherever its entities stand. */
const body = ({ title, scenes }: Briefing, change: (scene: Scene) => Scene): unknown => ({
  title,
  scenes: scenes.map((scene) => {
    const { camera: _, positions: __, ...rest } = change(scene);
    return rest;
  }),
});

/** The id that each incoming briefing has in the end: that of an open one which shows and says the same, or a free one. */
export function briefingNames(
  open: Dossier,
  incoming: Dossier,
  final: Renaming,
  keptOf: KeptOf,
): Map<string, string> {
  const names = new Map<string, string>();
  const given = new Set<string>();
  const openBody = (briefing: Briefing): unknown =>
    body(briefing, (scene) => sceneMerged(briefing.id, scene, { keptOf }).scene);
  for (const briefing of incoming.briefings.values()) {
    const own = body(briefing, (scene) => sceneRenamed(scene, final));
    const equal = (id: string): boolean => {
      const other = open.briefings.get(id);
      return other !== undefined && sameJson(openBody(other), own);
    };
    const id = nameAgain(briefing.id, { open: open.briefings, incoming: incoming.briefings, given, equal });
    names.set(briefing.id, id);
    given.add(id);
  }
  return names;
}

/** What scenes need to know of the places of the incoming dossier. */
export interface Moved {
  readonly shift: Shift;
  /** The incoming entities that will stand elsewhere, since they are one with an open one, and where they stood. */
  readonly elsewhere: readonly (readonly [id: EntityId, place: Position])[];
}

/** A scene that still shows what it showed, where that was moved: those who stand elsewhere now have a place of their own in it. */
function sceneMoved(scene: Scene, { shift, elsewhere }: Moved): Scene {
  const { camera, positions = {} } = scene;
  const [width, height] = [camera.width / 2, camera.height / 2];
  const shown = elsewhere.filter(
    ([id, [x, y]]) =>
      Math.abs(x - camera.x) <= width && Math.abs(y - camera.y) <= height && !Object.hasOwn(positions, id),
  );
  const places = Object.fromEntries([...Object.entries(positions), ...shown]);
  return {
    ...scene,
    camera: { ...camera, x: camera.x + shift.x, y: camera.y + shift.y },
    ...((scene.positions || shown.length > 0) && { positions: placesShifted(places, shift) }),
  };
}

/** The edits that add the incoming briefings. */
export function briefingEdits(
  open: Dossier,
  incoming: Dossier,
  added: Renaming,
  moved: Moved,
): Map<string, Edit<Briefing>> {
  const edits = new Map<string, Edit<Briefing>>();
  for (const briefing of incoming.briefings.values()) {
    const id = added.briefings.get(briefing.id) ?? briefing.id;
    if (open.briefings.has(id)) continue;
    const scenes = briefing.scenes.map((scene) => sceneRenamed(sceneMoved(scene, moved), added));
    edits.set(id, [undefined, { ...briefing, id, scenes }]);
  }
  return edits;
}
