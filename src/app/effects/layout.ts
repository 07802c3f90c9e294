import { workers } from '#workers';
import type { LayoutId, LayoutInput } from '../../analysis/layouts/layout.ts';
import type { LayoutAnswer, LayoutRequest } from '../../analysis/protocol.ts';
import { layoutCommands } from '../../commands/layout/layouts.ts';
import { move } from '../../commands/layout/move.ts';
import { tell } from '../../commands/notices.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { EntityId, Position } from '../../dossier/types.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import type { Visible } from '../../lens/visible.ts';
import { markOf } from '../../picture/marks.ts';
import { SMALL } from '../../picture/overview/working-set.ts';
import { LIGHT } from '../../picture/theme.ts';
import { selectVisible } from '../../state/derived.ts';
import { showJob } from '../../state/job-strip.ts';
import { createJobs, type Jobs } from '../../state/jobs.ts';
import type { Stage } from '../../ui/stage.ts';
import { createLargeArranger } from './arrange-large.ts';
import { startWorker } from './start-worker.ts';

/** Runs layouts. */
export interface Arranger {
  arrange(layout: string): Promise<void>;
  stop(): void;
}

/** The part of a dossier that is visible, as layouts read it. `aspect` is that of the canvas. */
function inputOf({ dossier, entities, relations }: Visible, aspect: number | undefined): LayoutInput {
  const { vocabulary } = dossier.header;
  const { types } = vocabularyIndex(vocabulary);
  return {
    entities: [...entities.values()].map((entity) => {
      const { width, height } = markOf(entity, vocabulary, LIGHT);
      const at = dossier.positions.get(entity.id);
      const place = at && { x: at[0], y: at[1], pinned: at[2] === true };
      return { id: entity.id, kind: entity.kind, width, height, ...place };
    }),
    relations: [...relations.values()].map(({ relation: { subject, object, type } }) => ({
      subject,
      object,
      directed: types.get(type)?.directed ?? true,
    })),
    seed: 1,
    ...(aspect !== undefined && { aspect }),
  };
}

/** The new places of those that are not pinned; pins stay as they are. */
function moved(dossier: Dossier, positions: ReadonlyMap<EntityId, readonly [number, number]>) {
  const places = new Map<EntityId, Position>();
  for (const [id, at] of positions) if (!dossier.positions.get(id)?.[2]) places.set(id, at);
  return places;
}

/** Arranges what is visible, in a worker; the new places are one step of the history, and then everything is shown. */
export function createArranger(stage: () => Stage): Arranger {
  let jobs: Jobs | undefined;
  const large = createLargeArranger(stage);
  const arrange = async (layout: string): Promise<void> => {
    const { document: store, workspace, dispatch, ports } = stage();
    jobs ??= createJobs(
      startWorker<LayoutRequest, LayoutAnswer>(workers.layout),
      () => store.getState().dossier.revision,
    );
    const { dossier } = store.getState();
    const { lens, viewport } = workspace.getState();
    const aspect = viewport && viewport.height > 0 ? viewport.width / viewport.height : undefined;
    const title = layoutCommands.find(({ id }) => id === `layout.${layout}`)?.title ?? 'Arrange';
    const visible = selectVisible(dossier, lens);
    if (visible.entities.size + visible.relations.size > SMALL && layout === 'force') {
      large.arrange(visible, title);
      return;
    }
    const job = showJob(workspace, title);
    const result = await jobs.arrange(layout as LayoutId, inputOf(visible, aspect));
    job.end();
    if (result.ok) {
      dispatch(move, { positions: moved(dossier, result.value), label: title });
      // The canvas knows the new places once it has been drawn again.
      requestAnimationFrame(() => ports.canvas?.move('fit'));
    } else if (result.fault.code !== 'job/cancelled') tell(workspace, result.fault.why, result.fault);
  };
  return {
    arrange,
    stop: () => {
      jobs?.cancel();
      large.stop();
    },
  };
}
