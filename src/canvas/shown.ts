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

/** The drawing that Cytoscape shows, kept in step by changing only what differs. */
export class Shown {
  readonly glides: Glides;
  readonly #cy: Core;
  #elements: ReadonlyMap<string, CanvasElement> = new Map();
  #drawing: Drawing | undefined;
  #levels: ReadonlyMap<string, Level> = new Map();
  #image: { readonly of: MarkImage; readonly scheme: string; readonly flags: number } | undefined;

  constructor(cy: Core) {
    this.#cy = cy;
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

  /** Shows a drawing. `loaded` counts up whenever more flags have come. Marks glide to new places; what the lens leaves alone stays put. */
  draw(drawing: Drawing, flags: Flags, loaded: number, milliseconds: number = DURATION.marks): void {
    const wanted = elementsOf(drawing, this.#imageOf(drawing, flags, loaded));
    const changes = changesBetween(this.#elements, wanted);
    this.#drawing = drawing;
    this.#elements = wanted;
    this.#cy.batch(() => this.#apply(changes));
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

  #apply({ added, removed, restyled }: Changes): void {
    for (const id of removed) this.#cy.$id(id).remove();
    // Whatever comes back later comes back without its class.
    const gone = new Set(removed);
    this.#levels = new Map([...this.#levels].filter(([id]) => !gone.has(id)));
    this.#cy.add(added.map(definitionOf));
    for (const { id, look } of restyled) this.#cy.$id(id).data('look', look);
  }
}
