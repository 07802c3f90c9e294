import type { Look } from '../camera/fit.ts';
import type { Floats } from './name-layer.ts';
import type { Overview, OverviewContent, OverviewGround, StartOverview } from './overview.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The place below Cytoscape's picture where an overview is, or is not: loaded when the first large dossier needs it. */
export class Underlay {
  readonly #container: HTMLElement;
  readonly #start: StartOverview | undefined;
  readonly #floats: Floats;
  #content: OverviewContent | undefined;
  #overview: Overview | undefined;
  #asked = false;
  #ended = false;
  #camera: { readonly look: Look; readonly size: Size } | undefined;
  #chosen: { readonly entities: readonly string[]; readonly relations: readonly string[] } = {
    entities: [],
    relations: [],
  };

  /** Without `start`, there never is one; `floats` as in `NameLayer`. */
  constructor(container: HTMLElement, start: StartOverview | undefined, floats: Floats) {
    this.#container = container;
    this.#floats = floats;
    this.#start = start;
  }

  /** What it shows, or will show as soon as it is there. */
  get content(): OverviewContent | undefined {
    return this.#content;
  }

  /** Shows other content; undefined takes the overview away. */
  show(content: OverviewContent | undefined): void {
    this.#content = this.#start && content;
    if (!this.#content) {
      this.#overview?.destroy();
      this.#overview = undefined;
    } else if (this.#overview) {
      this.#overview.show(this.#content);
      this.#mark();
    } else this.prepare();
  }

  /** Makes an overview ready, since there will soon be something to show: whatever comes, or what has this ground. */
  prepare(ground?: OverviewGround): void {
    if (ground) this.#overview?.prepare(ground);
    const start = this.#start;
    if (this.#asked || this.#overview || !start) return;
    this.#asked = true;
    void import('./overview.ts').then(({ Overview }) => {
      this.#asked = false;
      if (this.#ended) return;
      this.#overview = new Overview(this.#container, start, this.#floats);
      if (this.#camera) this.#overview.follow(this.#camera.look, this.#camera.size);
      if (!this.#content) return this.#overview.prepare();
      this.#overview.show(this.#content);
      this.#mark();
    });
  }

  /** See `Overview.follow`. */
  follow(look: Look, size: Size): void {
    this.#camera = { look, size };
    this.#overview?.follow(look, size);
  }

  /** Marks what is selected among the dots and lines. */
  select(entities: readonly string[], relations: readonly string[]): void {
    this.#chosen = { entities, relations };
    this.#mark();
  }

  #mark(): void {
    const content = this.#content;
    if (!content) return;
    const { entities, relations } = this.#chosen;
    this.#overview?.select(
      entities.flatMap((id) => content.numberOf(id) ?? []),
      relations.map((key) => content.relationOf(key)).filter((r) => r >= 0),
    );
  }

  /** See `Overview.point`. */
  point(entity: number | undefined): void {
    this.#overview?.point(entity);
  }

  /** See `Overview.relationAt`. */
  relationAt(x: number, y: number, within: number): number | undefined {
    return this.#overview?.relationAt(x, y, within);
  }

  destroy(): void {
    this.#ended = true;
    this.#overview?.destroy();
  }
}
