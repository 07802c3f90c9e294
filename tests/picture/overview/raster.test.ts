import { describe, expect, it } from 'vitest';
import { addLines, densityFor, WHOLE } from '../../../src/picture/overview/density.ts';
import { degreesOf, type Frame, type Network, type Tints } from '../../../src/picture/overview/network.ts';
import { project } from '../../../src/picture/overview/project.ts';
import { Rasteriser } from '../../../src/picture/overview/raster.ts';
import { pixelOf } from '../../../src/picture/overview/tone.ts';

const FRAME: Frame = { width: 60, height: 40, zoom: 1, left: 0, top: 0, ratio: 1 };
const TINTS: Tints = { canvas: 0xffffff, ink: 0x111111, lines: [0xc00000, 0x0000c0], marks: [0x008000] };

/** Entities at places, and relations between them by number: `[subject, object, tint]`. */
function networkOf(places: readonly number[], ties: readonly (readonly [number, number, number])[]): Network {
  const base = {
    places: Float32Array.from(places),
    subject: Uint32Array.from(ties, ([subject]) => subject),
    object: Uint32Array.from(ties, ([, object]) => object),
    lineTint: Uint8Array.from(ties, ([, , tint]) => tint),
    markTint: new Uint8Array(places.length / 2),
  };
  return { ...base, weight: degreesOf(base) };
}

const all = ({ places, subject }: Network) => ({
  entity: new Uint8Array(places.length / 2).fill(1),
  relation: new Uint8Array(subject.length).fill(1),
});

/** Weight and tint of every pixel of a frame that lines cross. */
function crossed(network: Network, frame = FRAME): { x: number; y: number; weight: number; tint: number }[] {
  const density = densityFor(frame);
  const order = Uint32Array.from(network.subject.keys());
  addLines(density, order, network, project(network.places, frame), frame, 'resting');
  return [...density].flatMap((seen, i) =>
    seen === 0
      ? []
      : [
          {
            x: i % frame.width,
            y: Math.floor(i / frame.width) - 1,
            weight: seen >>> 8,
            tint: seen & 255,
          },
        ],
  );
}

const painted = (network: Network, shown = all(network), frame = FRAME): Uint32Array => {
  const raster = new Rasteriser(network);
  raster.show(shown);
  return raster.paint(frame, TINTS, 'resting').slice();
};

describe('The density of lines', () => {
  it('is one whole line in every column that a flat line crosses, and nothing elsewhere', () => {
    const pixels = crossed(networkOf([5, 20, 45, 20], [[0, 1, 1]]));
    expect(pixels.map(({ x }) => x)).toEqual(Array.from({ length: 41 }, (_, i) => 5 + i));
    expect(pixels.every(({ y, weight, tint }) => y === 20 && weight === WHOLE && tint === 1)).toBe(true);
  });

  it('shares the weight of a slanted line between the pixels that it runs between', () => {
    const pixels = crossed(networkOf([5, 5, 45, 17], [[0, 1, 0]]));
    for (let x = 6; x < 45; x += 1) {
      const column = pixels.filter((pixel) => pixel.x === x);
      const weight = column.reduce((sum, pixel) => sum + pixel.weight, 0);
      expect(Math.abs(weight - WHOLE)).toBeLessThanOrEqual(1);
    }
  });

  it('adds up where lines lie upon each other, in the hue of the last', () => {
    const pixels = crossed(
      networkOf(
        [5, 20, 45, 20],
        [
          [0, 1, 0],
          [1, 0, 1],
          [0, 1, 1],
        ],
      ),
    );
    expect(new Set(pixels.map(({ weight, tint }) => `${weight} ${tint}`))).toEqual(
      new Set([`${3 * WHOLE} 1`]),
    );
  });

  it('leaves out what lies outside the frame, and ends without a place', () => {
    const network = networkOf(
      [-50, -50, 200, -50, Number.NaN, Number.NaN, 30, 20],
      [
        [0, 1, 0],
        [2, 3, 0],
      ],
    );
    expect(crossed(network)).toEqual([]);
  });

  it('is not disturbed by a relation whose end has no place', () => {
    const whole = networkOf([5, 20, 45, 20, Number.NaN, Number.NaN], [[0, 1, 1]]);
    const torn = networkOf(
      [5, 20, 45, 20, Number.NaN, Number.NaN],
      [
        [0, 1, 1],
        [2, 0, 0],
      ],
    );
    expect(crossed(torn)).toEqual(crossed(whole));
  });

  it('holds a fair sample of a crowd, each line weighing for those left out', () => {
    const frame = { ...FRAME, width: 600, height: 400 };
    const ties = Array.from({ length: 60_000 }, () => [0, 1, 0] as const);
    const pixels = crossed(networkOf([10, 200, 590, 200], ties), frame);
    const middle = pixels.find(({ x, y }) => x === 300 && y === 200)?.weight ?? 0;
    expect(middle / WHOLE / 60_000).toBeGreaterThan(0.9);
    expect(middle / WHOLE / 60_000).toBeLessThan(1.1);
  });
});

describe('The overview as a bitmap', () => {
  it('is the colour of the canvas where nothing is drawn', () => {
    expect(new Set(painted(networkOf([], [])))).toEqual(new Set([pixelOf(TINTS.canvas)]));
  });

  it('has a dot in the colour of its kind where an entity stands, and none where it is hidden', () => {
    const network = networkOf([20, 20, 40, 20], []);
    const at = (pixels: Uint32Array, x: number, y: number) => pixels[y * FRAME.width + x];
    const both = painted(network);
    expect([at(both, 20, 20), at(both, 40, 20)]).toEqual([pixelOf(0x008000), pixelOf(0x008000)]);
    const one = painted(network, { entity: Uint8Array.of(1, 0), relation: new Uint8Array() });
    expect(at(one, 20, 20)).toBe(pixelOf(0x008000));
    expect(at(one, 40, 20)).toBe(pixelOf(TINTS.canvas));
  });

  it('draws no line that the lens hides', () => {
    const network = networkOf([5, 20, 55, 20], [[0, 1, 0]]);
    const shown = { entity: new Uint8Array(2), relation: new Uint8Array(1) };
    expect(new Set(painted(network, shown))).toEqual(new Set([pixelOf(TINTS.canvas)]));
  });

  it('is the same whenever it is painted, also after another frame', () => {
    const network = networkOf(
      [5, 5, 55, 35, 30, 20, 10, 30],
      [
        [0, 1, 0],
        [1, 2, 1],
        [2, 3, 0],
      ],
    );
    const raster = new Rasteriser(network);
    raster.show(all(network));
    const first = raster.paint(FRAME, TINTS, 'resting').slice();
    raster.paint({ ...FRAME, width: 90, zoom: 2 }, TINTS, 'moving');
    expect(raster.paint(FRAME, TINTS, 'resting')).toEqual(first);
  });

  it('follows entities to other places', () => {
    const network = networkOf([20, 20], []);
    const raster = new Rasteriser(network);
    raster.show(all(network));
    raster.move(Float32Array.of(40, 30));
    const pixels = raster.paint(FRAME, TINTS, 'resting');
    expect(pixels[30 * FRAME.width + 40]).toBe(pixelOf(0x008000));
    expect(pixels[20 * FRAME.width + 20]).toBe(pixelOf(TINTS.canvas));
  });
});
