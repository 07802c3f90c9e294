import type { Fault } from '../kernel/fault.ts';
import type { LargeInput } from './layouts/large/lay-large.ts';
import type { LayoutId, LayoutInput, Positions } from './layouts/layout.ts';

/** What names a job in every message about it. */
interface JobMark {
  readonly job: number;
  /** The revision of the dossier that the job was asked for. */
  readonly revision: number;
}

/**
 * What a worker is asked. Cancelling is no message: a worker that computes hears nothing until it is done, so whoever
 * started it ends it.
 */
export interface LayoutRequest extends JobMark {
  readonly type: 'request';
  readonly layout: LayoutId;
  readonly input: LayoutInput;
}

/** What a worker answers: any number of `progress`, then either of the others. */
export type LayoutAnswer =
  | (JobMark & { readonly type: 'progress'; readonly share: number })
  | (JobMark & { readonly type: 'done'; readonly positions: Positions })
  | (JobMark & { readonly type: 'failed'; readonly fault: Fault });

/** What the worker for large graphs is asked; whoever asked ends it to stop it. */
export interface ArrangeRequest {
  readonly input: LargeInput;
}

/** Its answers: pictures on the way, and the last one. Places as in `LargePicture`. */
export type ArrangeAnswer =
  | { readonly type: 'progress'; readonly places: Float32Array; readonly share: number }
  | { readonly type: 'done'; readonly places: Float32Array };
