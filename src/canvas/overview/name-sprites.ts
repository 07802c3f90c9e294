import { FONTS, type Theme } from '../../picture/theme.ts';

/** In CSS pixels: the size of names, and the rim that lifts them off what is below. */
const SIZE = 11.5;
const RIM = 2;
/** A name longer than this ends in an ellipsis; in characters. */
const LONGEST = 28;
/** So many names are kept. */
const MOST = 600;

const shortened = (name: string): string =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;

/** Names drawn once, each as a small picture of its own: writing text with a rim takes a hundred times as long as copying it. */
export class NameSprites {
  readonly #theme: Theme;
  readonly #ratio: number;
  readonly #font: string;
  readonly #context = new OffscreenCanvas(1, 1).getContext('2d');
  readonly #sprites = new Map<string, OffscreenCanvas>();

  /** `weight` as in CSS. Sprites have `ratio` device pixels for a CSS pixel. */
  constructor(theme: Theme, ratio: number, weight: number) {
    this.#theme = theme;
    this.#ratio = ratio;
    this.#font = `${weight} ${SIZE * ratio}px ${FONTS.sans}`;
  }

  /** The picture of a name; its top edge is that of the line, its middle that of the name. */
  of(name: string): OffscreenCanvas {
    const known = this.#sprites.get(name);
    if (known) return known;
    if (this.#sprites.size >= MOST) this.#sprites.clear();
    const made = this.#draw(shortened(name));
    this.#sprites.set(name, made);
    return made;
  }

  #draw(name: string): OffscreenCanvas {
    const rim = RIM * this.#ratio;
    if (this.#context) this.#context.font = this.#font;
    const width = this.#context?.measureText(name).width ?? 0;
    const sprite = new OffscreenCanvas(
      Math.ceil(width + 2 * rim),
      Math.ceil(SIZE * 1.4 * this.#ratio + 2 * rim),
    );
    const context = sprite.getContext('2d');
    if (!context) return sprite;
    Object.assign(context, {
      font: this.#font,
      textBaseline: 'top',
      lineJoin: 'round',
      lineWidth: 2 * rim,
      strokeStyle: this.#theme.canvas,
      fillStyle: this.#theme.ink,
    });
    context.strokeText(name, rim, 2 * rim);
    context.fillText(name, rim, 2 * rim);
    return sprite;
  }
}
