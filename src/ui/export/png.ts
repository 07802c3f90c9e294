import { fail, ok, type Result } from '../../kernel/result.ts';
import { imagesOf, paint, scaleFor } from '../../picture/export/paint.ts';
import type { Picture } from '../../picture/export/picture.ts';
import type { PngSize } from './request.ts';

/** 4K: the most pixels that a side may have. */
const MOST = 3840;

/** Width and height in pixels of a picture in a size. */
export function pixelsOf(picture: Picture, size: PngSize): { width: number; height: number; scale: number } {
  const scale = size === 'screen' ? Math.min(1, scaleFor(picture, MOST)) : scaleFor(picture, size);
  return {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
    scale,
  };
}

/** The drawings in a picture, decoded. One that cannot be decoded is left out. */
async function decoded(picture: Picture): Promise<Map<string, HTMLImageElement>> {
  const images = new Map<string, HTMLImageElement>();
  const decode = async ([key, svg]: [string, string]): Promise<void> => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    try {
      await image.decode();
      images.set(key, image);
    } catch {
      // Its place stays empty, its name stands beneath.
    }
  };
  await Promise.all([...imagesOf(picture)].map(decode));
  return images;
}

const encoded = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));

/** Paints a picture and encodes it as PNG. Fonts must be there. Faults: `export/canvas` when the browser refuses a canvas of this size. */
export async function toPng(picture: Picture, size: PngSize): Promise<Result<Blob>> {
  const { width, height, scale } = pixelsOf(picture, size);
  const images = await decoded(picture);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const brush = canvas.getContext('2d');
  if (brush) paint(picture, scale, brush, { path: (d) => new Path2D(d), image: (key) => images.get(key) });
  const blob = brush && (await encoded(canvas));
  if (blob) return ok(blob);
  const why = `The browser could not make a picture of ${width} × ${height} pixels.`;
  return fail({ code: 'export/canvas', why, fix: 'Choose a smaller size, or SVG, which has no size.' });
}
