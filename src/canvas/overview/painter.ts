import type { Network, Shown, Tints } from '../../picture/overview/network.ts';
import { type Backend, rasterBackend } from './backend.ts';
import { glBackend } from './gl/backend.ts';
import { isHardware } from './gl/context.ts';
import type { OverviewPainted, OverviewRequest } from './protocol.ts';
import { rehearsal } from './rehearsal.ts';

/** The overview's side of its worker: keeps what it was told, and paints when it is asked to. */
export class Painter {
  readonly #answer: (painted: OverviewPainted, transfer: Transferable[]) => void;
  readonly #allowed: (gl: WebGL2RenderingContext) => boolean;
  #backend: Backend | undefined;
  #network: Network | undefined;
  #shown: Shown | undefined;
  #tints: Tints | undefined;
  /** True once it has turned out that no graphics card can do it. */
  #byHand = false;

  /** `allowed` says whether a WebGL context is worth using. */
  constructor(
    answer: (painted: OverviewPainted, transfer: Transferable[]) => void,
    allowed: (gl: WebGL2RenderingContext) => boolean = isHardware,
  ) {
    this.#answer = answer;
    this.#allowed = allowed;
  }

  /** Does what is asked; requests come in the order in which they were sent. */
  hear(request: OverviewRequest): void {
    if (request.type === 'prepare') this.#prepare();
    else if (request.type === 'network') {
      this.#network = request.network;
      this.#backend = undefined;
    } else if (request.type === 'places') {
      if (this.#network) this.#network = { ...this.#network, places: request.places };
      this.#backend?.move(request.places);
    } else if (request.type === 'shown') {
      this.#shown = request.shown;
      if (this.#backend) this.#backend.show(request.shown);
      // What comes next is asked for soon.
      else if (this.#network) this.#backend = this.#begin(this.#network, request.shown);
    } else if (request.type === 'tints') this.#tints = request.tints;
    else this.#paint(request);
  }

  /** Finds out what can paint, and has it paint once. */
  #prepare(): void {
    const { network, shown, tints, frame } = rehearsal();
    this.#begin(network, shown).bitmap(frame, tints, 'resting')?.close();
  }

  #begin(network: Network, shown: Shown | undefined): Backend {
    const byCard = this.#byHand ? undefined : glBackend(network, this.#allowed);
    this.#byHand = !byCard;
    const backend = byCard ?? rasterBackend(network);
    if (shown) backend.show(shown);
    return backend;
  }

  #paint(request: OverviewRequest & { type: 'paint' }): void {
    const { frame, care, turn } = request;
    if (!this.#network || !this.#tints) return;
    this.#backend ??= this.#begin(this.#network, this.#shown);
    const bitmap = this.#backend.bitmap(frame, this.#tints, care);
    if (!bitmap) {
      // The graphics card has let go of us. The rasteriser needs none.
      this.#byHand = true;
      this.#backend = undefined;
      this.#paint(request);
      return;
    }
    const candidates = this.#backend.candidates(frame);
    this.#answer({ type: 'painted', turn, frame, care, bitmap, candidates }, [bitmap, candidates.buffer]);
  }
}
