import type { Care, Frame, Network, Shown, Tints } from '../../picture/overview/network.ts';
import { Rasteriser } from '../../picture/overview/raster.ts';

/** What turns a network into bitmaps in the worker, whatever does the work. All give the same picture. */
export interface Backend {
  /** Puts entities in other places. */
  move(places: Float32Array): void;
  /** Says what is drawn from now on. */
  show(shown: Shown): void;
  /** Undefined when what does the work was lost. */
  bitmap(frame: Frame, tints: Tints, care: Care): ImageBitmap | undefined;
  /** See `candidatesIn`; of the frame that was painted last. */
  candidates(frame: Frame): Uint32Array;
}

/** Paints by hand, pixel by pixel: the way where there is no graphics card. */
export function rasterBackend(network: Network): Backend {
  const raster = new Rasteriser(network);
  const canvas = new OffscreenCanvas(1, 1);
  return {
    move: (places) => raster.move(places),
    show: (shown) => raster.show(shown),
    candidates: (frame) => raster.candidates(frame),
    bitmap(frame, tints, care) {
      const { width, height } = frame;
      const pixels = raster.paint(frame, tints, care);
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      const bytes = new Uint8ClampedArray(pixels.buffer as ArrayBuffer, 0, pixels.length * 4);
      canvas.getContext('2d')?.putImageData(new ImageData(bytes, width, height), 0, 0);
      return canvas.transferToImageBitmap();
    },
  };
}
