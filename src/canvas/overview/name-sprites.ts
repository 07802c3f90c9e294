import { FONTS, type Theme } from '../../picture/theme.ts';

/** In CSS pixels: the size of names, and the rim that lifts them off what is below. */
const SIZE = 11.5;
const RIM = 2;
/** A name longer than this ends in an ellipsis; in characters. */
const LONGEST = 28;
/** The sheet that holds names, in CSS pixels: a few hundred of them. */
const SHEET = { width: 960, height: 640 } as const;
/** So many widths are kept. */
const MOST = 5_000;

const shortened = (name: string): string =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;

/** Where on the sheet a name is, in device pixels. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/**
 * Names drawn once on one sheet: writing text with a rim takes a hundred times as long as copying it, and a canvas for each name
 * takes longer still.
 */
export class NameSprites {
  readonly #ratio: number;
  /** In device pixels, as all that follows. */
  readonly #sheet: { readonly width: number; readonly height: number };
  readonly #height: number;
  readonly #context: OffscreenCanvasRenderingContext2D | null;
  readonly #widths = new Map<string, number>();
  readonly #places = new Map<string, Place>();
  #next = { left: 0, top: 0 };

  /** `weight` as in CSS. Sprites have `ratio` device pixels for a CSS pixel. */
  constructor(theme: Theme, ratio: number, weight: number) {
    this.#ratio = ratio;
    this.#height = Math.ceil((SIZE * 1.4 + 2 * RIM) * ratio);
    this.#sheet = { width: Math.floor(SHEET.width * ratio), height: Math.floor(SHEET.height * ratio) };
    this.#context = new OffscreenCanvas(this.#sheet.width, this.#sheet.height).getContext('2d');
    if (this.#context)
      Object.assign(this.#context, {
        font: `${weight} ${SIZE * ratio}px ${FONTS.sans}`,
        textBaseline: 'top',
        lineJoin: 'round',
        lineWidth: 2 * RIM * ratio,
        strokeStyle: theme.canvas,
        fillStyle: theme.ink,
      });
  }

  /** How wide a name's picture is, in device pixels. Nothing is drawn for that. */
  widthOf(name: string): number {
    const known = this.#widths.get(name);
    if (known !== undefined) return known;
    if (this.#widths.size >= MOST) this.#widths.clear();
    const text = this.#context?.measureText(shortened(name)).width ?? 0;
    const width = Math.ceil(text + 2 * RIM * this.#ratio);
    this.#widths.set(name, width);
    return width;
  }

  /**
   * Writes names where they are wanted: the middle of each, and the top edge of its line. All that are new are drawn on the sheet
   * before the first is copied, since a sheet that changes between two copies is copied whole.
   */
  write(
    context: CanvasRenderingContext2D,
    names: readonly { readonly name: string; readonly x: number; readonly y: number }[],
  ): void {
    if (names.some(({ name }) => !this.#places.has(name)) && !this.#add(names)) this.#anew(names);
    const sheet = this.#context?.canvas;
    if (!sheet) return;
    for (const { name, x, y } of names) {
      const place = this.#places.get(name);
      if (!place) continue;
      const { left, top, width } = place;
      const at = Math.round(x - width / 2);
      context.drawImage(sheet, left, top, width, this.#height, at, Math.round(y), width, this.#height);
    }
  }

  /** Begins with an empty sheet when the old one has no more room; what does not fit on that either is not written. */
  #anew(names: readonly { readonly name: string }[]): void {
    this.#context?.clearRect(0, 0, this.#sheet.width, this.#sheet.height);
    this.#places.clear();
    this.#next = { left: 0, top: 0 };
    this.#add(names);
  }

  /** Draws those that are not on the sheet yet; false when there is no room for all of them. */
  #add(names: readonly { readonly name: string }[]): boolean {
    return names.every(({ name }) => this.#places.has(name) || this.#draw(name));
  }

  #draw(name: string): boolean {
    const width = Math.min(this.widthOf(name), this.#sheet.width);
    if (this.#next.left + width > this.#sheet.width)
      this.#next = { left: 0, top: this.#next.top + this.#height };
    const { left, top } = this.#next;
    if (top + this.#height > this.#sheet.height) return false;
    this.#letter(shortened(name), left, top, width);
    this.#places.set(name, { left, top, width });
    this.#next = { left: left + width, top };
    return true;
  }

  /** Letters that are taller or wider than their font says are cut off, as they would show beside other names. */
  #letter(text: string, left: number, top: number, width: number): void {
    const context = this.#context;
    if (!context) return;
    const rim = RIM * this.#ratio;
    context.save();
    context.beginPath();
    context.rect(left, top, width, this.#height);
    context.clip();
    context.strokeText(text, left + rim, top + 2 * rim);
    context.fillText(text, left + rim, top + 2 * rim);
    context.restore();
  }
}
