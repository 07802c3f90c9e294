import { addLines, type Crowd, type Density, densityFor } from './density.ts';
import { dot, growthIn, RIMMED, sizeOf } from './dots.ts';
import { candidatesIn } from './names.ts';
import type { Care, Frame, Network, Shown, Tints } from './network.ts';
import { inOrder, lineRanks, weightRanks } from './order.ts';
import { project } from './project.ts';
import { develop } from './tone.ts';

/** From this zoom on, what is near is drawn in full above the overview, whose lines stand back, by the second at most. */
const NEAR = { from: 0.2, until: 0.6, opacity: 0.3 } as const;

/** How much lines stand back at a zoom, in CSS pixels per picture unit: 1 is not at all. */
export function opacityAt(zoom: number): number {
  const way = Math.min(1, Math.max(0, (zoom - NEAR.from) / (NEAR.until - NEAR.from)));
  return 1 - way * (1 - NEAR.opacity);
}

/** What is drawn, in the order of drawing. */
interface Orders {
  readonly lines: Uint32Array;
  /** The lightest first. */
  readonly dots: Uint32Array;
}

/** Draws a whole network into a bitmap by hand, pixel by pixel: with many thousand lines that is faster than any canvas without a graphics card. */
export class Rasteriser {
  #network: Network;
  readonly #lineRanks: Uint8Array;
  readonly #weightRanks: Uint8Array;
  readonly #sizes: Float32Array;
  #orders: Orders = { lines: new Uint32Array(), dots: new Uint32Array() };
  #projected = new Float32Array();
  #density: Density = new Uint32Array();
  #picture = new Uint32Array();

  constructor(network: Network) {
    this.#network = network;
    this.#lineRanks = lineRanks(network);
    this.#sizes = Float32Array.from(network.weight, sizeOf);
    this.#weightRanks = weightRanks(network);
  }

  /** Puts entities in other places. */
  move(places: Float32Array): void {
    this.#network = { ...this.#network, places };
  }

  /** Says what is drawn from now on. */
  show({ entity, relation }: Shown): void {
    this.#orders = {
      lines: inOrder(this.#lineRanks, 255, relation),
      dots: inOrder(this.#weightRanks, 255, entity),
    };
  }

  /** The colours of a frame, row by row: a buffer that the next call uses again. */
  paint(frame: Frame, tints: Tints, care: Care): Uint32Array {
    const network = this.#network;
    this.#projected = project(network.places, frame, this.#projected);
    const size = frame.width * frame.height;
    if (this.#picture.length !== size || this.#density.length !== frame.width * (frame.height + 3)) {
      this.#picture = new Uint32Array(size);
      this.#density = densityFor(frame);
    } else this.#density.fill(0);
    const crowd: Crowd = addLines(this.#density, this.#orders.lines, network, this.#projected, frame, care);
    develop(this.#density, this.#picture, crowd, frame, tints, opacityAt(frame.zoom / frame.ratio));
    this.#dots(frame, tints);
    return this.#picture;
  }

  #dots(frame: Frame, tints: Tints): void {
    const { markTint } = this.#network;
    const picture = this.#picture;
    const rim = RIMMED * frame.ratio;
    const { growth, most } = growthIn(frame);
    for (const entity of this.#orders.dots) {
      const x = this.#projected[2 * entity] as number;
      const y = this.#projected[2 * entity + 1] as number;
      const radius = Math.min(most, (this.#sizes[entity] as number) * growth);
      if (!(x > -radius && y > -radius && x < frame.width + radius && y < frame.height + radius)) continue;
      if (radius > rim) dot(picture, frame, x, y, radius + frame.ratio, tints.canvas);
      dot(picture, frame, x, y, radius, tints.marks[markTint[entity] as number] ?? tints.ink);
    }
  }

  /** The entities whose names may be written in the frame that was painted last; see {@link candidatesIn}. */
  candidates(frame: Frame): Uint32Array {
    return candidatesIn(this.#orders.dots, this.#projected, frame);
  }
}
