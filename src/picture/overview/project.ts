import type { Frame } from './network.ts';

/** The places of entities in a frame, in its pixels, interleaved; NaN stays NaN. `into` is used again when it fits. */
export function project(
  places: Float32Array,
  frame: Frame,
  into?: Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  const pixels = into?.length === places.length ? into : new Float32Array(places.length);
  const { zoom, left, top } = frame;
  for (let i = 0; i < places.length; i += 2) {
    pixels[i] = (places[i] as number) * zoom + left;
    pixels[i + 1] = (places[i + 1] as number) * zoom + top;
  }
  return pixels;
}
