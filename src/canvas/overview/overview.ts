import type { Visible } from '../../lens/visible.ts';
import type { CommunityTints } from '../../picture/overview/marks/communities.ts';
import type { Care, Frame, Network, Shown, Tints } from '../../picture/overview/network.ts';
import { nearestRelation } from '../../picture/overview/pick.ts';
import type { PlacesGrid } from '../../picture/overview/places-grid.ts';
import type { Look } from '../camera/fit.ts';
import { careFor, REST } from './care.ts';
import { frameFor, Layer, sameFrame } from './layer.ts';
import { type Floats, type Marked, type Named, NameLayer } from './name-layer.ts';
import type { OverviewPainted, OverviewRequest } from './protocol.ts';

/** Everything that the lens leaves, to be drawn below what is drawn in full. */
export interface OverviewContent extends Named {
  readonly visible: Visible;
  readonly network: Network;
  /** The places of the network, for finding what is where. */
  readonly grid: PlacesGrid;
  readonly idOf: (entity: number) => string;
  readonly keyOf: (relation: number) => string;
  readonly numberOf: (id: string) => number | undefined;
  /** -1 for none. */
  readonly relationOf: (key: string) => number;
  readonly tints: Tints;
  /** Where marks are coloured by community, which of them can be told apart. */
  readonly communities: CommunityTints | undefined;
}

/** What a painter can make ready from before everything else about a content is known. */
export type OverviewGround = Pick<OverviewContent, 'network' | 'shown'>;

/** Whether networks differ in their places at most. */
const sameColumns = (a: Network, b: Network): boolean =>
  a.subject === b.subject && a.markTint === b.markTint && a.weight === b.weight;

const sameShown = (a: Shown, b: Shown): boolean => a.entity === b.entity && a.relation === b.relation;

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);

/** Starts the worker that paints. */
export type StartOverview = () => Worker;

/** The picture of a whole large dossier below Cytoscape's: a bitmap that a worker paints, moved with the camera until the next one is there. */
export class Overview {
  readonly #worker: Worker;
  readonly #layer: Layer;
  readonly #names: NameLayer;
  #content: OverviewContent | undefined;
  /** What the worker has been told. */
  #told: OverviewGround | undefined;
  #look: Look = { zoom: 1, pan: { x: 0, y: 0 } };
  #size = { width: 0, height: 0 };
  #moved = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for; a change of content makes whatever is on the way stale. */
  #turn = 0;
  #asked: { readonly turn: number; readonly frame: Frame; readonly care: Care } | undefined;
  #fresh = false;
  #marked: Marked = { entities: [], relations: [], pointed: undefined };
  #writing = 0;
  #candidates: Uint32Array | undefined;

  /** `floats` as in `NameLayer`. */
  constructor(container: HTMLElement, start: StartOverview, floats: Floats) {
    this.#layer = new Layer(container);
    this.#names = new NameLayer(this.#layer.names, floats);
    this.#worker = start();
    this.#worker.onmessage = ({ data }: MessageEvent<OverviewPainted>) => this.#put(data);
  }

  get content(): OverviewContent | undefined {
    return this.#content;
  }

  /** Makes ready for a content that comes soon: for any, or for one with this ground. */
  prepare(ground?: OverviewGround): void {
    if (this.#content) return;
    if (ground) this.#tell(ground);
    else this.#send({ type: 'prepare' });
  }

  #tell({ network, shown }: OverviewGround): void {
    const before = this.#told;
    this.#told = { network, shown };
    if (!before || !sameColumns(before.network, network)) this.#send({ type: 'network', network });
    else if (before.network.places !== network.places) this.#send({ type: 'places', places: network.places });
    if (!before || !sameShown(before.shown, shown)) this.#send({ type: 'shown', shown });
  }

  /** Shows other content; only what differs is sent. */
  show(content: OverviewContent): void {
    const before = this.#content;
    this.#content = content;
    const { network, shown, tints } = content;
    this.#tell(content);
    if (before?.tints !== tints) this.#send({ type: 'tints', tints });
    if (before?.network === network && before.shown === shown && before.tints === tints) return;
    this.#fresh = false;
    this.#turn += 1;
    // Content and camera often come together: what is asked for waits for both, since a painting that has begun is not given up.
    queueMicrotask(() => this.#ask());
  }

  /** Marks what is selected, by number. */
  select(entities: readonly number[], relations: readonly number[]): void {
    if (sameNumbers(this.#marked.entities, entities) && sameNumbers(this.#marked.relations, relations))
      return;
    this.#marked = { ...this.#marked, entities, relations };
    this.#writeSoon();
  }

  /** Names what the pointer is on. */
  point(entity: number | undefined): void {
    if (this.#marked.pointed === entity) return;
    this.#marked = { ...this.#marked, pointed: entity };
    this.#writeSoon();
  }

  /** Follows the camera: what is there moves at once, and is painted anew as soon as the worker comes to it. */
  follow(look: Look, size: { readonly width: number; readonly height: number }): void {
    // Told where it is already, the camera has not moved, and what is asked for next need not wait for its rest.
    const moved = !sameFrame(frameFor(this.#look, this.#size), frameFor(look, size));
    this.#look = look;
    this.#size = { ...size };
    if (moved) this.#moved = performance.now();
    this.#layer.follow(look);
    this.#ask();
  }

  /** The relation whose line runs nearest to a point of the picture, at most `within` away; see `nearestRelation`. */
  relationAt(x: number, y: number, within: number): number | undefined {
    if (!this.#content) return undefined;
    const { network, shown } = this.#content;
    return nearestRelation(network, shown.relation, x, y, within);
  }

  #send(request: OverviewRequest): void {
    this.#worker.postMessage(request);
  }

  /** Asks for a bitmap of where the camera is now, unless one is on the way or there already. */
  #ask(): void {
    if (this.#asked || !this.#content || this.#size.width === 0 || this.#size.height === 0) return;
    const frame = frameFor(this.#look, this.#size);
    const before = this.#layer.frame;
    const here = before !== undefined && sameFrame(before, frame);
    if (here && this.#fresh) return;
    // The first picture waits for nothing.
    const rested = before ? performance.now() - this.#moved : Infinity;
    clearTimeout(this.#timer);
    if (rested < REST) this.#timer = setTimeout(() => this.#ask(), REST - rested);
    const care = careFor(rested, here);
    if (!care) return;
    this.#asked = { turn: this.#turn, frame, care };
    this.#send({ type: 'paint', ...this.#asked });
  }

  #put({ frame, care, turn, bitmap, candidates }: OverviewPainted): void {
    this.#asked = undefined;
    this.#layer.put(bitmap, frame);
    this.#layer.follow(this.#look);
    this.#candidates = care === 'resting' ? candidates : undefined;
    this.#write();
    this.#fresh = care === 'resting' && turn === this.#turn;
    if (this.#fresh && sameFrame(frame, frameFor(this.#look, this.#size))) this.#report();
    this.#ask();
  }

  /** For benchmarks and journeys: the picture on the screen is the one that stays. */
  #report(): void {
    performance.clearMarks('overview-drawn');
    performance.mark('overview-drawn');
  }

  /** Several changes between two frames are written once. */
  #writeSoon(): void {
    if (this.#writing === 0) this.#writing = requestAnimationFrame(() => this.#write());
  }

  #write(): void {
    cancelAnimationFrame(this.#writing);
    this.#writing = 0;
    const { frame } = this.#layer;
    if (!frame || !this.#content) return;
    this.#names.draw(this.#content, frame, this.#marked, this.#candidates);
    this.#candidates = undefined;
  }

  destroy(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#writing);
    this.#worker.terminate();
    this.#layer.remove();
  }
}
