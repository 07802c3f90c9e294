import type { Care, Frame, Network, Shown, Tints } from '../../picture/overview/network.ts';

/** What the overview's worker is told. All but `paint` only change what the next painting shows, or how soon it is there. */
export type OverviewRequest =
  | { readonly type: 'prepare' }
  | { readonly type: 'network'; readonly network: Network }
  | { readonly type: 'places'; readonly places: Float32Array }
  | { readonly type: 'shown'; readonly shown: Shown }
  | { readonly type: 'tints'; readonly tints: Tints }
  | { readonly type: 'paint'; readonly frame: Frame; readonly care: Care; readonly turn: number };

/** A painted bitmap, of the frame and the care that were asked for, and the entities whose names may be written on it. */
export interface OverviewPainted {
  readonly type: 'painted';
  readonly turn: number;
  readonly frame: Frame;
  readonly care: Care;
  readonly bitmap: ImageBitmap;
  readonly candidates: Uint32Array;
}
