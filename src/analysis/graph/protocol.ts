import type { Fault } from '../../kernel/fault.ts';
import type { Groups } from './groups.ts';
import type { Passable, Topology } from './network.ts';

/** What can be found out about a graph: its communities, and the rank of each entity; see `communitiesOf` and `pageRank`. */
export interface Findings {
  readonly communities: Groups;
  /** The rank of each entity; their sum is 1. */
  readonly rank: Float32Array;
}

export type Question = keyof Findings;

/** What the worker is told: who is tied to whom, once for each snapshot; then any number of questions about what is passable of that. */
export type GraphRequest =
  | { readonly type: 'topology'; readonly topology: Topology }
  | {
      readonly type: 'ask';
      /** Names the question in its answer. */
      readonly turn: number;
      readonly what: Question;
      readonly passable: Passable;
    };

/** What it answers: every question once, in the order in which they came. */
export type GraphAnswer =
  | { readonly type: 'found'; readonly turn: number; readonly found: Partial<Findings> }
  | { readonly type: 'failed'; readonly turn: number; readonly fault: Fault };
