import type { Briefing, DossierFile, Scene } from '../../src/dossier/types.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { small } from './small.ts';

/** A scene without words; what differs is given. */
export function scene(id: string, more: Partial<Scene> = {}): Scene {
  return {
    id,
    title: `Title of ${id}`,
    lens: OPEN_LENS,
    camera: { x: 0, y: 0, width: 100, height: 100 },
    highlights: { entities: [], relations: [] },
    statements: [],
    ...more,
  };
}

/** A briefing of scenes with these ids. */
export function briefing(...ids: string[]): Briefing {
  return { id: 'briefing:one', title: 'One', scenes: ids.map((id) => scene(id)) };
}

/** The small dossier with briefings. */
export const withBriefings = (...briefings: Briefing[]): DossierFile => ({ ...small, briefings });
