import type { Core, ElementDefinition } from 'cytoscape';
import type { Drawing } from '../picture/drawing.ts';
import type { Flags } from '../picture/flags.ts';
import { DURATION } from './camera/motion.ts';
import { type Changes, changesBetween } from './elements/changes.ts';
import { elementsOf } from './elements/elements.ts';
import type { CanvasElement } from './elements/look.ts';
import { type MarkImage, markImages } from './elements/mark-look.ts';
import { stylesheet } from './elements/stylesheet.ts';
import type { Level } from './emphasis.ts';
import { Glides } from './glides.ts';

function definitionOf(element: CanvasElement): ElementDefinition {
  const { id, look } = element;
  if (element.sort === 'mark') return { group: 'nodes', data: { id, look }, position: { ...element.at } };
  return { group: 'edges', data: { id, source: element.source, target: element.target, look } };
}

/** How fast a drawing is shown. */
export interface Pace {
  /** Time for marks to glide to new places. */
  readonly milliseconds?: number | undefined;
  /** How many new elements come with each frame at most; the first ones come in fewer, since they cost most. */
  readonly slice?: number | undefined;
}

/** The drawing that Cytoscape shows, kept in step by changing only what differs. */
export class Shown {
  readonly glides: Glides;
  readonly #cy: Core;
  readonly #arrived: () => void;
  /** What Cytoscape holds; and what is on its way there, a slice with each frame. */
  #elements = new Map<string, CanvasElement>();
  #coming: CanvasElement[] = [];
  #frame = 0;
  #drawing: Drawing | undefined;
  #levels: ReadonlyMap<string, Level> = new Map();
  #image: { readonly of: MarkImage; readonly scheme: string; readonly flags: number } | undefined;

  /** `arrived` is told whenever elements have come, which know nothing yet of what is selected or stands back. */
  constructor(cy: Core, arrived: () => void) {
    this.#cy = cy;
    this.#arrived = arrived;
    this.glides = new Glides(cy);
  }

  /** The drawing that was shown last. */
  get drawing(): Drawing | undefined {
    return this.#drawing;
  }

  #imageOf(drawing: Drawing, flags: Flags, loaded: number): MarkImage {
    const { scheme } = drawing.theme;
    if (this.#image?.scheme !== scheme || this.#image.flags !== loaded) {
      if (this.#image?.scheme !== scheme) this.#cy.style(stylesheet(drawing.theme));
      this.#image = { of: markImages(drawing.theme, flags), scheme, flags: loaded };
    }
    return this.#image.of;
  }

  /**
   * Shows a drawing. `loaded` counts up whenever more flags have come. Marks glide to new places; what the lens leaves alone stays
   * put. What is new comes at once, or in slices, where the page must answer meanwhile.
   */
  draw(
    drawing: Drawing,
    flags: Flags,
    loaded: number,
    { milliseconds = DURATION.marks, slice = Infinity }: Pace = {},
  ): void {
    const wanted = elementsOf(drawing, this.#imageOf(drawing, flags, loaded));
    const changes = changesBetween(this.#elements, wanted);
    this.#drawing = drawing;
    this.#coming = [...changes.added];
    this.#cy.batch(() => this.#apply(changes));
    this.#add(Math.ceil(slice / 4), slice);
    void this.glides.to(new Map(changes.moved.map(({ id, at }) => [id, at])), milliseconds);
  }

  /** Lets elements stand back, and those that no longer do come forward. */
  standBack(levels: ReadonlyMap<string, Level>): void {
    const before = this.#levels;
    this.#levels = levels;
    this.#cy.batch(() => {
      for (const [id, level] of before) if (levels.get(id) !== level) this.#cy.$id(id).removeClass(level);
      for (const [id, level] of levels) if (before.get(id) !== level) this.#cy.$id(id).addClass(level);
    });
  }

  #apply({ removed, restyled, moved }: Changes): void {
    for (const id of removed) {
      this.#cy.$id(id).remove();
      this.#elements.delete(id);
    }
    // Whatever comes back later comes back without its class.
    const gone = new Set(removed);
    this.#levels = new Map([...this.#levels].filter(([id]) => !gone.has(id)));
    for (const element of restyled) this.#cy.$id(element.id).data('look', element.look);
    for (const element of [...restyled, ...moved]) this.#elements.set(element.id, element);
  }

  /** Adds so many of what is coming, and sees to the rest with the next frames: twice as many with each, up to a whole slice. */
  #add(count: number, slice: number): void {
    cancelAnimationFrame(this.#frame);
    const some = this.#coming.splice(0, count);
    if (some.length === 0) return;
    this.#cy.batch(() => this.#cy.add(some.map(definitionOf)));
    const before = new Map(this.#levels);
    for (const element of some) {
      this.#elements.set(element.id, element);
      before.delete(element.id);
    }
    this.#levels = before;
    this.#arrived();
    if (this.#coming.length > 0)
      this.#frame = requestAnimationFrame(() => this.#add(Math.min(2 * count, slice), slice));
  }

  /** Adds nothing more. */
  destroy(): void {
    cancelAnimationFrame(this.#frame);
  }
}
