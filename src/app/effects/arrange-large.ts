import { workers } from '#workers';
import type { LargeInput } from '../../analysis/layouts/large/lay-large.ts';
import type { ArrangeAnswer, ArrangeRequest } from '../../analysis/protocol.ts';
import { move } from '../../commands/layout/move.ts';
import { tell } from '../../commands/notices.ts';
import { placesOf } from '../../dossier/columns/places.ts';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import type { Position } from '../../dossier/types.ts';
import type { Visible } from '../../lens/visible.ts';
import { showJob } from '../../state/job-strip.ts';
import type { Stage } from '../../ui/stage.ts';

/** What is visible of a dossier, numbered anew: entity `i` of the layout is entity `numbers[i]` of the dossier. */
interface Task {
  readonly numbers: Uint32Array;
  readonly input: LargeInput;
}

/** The ties among some entities, by their numbers in the layout. */
function tiesAmong({ dossier, masks }: Visible, numberOf: Int32Array): Pick<LargeInput, 'from' | 'to'> {
  const { subject, object } = snapshotOf(dossier);
  const from = new Uint32Array(subject.length);
  const to = new Uint32Array(subject.length);
  let count = 0;
  for (let r = 0; r < subject.length; r += 1) {
    if (!masks.relation[r]) continue;
    from[count] = numberOf[subject[r] as number] as number;
    to[count] = numberOf[object[r] as number] as number;
    count += 1;
  }
  return { from: from.slice(0, count), to: to.slice(0, count) };
}

/** What stands already is only a start where it says something: where some are pinned, or new ones are to find their place among old. */
function taskOf(visible: Visible, seed: number): Task {
  const { dossier, masks } = visible;
  const { entityIds } = snapshotOf(dossier);
  const places = placesOf(dossier);
  const numberOf = new Int32Array(masks.entity.length);
  const numbers = new Uint32Array(masks.entity.length);
  let count = 0;
  masks.entity.forEach((on, entity) => {
    if (!on) return;
    numberOf[entity] = count;
    numbers[count] = entity;
    count += 1;
  });
  const start = new Float32Array(2 * count);
  const pinned = new Uint8Array(count);
  let [placed, pins] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    const entity = numbers[i] as number;
    start[2 * i] = places[2 * entity] as number;
    start[2 * i + 1] = places[2 * entity + 1] as number;
    if (!Number.isFinite(start[2 * i])) continue;
    placed += 1;
    if (!dossier.positions.get(entityIds[entity] ?? '')?.[2]) continue;
    pinned[i] = 1;
    pins += 1;
  }
  const from = pins > 0 || (placed > 0 && placed < count) ? { start, pinned } : {};
  return {
    numbers: numbers.slice(0, count),
    input: { count, ...tiesAmong(visible, numberOf), seed, ...from },
  };
}

/** The places of a layout among those of the whole dossier, for showing it on the way. */
function spread({ numbers }: Task, places: Float32Array, all: Float32Array): Float32Array {
  const whole = all.slice();
  for (let i = 0; i < numbers.length; i += 1) {
    whole[2 * (numbers[i] as number)] = places[2 * i] as number;
    whole[2 * (numbers[i] as number) + 1] = places[2 * i + 1] as number;
  }
  return whole;
}

/** Arranges what is visible of a large dossier by its ties: shown while it settles, and whenever it is stopped, what is there stays. */
export interface LargeArranger {
  arrange(visible: Visible, title: string): void;
  /** Stops what runs, if anything does, and keeps what it has come to. */
  stop(): void;
}

/** See {@link LargeArranger}. */
export function createLargeArranger(stage: () => Stage): LargeArranger {
  let stop: (() => void) | undefined;
  const arrange = (visible: Visible, title: string): void => {
    stop?.();
    const { document: store, workspace, dispatch, ports } = stage();
    const task = taskOf(visible, 1);
    const all = placesOf(visible.dossier);
    const job = showJob(workspace, title);
    const worker = workers.arrange();
    let newest: Float32Array | undefined;
    const end = (): void => {
      worker.terminate();
      job.end();
      stop = undefined;
      const current = store.getState().dossier;
      if (newest && current.entities === visible.dossier.entities) {
        dispatch(move, { positions: positionsOf(task, newest, visible), label: title });
      }
      ports.canvas?.preview(undefined);
      requestAnimationFrame(() => ports.canvas?.move('fit'));
    };
    stop = end;
    worker.onmessage = ({ data }: MessageEvent<ArrangeAnswer>) => {
      newest = data.places;
      if (data.type === 'done') return end();
      job.report({ share: data.share });
      ports.canvas?.preview(spread(task, data.places, all));
    };
    worker.onerror = (event) => {
      const why = `The part of the app that arranges has stopped: ${event.message || 'it could not be started.'}`;
      tell(workspace, why, {
        code: 'job/worker',
        why,
        fix: 'Try again; if it stops again, reload the page.',
      });
      end();
    };
    worker.postMessage({ input: task.input } satisfies ArrangeRequest);
  };
  return { arrange, stop: () => stop?.() };
}

/** The places of a layout as positions; pins stay as they are. */
function positionsOf(
  { numbers, input }: Task,
  places: Float32Array,
  { dossier }: Visible,
): Map<string, Position> {
  const { entityIds } = snapshotOf(dossier);
  const positions = new Map<string, Position>();
  for (let i = 0; i < numbers.length; i += 1) {
    if (input.pinned?.[i]) continue;
    const id = entityIds[numbers[i] as number] ?? '';
    positions.set(id, [Math.round(places[2 * i] as number), Math.round(places[2 * i + 1] as number)]);
  }
  return positions;
}
