import { workers } from '#workers';
import { networkOf } from '../../canvas/overview/content.ts';
import { placesOf } from '../../dossier/columns/places.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { OpenAnswer, OpenRequest } from '../../dossier/file/large/protocol.ts';
import type { Lens } from '../../dossier/types.ts';
import { gridOf } from '../../picture/overview/places-grid.ts';
import { selectDrawable, selectFacets } from '../../state/derived.ts';
import { showJob } from '../../state/job-strip.ts';
import { createOpener, openingProgress } from '../../state/opening.ts';
import type { WorkspaceStore } from '../../state/workspace.ts';
import type { Stage } from '../../ui/stage.ts';
import { calmly } from './calmly.ts';
import { startWorker } from './start-worker.ts';

/** Opens large files, in a worker. */
export const opener = createOpener(startWorker<OpenRequest, OpenAnswer>(workers.open));

/** An opening as the person sees it. */
export interface ShownOpening {
  /** Shows how far it is. */
  report(progress: Extract<OpenAnswer, { readonly type: 'progress' }>): void;
  /** Takes it away. */
  end(): void;
}

/** Shows that a file is being opened, and how far that is. */
export function showOpening(workspace: WorkspaceStore, name: string): ShownOpening {
  const job = showJob(workspace, `Opening ${name}`);
  return { end: job.end, report: calmly((progress) => job.report(openingProgress(progress))) };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Takes the first look through a lens before there is anything to show, one step after the other, so that showing it does not have
 * to do all of that at once.
 */
export async function look({ ports }: Stage, dossier: Dossier, lens: Lens): Promise<void> {
  await turn();
  const visible = selectDrawable(dossier, lens);
  await turn();
  // The painter gets on with it meanwhile.
  const { entity, relation } = visible.masks;
  ports.canvas?.prepare({ network: networkOf(visible), shown: { entity, relation } });
  await turn();
  selectFacets(dossier, lens);
  await turn();
  gridOf(placesOf(dossier));
  await turn();
}
