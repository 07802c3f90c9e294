import type { Box } from '../../picture/geometry/box.ts';
import { radiusOf } from '../../picture/overview/dots.ts';
import { type NameSpot, nameSpot, placeNames } from '../../picture/overview/names.ts';
import type { Frame, Network, Shown } from '../../picture/overview/network.ts';
import type { Theme } from '../../picture/theme.ts';
import { coveredIn } from './layer.ts';
import { NameSprites } from './name-sprites.ts';

/** What the names stand for: the dossier's entities by number. */
export interface Named {
  readonly network: Network;
  /** What the overview draws; what is drawn in full above it bears its name there. */
  readonly shown: Shown;
  readonly theme: Theme;
  readonly nameOf: (entity: number) => string;
}

/** What is marked among the dots and the lines, by number. */
export interface Marked {
  readonly entities: readonly number[];
  readonly relations: readonly number[];
  readonly pointed: number | undefined;
}

/** What lies above the overview just now: boxes in CSS pixels from the corner of the canvas. */
export type Floats = () => readonly Box[];

/** More names of what is selected than these are not written. */
const MOST_CHOSEN = 12;

/** Writes the names of the weightiest on the overview, marks what is selected, and names what is pointed at. */
export class NameLayer {
  readonly #context: CanvasRenderingContext2D | null;
  #sprites:
    | { readonly for: Named; readonly ratio: number; readonly plain: NameSprites; readonly bold: NameSprites }
    | undefined;
  readonly #floats: Floats;
  #spots: readonly NameSpot[] = [];

  constructor(canvas: HTMLCanvasElement, floats: Floats) {
    this.#floats = floats;
    this.#context = canvas.getContext('2d');
  }

  #spritesFor(named: Named, { ratio }: Frame) {
    const known = this.#sprites;
    if (known?.for.nameOf !== named.nameOf) this.#spots = [];
    if (known?.for.theme !== named.theme || known.for.nameOf !== named.nameOf || known.ratio !== ratio) {
      const [plain, bold] = [
        new NameSprites(named.theme, ratio, 500),
        new NameSprites(named.theme, ratio, 600),
      ];
      this.#sprites = { for: named, ratio, plain, bold };
      return this.#sprites;
    }
    return known;
  }

  /** `candidates` choose anew whose names are written; without them, the same ones move along. */
  draw(named: Named, frame: Frame, marked: Marked, candidates?: Uint32Array): void {
    const context = this.#context;
    if (!context) return;
    const { plain, bold } = this.#spritesFor(named, frame);
    const { network, shown, nameOf } = named;
    const spotOf = (entity: number): NameSpot =>
      nameSpot(entity, network.places, network.weight[entity] ?? 0, frame);
    const write = (sprites: NameSprites, spots: readonly NameSpot[]): void =>
      sprites.write(
        context,
        spots.map(({ entity, x, y }) => ({ name: nameOf(entity), x, y })),
      );
    this.#spots = candidates
      ? placeNames(candidates, network, frame, {
          widthOf: (entity) => plain.widthOf(nameOf(entity)),
          covered: coveredIn(frame, this.#floats()),
        })
      : this.#spots.map(({ entity }) => spotOf(entity));
    context.clearRect(0, 0, frame.width, frame.height);
    for (const relation of marked.relations) line(context, frame, named, relation);
    write(plain, this.#spots);
    for (const entity of marked.entities) ring(context, frame, named, entity);
    const ends = marked.relations.flatMap((r) => [network.subject[r] as number, network.object[r] as number]);
    const written = [...marked.entities, ...ends].filter((e) => shown.entity[e]).slice(0, MOST_CHOSEN);
    if (marked.pointed !== undefined) {
      ring(context, frame, named, marked.pointed);
      written.push(marked.pointed);
    }
    write(bold, written.map(spotOf));
  }
}

/** Where an entity stands in a frame. */
function pixelOf(places: Float32Array, entity: number, frame: Frame): [x: number, y: number] {
  return [
    (places[2 * entity] ?? Number.NaN) * frame.zoom + frame.left,
    (places[2 * entity + 1] ?? Number.NaN) * frame.zoom + frame.top,
  ];
}

function ring(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { network, theme }: Named,
  entity: number,
): void {
  const [x, y] = pixelOf(network.places, entity, frame);
  if (!(x > -20 && y > -20 && x < frame.width + 20 && y < frame.height + 20)) return;
  context.strokeStyle = theme.accent;
  context.lineWidth = 2 * frame.ratio;
  context.beginPath();
  context.arc(x, y, radiusOf(network.weight[entity] ?? 0, frame) + 3 * frame.ratio, 0, 2 * Math.PI);
  context.stroke();
}

function line(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { network, theme }: Named,
  relation: number,
): void {
  const [x0, y0] = pixelOf(network.places, network.subject[relation] as number, frame);
  const [x1, y1] = pixelOf(network.places, network.object[relation] as number, frame);
  if (!Number.isFinite(x0 + y0 + x1 + y1)) return;
  context.strokeStyle = theme.accent;
  context.lineWidth = 2.5 * frame.ratio;
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}
