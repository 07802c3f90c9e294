/** A page of the journeys: paints one planted graph with both backends of the overview, and tells how far they differ. */
import { type Backend, rasterBackend } from '../../../src/canvas/overview/backend.ts';
import { glBackend } from '../../../src/canvas/overview/gl/backend.ts';
import { Painter } from '../../../src/canvas/overview/painter.ts';
import { degreesOf, type Frame, type Network, type Tints } from '../../../src/picture/overview/network.ts';
import { plantedGraph } from '../../bench/graphs.mjs';

/** Pictures are compared in squares of so many pixels a side: lines are smooth in one and not in the other. */
const SQUARE = 8;

const TINTS: Tints = {
  canvas: 0xfbfaf8,
  ink: 0x1a1c20,
  lines: [0xc2571a, 0x96284b, 0x2465b0, 0x0e7569],
  marks: [0x676b73, 0x2465b0, 0xc2571a],
};

function network(): Network {
  const { entities, subject, object, type, community } = plantedGraph({
    entities: 600,
    relations: 1_800,
    communities: 6,
    seed: 5,
  });
  const places = new Float32Array(2 * entities);
  const seen = new Uint32Array(6);
  for (let e = 0; e < entities; e += 1) {
    const home = community[e] as number;
    const far = 12 * Math.sqrt(seen[home] as number);
    const turn = 2.39996 * (seen[home] as number);
    seen[home] = (seen[home] as number) + 1;
    places[2 * e] = 400 + 260 * Math.cos(home) + far * Math.cos(turn);
    places[2 * e + 1] = 300 + 180 * Math.sin(home) + far * Math.sin(turn);
  }
  places[0] = Number.NaN;
  const base = {
    places,
    subject,
    object,
    lineTint: Uint8Array.from(type, (t) => t % 4),
    markTint: Uint8Array.from(community, (c) => c % 3),
  };
  return { ...base, weight: degreesOf(base) };
}

/** The mean colour of each square, channel by channel. */
function squares(bitmap: ImageBitmap): number[] {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const pixels = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  const across = Math.floor(width / SQUARE);
  const sums = new Array<number>(across * Math.floor(height / SQUARE) * 3).fill(0);
  for (let y = 0; y < Math.floor(height / SQUARE) * SQUARE; y += 1) {
    for (let x = 0; x < across * SQUARE; x += 1) {
      const square = 3 * (Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE));
      for (let c = 0; c < 3; c += 1) {
        sums[square + c] = (sums[square + c] ?? 0) + (pixels[4 * (y * width + x) + c] ?? 0) / SQUARE ** 2;
      }
    }
  }
  return sums;
}

/** How far two pictures differ, in steps of 256: on average, and in the square where they do so most; and how much ink there is. */
interface Difference {
  readonly mean: number;
  readonly most: number;
  readonly ink: number;
}

function difference(one: readonly number[], two: readonly number[]): Difference {
  const all = one.map((value, i) => Math.abs(value - (two[i] ?? 0)));
  const ground = [0xfb, 0xfa, 0xf8];
  return {
    mean: all.reduce((sum, n) => sum + n, 0) / all.length,
    most: Math.max(...all),
    ink: one.reduce((sum, value, i) => sum + Math.abs(value - (ground[i % 3] ?? 0)), 0) / one.length,
  };
}

/** What the overview's worker paints before and after the graphics card lets go of it; undefined where there is no WebGL. */
export function lose(): { readonly lost: boolean; readonly difference: Difference } | undefined {
  const graph = network();
  const [paintings, contexts]: [number[][], WebGL2RenderingContext[]] = [[], []];
  const painter = new Painter(
    // A bitmap that lies with the card goes with it.
    ({ bitmap }) => void paintings.push(squares(bitmap)),
    (gl) => contexts.push(gl) > 0,
  );
  painter.hear({ type: 'network', network: graph });
  const shown = {
    entity: new Uint8Array(graph.weight.length).fill(1),
    relation: new Uint8Array(graph.subject.length).fill(1),
  };
  painter.hear({ type: 'shown', shown });
  painter.hear({ type: 'tints', tints: TINTS });
  const frame: Frame = { width: 800, height: 600, zoom: 1, left: 0, top: 0, ratio: 1 };
  painter.hear({ type: 'paint', frame, care: 'resting', turn: 1 });
  const [gl] = contexts;
  if (!gl) return undefined;
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  const lost = gl.isContextLost();
  painter.hear({ type: 'paint', frame, care: 'resting', turn: 2 });
  const [before, after] = paintings;
  if (!before || !after) throw new Error('A painting is missing.');
  return { lost, difference: difference(before, after) };
}

/** Compares both backends at several looks; undefined where there is no WebGL at all. */
export function compare(): { readonly looks: Difference[]; readonly moved: Difference } | undefined {
  const graph = network();
  const gl = glBackend(graph, () => true);
  if (!gl) return undefined;
  const raster = rasterBackend(graph);
  const relation = new Uint8Array(graph.subject.length).fill(1);
  for (let r = 0; r < relation.length; r += 5) relation[r] = 0;
  const shown = { entity: new Uint8Array(graph.weight.length).fill(1), relation };
  const both: readonly Backend[] = [gl, raster];
  for (const backend of both) backend.show(shown);
  const at = (frame: Frame): Difference => {
    const [a, b] = both.map((backend) => backend.bitmap(frame, TINTS, 'resting'));
    if (!a || !b) throw new Error('A backend gave no picture.');
    return difference(squares(a), squares(b));
  };
  const whole: Frame = { width: 800, height: 600, zoom: 1, left: 0, top: 0, ratio: 1 };
  const looks = [
    whole,
    { ...whole, zoom: 0.3, left: 250, top: 200 },
    { ...whole, zoom: 4, left: -1200, top: -900, ratio: 2 },
  ].map(at);
  const places = graph.places.map((n, i) => (i % 2 === 0 ? 800 - n : n));
  for (const backend of both) backend.move(places);
  return { looks, moved: at(whole) };
}
