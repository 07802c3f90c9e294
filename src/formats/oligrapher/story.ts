import type { RelationKey } from '../../dossier/relations.ts';
import type { Camera, Lens, Scene, Statement } from '../../dossier/types.ts';
import type { Draft } from '../draft/draft.ts';
import { objectsIn } from '../json/shape.ts';
import { idOf, isList, type JsonObject, own, ownText } from '../json/value.ts';
import { hasMarkup, paragraphsOf } from '../markup.ts';

/** What annotations can point at. */
export interface MapContents {
  readonly places: ReadonlyMap<string, readonly [x: number, y: number]>;
  /** Relations by the edge's id, which is that of its claim, too. */
  readonly ties: ReadonlyMap<string, RelationKey>;
}

const ALL: Lens = {
  hiddenTypes: [],
  hiddenKinds: [],
  hiddenCertainties: [],
  hiddenSources: [],
  hiddenSpeakers: [],
  hiddenEntities: [],
  hideUnrelated: false,
};
/** Around what is shown, in picture units. */
const MARGIN = 120;

function cameraOn(ids: readonly string[], places: MapContents['places']): Camera {
  const shown = new Set(ids.filter((id) => places.has(id)));
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [id, [x, y]] of places) {
    if (shown.size > 0 && !shown.has(id)) continue;
    [left, right, top, bottom] = [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(top, y),
      Math.max(bottom, y),
    ];
  }
  if (left > right) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
  const [width, height] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width, height };
}

const idsIn = (item: JsonObject, key: string): string[] => {
  const list = own(item, key);
  return isList(list) ? list.flatMap((id) => idOf(id) ?? []) : [];
};

function sceneOf(item: JsonObject, index: number, { places, ties }: MapContents, draft: Draft): Scene {
  const named = idsIn(item, 'nodeIds').filter((id) => draft.hasEntity(id));
  const captions = idsIn(item, 'captionIds').map((id) => `caption:${id}`);
  const entities = [...named, ...captions.filter((id) => draft.hasEntity(id))];
  const claims = idsIn(item, 'edgeIds').filter((id) => ties.has(id));
  const text = ownText(item, 'text') ?? '';
  const statements = paragraphsOf(text).map(
    (words, i): Statement => ({
      text: words,
      claims: i === 0 ? claims : [],
      ...(i > 0 && { paragraph: true }),
    }),
  );
  return {
    id: `scene:${index + 1}`,
    title: ownText(item, 'header') ?? ownText(item, 'title') ?? `Scene ${index + 1}`,
    lens: ALL,
    camera: cameraOn(entities, places),
    highlights: { entities, relations: [...new Set(claims.flatMap((id) => ties.get(id) ?? []))] },
    statements,
  };
}

/** Makes a briefing of a map's annotations, each a scene: its text in words, what it points at highlighted. */
export function readStory(annotations: readonly unknown[], contents: MapContents, draft: Draft): void {
  const scenes: Scene[] = [];
  for (const { item, where, index } of objectsIn(annotations, ['annotations'], draft)) {
    scenes.push(sceneOf(item, index, contents, draft));
    if (hasMarkup(ownText(item, 'text') ?? ''))
      draft.remark(
        'annotation/markup',
        'note',
        where,
        'Links and emphasis in its text are not kept, only the words.',
      );
  }
  if (scenes.length > 0) draft.briefing({ id: 'briefing:annotations', title: 'Annotations', scenes });
}
