import type { Box } from '../../picture/geometry/box.ts';
import type { Frame } from '../../picture/overview/network.ts';
import type { Look } from '../camera/fit.ts';

/** How far a bitmap reaches beyond the canvas on every side, so that moving a little shows no gap; in CSS pixels. */
const MARGIN = 96;

/** Bitmaps of more device pixels for a CSS pixel than this take longer than their sharpness is worth. */
const SHARPEST = 2;

/** The frame that fills a canvas of a size, in CSS pixels, with a margin. */
export function frameFor({ zoom, pan }: Look, { width, height }: { width: number; height: number }): Frame {
  const ratio = Math.min(SHARPEST, window.devicePixelRatio || 1);
  return {
    width: Math.ceil((width + 2 * MARGIN) * ratio),
    height: Math.ceil((height + 2 * MARGIN) * ratio),
    zoom: zoom * ratio,
    left: (pan.x + MARGIN) * ratio,
    top: (pan.y + MARGIN) * ratio,
    ratio,
  };
}

/** The parts of a frame, in its pixels, where nothing can be read: its margin, and what lies below `floats`, in CSS pixels of the canvas. */
export function coveredIn({ width, height, ratio }: Frame, floats: readonly Box[]): Box[] {
  const margin = MARGIN * ratio;
  const pixel = (n: number): number => n * ratio + margin;
  return [
    { left: 0, top: 0, right: margin, bottom: height },
    { left: width - margin, top: 0, right: width, bottom: height },
    { left: 0, top: 0, right: width, bottom: margin },
    { left: 0, top: height - margin, right: width, bottom: height },
    ...floats.map(({ left, top, right, bottom }) => ({
      left: pixel(left),
      top: pixel(top),
      right: pixel(right),
      bottom: pixel(bottom),
    })),
  ];
}

export const sameFrame = (a: Frame, b: Frame): boolean =>
  a.zoom === b.zoom && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;

/** Two canvases below Cytoscape's, moved together: the bitmap, and the names on it. */
export class Layer {
  readonly names: HTMLCanvasElement;
  readonly #root: HTMLDivElement;
  readonly #picture: HTMLCanvasElement;
  #frame: Frame | undefined;

  constructor(container: HTMLElement) {
    this.#root = document.createElement('div');
    this.#root.setAttribute('aria-hidden', 'true');
    Object.assign(this.#root.style, { position: 'absolute', inset: '0 auto auto 0', transformOrigin: '0 0' });
    this.#picture = document.createElement('canvas');
    this.names = document.createElement('canvas');
    for (const canvas of [this.#picture, this.names]) {
      Object.assign(canvas.style, { position: 'absolute', inset: '0 auto auto 0', pointerEvents: 'none' });
      this.#root.append(canvas);
    }
    container.prepend(this.#root);
  }

  /** The frame that is on the screen. */
  get frame(): Frame | undefined {
    return this.#frame;
  }

  /** Puts a bitmap on the screen. */
  put(bitmap: ImageBitmap, frame: Frame): void {
    const { width, height, ratio } = frame;
    for (const canvas of [this.#picture, this.names]) {
      if (canvas.width !== width || canvas.height !== height) {
        Object.assign(canvas, { width, height });
        Object.assign(canvas.style, { width: `${width / ratio}px`, height: `${height / ratio}px` });
      }
    }
    this.#picture.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    this.#frame = frame;
  }

  /** Moves what was painted for one look to where another shows it. */
  follow({ zoom, pan }: Look): void {
    const frame = this.#frame;
    if (!frame) return;
    const { ratio } = frame;
    const scale = zoom / (frame.zoom / ratio);
    const x = pan.x - (frame.left / ratio) * scale;
    const y = pan.y - (frame.top / ratio) * scale;
    this.#root.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  remove(): void {
    this.#root.remove();
  }
}
